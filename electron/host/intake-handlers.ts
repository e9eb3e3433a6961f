import { extname } from 'node:path';
import type { Library, OriginalFile } from '#electron/store';
import { ok, refuse, type Reply } from '#shared/desk';
import { importReport } from '#shared/import';
import { initiativesOf, isBlankCommentary, type StoryFile } from '#shared/story';
import { withEdition } from './correct-story';
import type { Handlers } from './dispatch';
import { isTextFile, readEncodings } from './encoding-readings';
import { opened } from './opened-story';
import { readReport, type ReadReport } from './read-report';
import { safeFileName } from './safe-file-name';

type IntakeMethod = 'story:import' | 'story:paste' | 'story:encodings' | 'story:redecode';

/** What brings a report in, and reads its bytes again. */
export function intakeHandlers(library: Library): Pick<Handlers, IntakeMethod> {
  return {
    'story:import': async ({ fileName, base64 }) => {
      const bytes = Buffer.from(base64, 'base64');
      const report = await readReport(bytes, fileName);
      if (!report.ok) return report;
      return opened(await library.create(report.value, originalOf(fileName, bytes, report.value)));
    },
    'story:paste': async ({ text, title }) => {
      const name = title === undefined ? PASTED : safeFileName(title);
      const report = await readReport(Buffer.from(text), `${name}.txt`);
      return report.ok ? opened(await library.create(report.value)) : report;
    },
    'story:encodings': async ({ storyId }) => {
      const stored = await library.read(storyId);
      if (!stored.ok) return stored;
      const original = await library.original(storyId);
      if (!original.ok) return original;
      const { source } = stored.value;
      if (original.value === undefined || !isTextFile(source)) return ok([]);
      return ok(readEncodings(original.value.bytes, source.encoding));
    },
    'story:redecode': (input) => redecode(library, input),
  };
}

const PASTED = '粘贴的文稿';

/** A story file brings no original: its report was read elsewhere. */
export function originalOf(
  fileName: string,
  bytes: Uint8Array,
  { savedAt }: ReadReport,
): OriginalFile | undefined {
  if (savedAt !== undefined) return undefined;
  const extension = extname(fileName);
  const stem = fileName.split(/[\\/]/u).at(-1)?.slice(0, -extension.length) ?? '';
  return { name: `${safeFileName(stem)}${extension.toLowerCase()}`, bytes };
}

type RedecodeInput = Parameters<Handlers['story:redecode']>[0];

async function redecode(
  library: Library,
  { storyId, baseRevision, encoding }: RedecodeInput,
): ReturnType<Handlers['story:redecode']> {
  const original = await library.original(storyId);
  if (!original.ok) return original;
  if (original.value === undefined) return refuse(noOriginal);
  const { name, bytes } = original.value;
  const report = await readReport(bytes, name, { encoding });
  if (!report.ok) return report;
  const revise = (stored: StoryFile) => withReading(stored, report.value);
  return opened(await library.revise(storyId, { baseRevision, revise }));
}

/** The decisions were about other words; only the style of the initiatives stands. */
function withReading(stored: StoryFile, { source }: ReadReport): Reply<StoryFile> {
  const written = [...initiativesOf(stored.story)].some(
    ({ commentary }) => commentary !== undefined && !isBlankCommentary(commentary),
  );
  if (written) return refuse(hasCommentary);
  const decisions = (stored.decisions ?? []).filter(({ kind }) => kind === 'style');
  const { story, diagnostics } = importReport(source, decisions);
  const { fileName } = stored.source;
  const next = { story: withEdition(story, stored.story), source: { ...source, fileName } };
  return ok({ ...stored, ...next, diagnostics, decisions });
}

const noOriginal = {
  code: 'not-found',
  zh: '没有重读：这篇稿件没有存原文件。重新导入原文件，再换编码',
  en: 'Not read again: this story has no original file. Import the file again, then change its encoding',
} as const;

const hasCommentary = {
  code: 'has-commentary',
  zh: '没有重读：稿件已写有解读，换编码会移动它们。先另存，删去解读再换',
  en: 'Not read again: the story has commentary, which another encoding would displace. Save it elsewhere and delete it first',
} as const;
