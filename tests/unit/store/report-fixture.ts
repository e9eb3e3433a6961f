import { createHash } from 'node:crypto';
import type { LibraryNeeds } from '#electron/store';
import { refuse, ok, type Reply } from '#shared/desk';
import {
  StoryFile,
  type Commentary,
  type ImportedReport,
  type Initiative,
  type Source,
} from '#shared/story';

const TEXT = '衡阳民生实事\n【举措一】建设农村公路。\n【举措二】改造老旧小区。\n';

/** A report with two initiatives and no commentary. */
export function smallReport(headline = '衡阳民生实事'): ImportedReport {
  const sections = [{ id: 's1', heading: '', level: 1, blocks: [initiative(1), initiative(2)] }];
  const source = sourceOf(TEXT);
  const story = {
    schema: 1 as const,
    id: 'imported',
    headline,
    headAt: { headline: { start: 0, end: 6 } },
    sections,
    sourceSha256: source.sha256,
  };
  const diagnostics = [
    {
      code: 'markup-dropped',
      level: 'info' as const,
      message: '去掉了标记',
      at: { start: 0, end: 1 },
    },
  ];
  return { story, source, diagnostics };
}

export function commentary(text: string): Commentary {
  return { id: 'c1', kind: 'interpretation', state: 'draft', paragraphs: [{ text }] };
}

/** The check of a `.jiedu` file by the schema alone. */
export function readBySchema(bytes: Uint8Array, fileName: string): Reply<StoryFile> {
  try {
    return ok(StoryFile.parse(JSON.parse(Buffer.from(bytes).toString())));
  } catch {
    return refuse({ code: 'file-damaged', zh: `${fileName} 已损坏`, en: `${fileName} is damaged` });
  }
}

function initiative(ordinal: 1 | 2): Initiative {
  const label = ordinal === 1 ? '举措一' : '举措二';
  const start = TEXT.indexOf(`【${label}】`);
  const from = start + label.length + 2;
  const to = TEXT.indexOf('\n', from);
  return {
    kind: 'initiative',
    id: `i${ordinal}`,
    label,
    labelAt: { start, end: from },
    ordinal,
    source: [{ text: TEXT.slice(from, to), at: { start: from, end: to } }],
  };
}

function sourceOf(text: string): Source {
  return {
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    encoding: 'utf-8',
    format: 'txt',
    fileName: '民生实事.txt',
    characters: text.replaceAll(/\s/gu, '').length,
  };
}

export function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(reply.failure.zh);
  return reply.value;
}

export const codeOf = (reply: Reply<unknown>) => (reply.ok ? 'ok' : reply.failure.code);

/** What a library needs, with a given clock and ids that count. */
export function countedNeeds(clock: () => Date): LibraryNeeds {
  let made = 0;
  return {
    clock,
    randomHex: (bytes) => String((made += 1)).padStart(bytes * 2, '0'),
    readStoryFile: readBySchema,
  };
}
