import type { Library } from '#electron/store';
import { ok } from '#shared/desk';
import type { StoryFile } from '#shared/story';
import type { Handlers } from './dispatch';
import { opened } from './opened-story';
import { originalOf } from './original-file';
import { readReport } from './read-report';
import { compareStory, renewStory } from './renew-story';

interface RenewNeeds {
  readonly library: Library;
  readonly clock: () => Date;
}

type RenewMethod = 'story:compare' | 'story:renew';

/** A report that was published anew: what it changes, and taking it. */
export function renewHandlers({ library, clock }: RenewNeeds): Pick<Handlers, RenewMethod> {
  return {
    'story:compare': async ({ storyId, fileName, base64 }) => {
      const stored = await library.read(storyId);
      if (!stored.ok) return stored;
      const report = await readReport(Buffer.from(base64, 'base64'), fileName);
      return report.ok ? ok(compareStory(stored.value, report.value.source)) : report;
    },
    'story:renew': async ({ storyId, baseRevision, fileName, base64, reason, answers }) => {
      const bytes = Buffer.from(base64, 'base64');
      const report = await readReport(bytes, fileName);
      if (!report.ok) return report;
      const { source } = report.value;
      const revise = (stored: StoryFile) =>
        renewStory(stored, { source, answers, reason, now: clock() });
      const original = originalOf(fileName, bytes);
      return opened(await library.revise(storyId, { baseRevision, revise, original }));
    },
  };
}
