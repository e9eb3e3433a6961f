import { readFileSync } from 'node:fs';
import { bench, describe } from 'vitest';
import { readPaste, readReportSource } from '#electron/readers';
import { importReport } from '#shared/import';
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

describe('10,000 characters from the clipboard', () => {
  bench('read', () => {
    readPaste({ html, text });
  });
});
