import { readEncodings } from '#electron/readers';
import type { Library, OriginalFile } from '#electron/store';
import { ok, refuse, type EncodingReading, type Reply } from '#shared/desk';
import { initiativesOf, isBlankCommentary, type Source, type StoryFile } from '#shared/story';
import { withOwnWords } from './correct-story';
import type { Handlers } from './dispatch';
import { opened } from './opened-story';
import { originalOf } from './original-file';
import type { PaperMemory } from './paper-memory';
import { readPastedReport, readReport, type ReadReport } from './read-report';
import { safeFileName } from './safe-file-name';
import { alreadyImported, findSameSource } from './same-source';
import type { Tasks } from './tasks';

interface IntakeNeeds {
  readonly library: Library;
  readonly memory: Pick<PaperMemory, 'styleOfPaper'>;
  readonly tasks: Tasks;
}

type IntakeMethod = 'story:import' | 'story:paste' | 'story:encodings' | 'story:redecode';

/** What brings a report in, and reads its bytes again. */
export function intakeHandlers(needs: IntakeNeeds): Pick<Handlers, IntakeMethod> {
  const { library, memory, tasks } = needs;
  const take = async (report: Reply<ReadReport>, again: boolean, original?: OriginalFile) => {
    if (!report.ok) return report;
    const known = again ? undefined : await findSameSource(library, report.value.source);
    if (known !== undefined) return refuse(alreadyImported(known));
    return opened(await library.create(report.value, original, report.value.pictures));
  };
  return {
    'story:import': ({ task, again = false, fileName, base64 }) =>
      tasks.run(task, async (signal) => {
        const bytes = Buffer.from(base64, 'base64');
        const paperStyle = await memory.styleOfPaper();
        const report = await readReport(bytes, fileName, { paperStyle, signal });
        return take(report, again, originalOf(fileName, bytes));
      }),
    'story:paste': ({ task, again = false, title, ...clipboard }) =>
      tasks.run(task, async (signal) => {
        const paperStyle = await memory.styleOfPaper();
        return take(named(await readPastedReport(clipboard, { paperStyle, signal }), title), again);
      }),
    'story:encodings': async ({ storyId }) => {
      const stored = await library.read(storyId);
      if (!stored.ok) return stored;
      const { source } = stored.value;
      const original = await textOriginal(library, stored.value);
      if (!original.ok) return original;
      return ok(original.value === undefined ? [] : readingsOf(original.value, source));
    },
    'story:redecode': (input) => redecode(library, input),
  };
}

/** A pasted report has no file to be named after. */
function named(report: Reply<ReadReport>, title: string | undefined): Reply<ReadReport> {
  if (!report.ok) return report;
  const { source } = report.value;
  const stem = title === undefined ? PASTED : safeFileName(title);
  const fileName = `${stem}.${source.format}`;
  return ok({ ...report.value, source: { ...source, fileName } });
}

const PASTED = '粘贴的文稿';

/** The story may have been read in another encoding than the one a reader would take. */
function readingsOf({ name, bytes }: OriginalFile, { encoding }: Source): EncodingReading[] {
  return readEncodings(bytes, name).map((reading) => ({
    ...reading,
    chosen: reading.encoding === encoding,
  }));
}

const TEXT_FORMATS: ReadonlySet<Source['format']> = new Set(['md', 'txt', 'html']);

/** The bytes of a text or a web page, as they came; other files have no encoding of their own. */
async function textOriginal(
  library: Library,
  { story, source }: StoryFile,
): Promise<Reply<OriginalFile | undefined>> {
  return TEXT_FORMATS.has(source.format) ? library.original(story.id) : ok(undefined);
}

type RedecodeInput = Parameters<Handlers['story:redecode']>[0];

async function redecode(
  library: Library,
  { storyId, baseRevision, encoding }: RedecodeInput,
): ReturnType<Handlers['story:redecode']> {
  const stored = await library.read(storyId);
  if (!stored.ok) return stored;
  const original = await textOriginal(library, stored.value);
  if (!original.ok) return original;
  if (original.value === undefined) return refuse(noOriginal);
  const { name, bytes } = original.value;
  // The decisions were about other words; only the style of the initiatives stands.
  const decisions = (stored.value.decisions ?? []).filter(({ kind }) => kind === 'style');
  const report = await readReport(bytes, name, { encoding, decisions });
  if (!report.ok) return report;
  const revise = (stored: StoryFile) => withReading(stored, report.value);
  return opened(await library.revise(storyId, { baseRevision, revise }));
}

/** The story as it reads in another encoding. */
function withReading(
  stored: StoryFile,
  { story, source, diagnostics, decisions }: ReadReport,
): Reply<StoryFile> {
  const written = [...initiativesOf(stored.story)].some(
    ({ commentary }) => commentary !== undefined && !isBlankCommentary(commentary),
  );
  if (written) return refuse(hasCommentary);
  const { fileName } = stored.source;
  const next = { story: withOwnWords(story, stored.story), source: { ...source, fileName } };
  return ok({ ...stored, ...next, diagnostics, decisions });
}

const noOriginal = {
  code: 'not-found',
  zh: '没有重读：这篇稿件没有存可换编码的原文件。重新导入 .txt、.md 或 .html 原文件，再换编码',
  en: 'Not read again: this story has no original file with an encoding. Import the .txt, .md or .html file again, then change it',
} as const;

const hasCommentary = {
  code: 'has-commentary',
  zh: '没有重读：稿件已写有解读，换编码会移动它们。先另存，删去解读再换',
  en: 'Not read again: the story has commentary, which another encoding would displace. Save it elsewhere and delete it first',
} as const;
