import type { Library } from '#electron/store';
import type { StoryFile } from '#shared/story';
import type { Handlers } from './dispatch';
import { opened } from './opened-story';
import { originalOf } from './original-file';
import { readReport } from './read-report';
import type { Tasks } from './tasks';
import { workApart } from './work-apart';

interface RenewNeeds {
  readonly library: Library;
  readonly clock: () => Date;
  readonly tasks: Tasks;
}

type RenewMethod = 'story:compare' | 'story:renew';

/** A report that was published anew: what it changes, and taking it. */
export function renewHandlers(needs: RenewNeeds): Pick<Handlers, RenewMethod> {
  const { tasks } = needs;
  return {
    'story:compare': (input) => tasks.run(input.task, (signal) => compare(needs, input, signal)),
    'story:renew': (input) => tasks.run(input.task, (signal) => renew(needs, input, signal)),
  };
}

async function compare(
  { library }: RenewNeeds,
  { storyId, fileName, base64 }: Parameters<Handlers['story:compare']>[0],
  signal: AbortSignal,
): ReturnType<Handlers['story:compare']> {
  const stored = await library.read(storyId);
  if (!stored.ok) return stored;
  const report = await readReport(Buffer.from(base64, 'base64'), fileName, { signal });
  if (!report.ok) return report;
  const { story, diagnostics, source, decisions } = stored.value;
  const job = { stored: { story, diagnostics, source, decisions }, next: report.value.source };
  return workApart('compare', job, { fileName, signal });
}

async function renew(
  { library, clock }: RenewNeeds,
  input: Parameters<Handlers['story:renew']>[0],
  signal: AbortSignal,
): ReturnType<Handlers['story:renew']> {
  const { storyId, baseRevision, fileName, base64, reason, answers } = input;
  const bytes = Buffer.from(base64, 'base64');
  const report = await readReport(bytes, fileName, { signal });
  if (!report.ok) return report;
  const renewing = { source: report.value.source, answers, reason, now: clock() };
  const revise = (stored: StoryFile) =>
    workApart('renew', { stored, renewing }, { fileName, signal });
  const original = originalOf(fileName, bytes);
  return opened(await library.revise(storyId, { baseRevision, revise, original }));
}
