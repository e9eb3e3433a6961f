import { readFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readReport } from '../../electron/host/read-report';
import { flow, inColumns, setPdf } from '../unit/readers/set-pdf';
import { mutateBytes } from './mutate-bytes';
import { brokenByReply, stopwatch } from './promises';
import { randomFrom, type Random } from './random';
import { SEED, sized } from './size';

const fixture = (name: string) =>
  Uint8Array.from(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)));
const DOCX = fixture('rural-revitalization-2018.docx');
const HTML = fixture('maternity-allowance-2025.html');
const PDF = await setPdf(
  inColumns(
    flow(
      Array.from({ length: 8 }, () => '今年要办好十件民生实事，努力让群众满意。'.repeat(6)),
      { columns: 2, rows: 20 },
    ),
  ),
);

type Made = (random: Random) => Uint8Array;

/** Whole archives hardly survive a broken byte: half of the time a part is broken and packed again. */
const word: Made = (random) => {
  if (random.below(2) === 0) return mutateBytes(DOCX, random);
  const parts = unzipSync(DOCX);
  const name = random.one(['word/document.xml', 'word/styles.xml', 'word/numbering.xml']);
  const part = parts[name];
  return zipSync({
    ...parts,
    ...(part === undefined ? {} : { [name]: mutateBytes(part, random) }),
  });
};

const KINDS: readonly (readonly [fileName: string, count: number, make: Made])[] = [
  ['报告.docx', 200, word],
  ['报告.html', 200, (random) => mutateBytes(HTML, random)],
  ['报告.pdf', 100, (random) => mutateBytes(PDF, random)],
];

test.each(KINDS)(
  'broken files called %s are read or refused',
  { timeout: Infinity },
  async (fileName, count, make) => {
    const random = randomFrom(SEED);
    const watch = stopwatch();
    let read = 0;
    for (let index = 0; index < sized(count); index += 1) {
      const name = `${fileName} ${index} of seed ${SEED}`;
      const bytes = make(random);
      const reply = await watch.time(name, () => readReport(bytes, fileName));
      expect(brokenByReply(reply, fileName), name).toEqual([]);
      if (reply.ok) read += 1;
    }
    console.log(`${sized(count)} × ${fileName}, ${read} read, seed ${SEED}: ${watch.worst()}`);
  },
);
