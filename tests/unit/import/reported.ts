import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { importReport } from '#shared/import';
import { spansOf, type Paragraph, type Source, type Span, type Story } from '#shared/story';

/** A report of the given text, imported. */
export function reported(text: string, format: Source['format'] = 'txt'): Reported {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const characters = text.replaceAll(/\s/gu, '').length;
  const source = { text, sha256, encoding: 'utf-8', format, fileName: 'report.txt', characters };
  return { text, story: importReport(source).story };
}

export interface Reported {
  readonly text: string;
  readonly story: Story;
}

export const sampleReport = (): Reported =>
  reported(readFileSync('samples/hengyang-2019-minsheng.md', 'utf8'), 'md');

/** A story of one section with the given paragraphs. */
export function storyOf(heading: string, paragraphs: readonly Paragraph[]): Story {
  const blocks = paragraphs.map((paragraph, index) => ({
    kind: 'paragraph' as const,
    id: `p${index}`,
    ...paragraph,
  }));
  return {
    schema: 1,
    id: 'story',
    headAt: {},
    sections: [{ id: 's1', heading, level: 1, blocks }],
    sourceSha256: '0'.repeat(64),
  };
}

/** What the source says at a stretch, page breaks left out. */
export function sourceWords(text: string, stretch: Pick<Paragraph, 'at' | 'seams'>): string {
  return spansOf({ text: '', ...stretch })
    .map(({ start, end }: Span) => text.slice(start, end))
    .join('');
}

/** Each line of a text as a paragraph. */
export function linesOf(text: string): Paragraph[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const at = { start, end: start + line.length };
    start = at.end + 1;
    return { text: line, at };
  });
}
