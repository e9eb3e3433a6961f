import { readFileSync } from 'node:fs';
import { bench, describe } from 'vitest';
import { readPaste, readReportSource } from '#electron/readers';
import { importReport, readCorrected } from '#shared/import';
import type { Source } from '#shared/story';
import { readReport } from '../../electron/host/read-report';
import { docx, escapeXml, p, r } from '../unit/readers/docx-file';
import { flow, inColumns, setPdf } from '../unit/readers/set-pdf';

const REPORT = new URL('../fixtures/rural-revitalization-2018.txt', import.meta.url);
const CHARACTERS = 10_000;

/** The first 10,000 characters of a real report, as its paragraphs. */
const text = readFileSync(REPORT, 'utf8').slice(0, CHARACTERS);
const paragraphs = text.split(/\n+/u).filter((line) => line.trim() !== '');
const html = `<!DOCTYPE html><title>意见</title><article>${paragraphs.map((words) => `<p>${escapeXml(words)}</p>`).join('\n')}</article>`;
const bytesOf = (words: string) => new TextEncoder().encode(words);

/** The same words in every format. */
const FILES: readonly (readonly [fileName: string, bytes: Uint8Array])[] = [
  ['报告.md', bytesOf(text)],
  ['报告.txt', bytesOf(text)],
  ['报告.html', bytesOf(html)],
  ['报告.docx', docx({ body: paragraphs.map((words) => p(r(escapeXml(words)))).join('') })],
  ['报告.pdf', await setPdf(inColumns(flow(paragraphs, { columns: 2, rows: 40 })))],
];

for (const [fileName, bytes] of FILES) {
  const reply = await readReportSource(bytes, fileName);
  if (!reply.ok) throw new Error(reply.failure.zh);
  describe(`10,000 characters of ${fileName}`, () => {
    bench('read', async () => {
      await readReportSource(bytes, fileName);
    });
    bench('import', () => {
      importReport(reply.value);
    });
    bench('both, in the thread, which is warm', async () => {
      await readReport(bytes, fileName);
    });
  });
}

/** Documents of many short lines: time must grow as they do. */
const MANY: readonly (readonly [name: string, line: string])[] = [
  ['lines without an end', '一行短文字'],
  ['labels cut open', '【举\n措一】建设公路。'],
  ['lines that all go on', '本报记者 唐海强'],
  ['jump lines', '建设公路\n（下转第3版）'],
];

describe.each(MANY)('%s, 100,000 and 200,000 of them', (_, line) => {
  const [half, whole] = [100_000, 200_000].map((count) => manyLines(line, count));
  if (half === undefined || whole === undefined) throw new Error('no document');
  const options = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 };
  bench('half', () => void readCorrected(half, []), options);
  bench('whole', () => void readCorrected(whole, []), options);
});

function manyLines(line: string, count: number): Source {
  const text = Array.from({ length: count }, () => line).join('\n');
  const { length: characters } = text;
  const fileName = '报告.txt';
  return { text, sha256: '0'.repeat(64), encoding: 'utf-8', format: 'txt', fileName, characters };
}

describe('10,000 characters from the clipboard', () => {
  bench('read', () => {
    readPaste({ html, text });
  });
});
