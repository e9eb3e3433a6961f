import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { readPdf } from '#electron/readers';
import { reportPdf } from './read-words';
import { setPdf } from './set-pdf';

let small: Uint8Array;
let report: Uint8Array;

beforeAll(async () => {
  const line = (text: string, y: number) => ({ text, x: 60, y });
  small = await setPdf(
    [
      [line('政府工作报告', 80), line('稳定就业，改善民生。', 110)],
      [line('全面推进乡村振兴。', 80), line('2', 800)],
    ],
    { compress: false },
  );
  report = await reportPdf();
}, 60_000);

const CODES = new Set<string>(['file-damaged', 'file-not-text', 'file-too-large']);
/** What no text may hold: halves of surrogate pairs, and controls other than the end of a line. */
const FORBIDDEN = /(?!\n)[\p{Cs}\p{Cc}]/u;

/** A reply: words that are well formed, or a refusal of the file. */
async function getsReply(bytes: Uint8Array): Promise<boolean> {
  const reply = await readPdf(bytes, '报告.pdf');
  return reply.ok ? !FORBIDDEN.test(reply.value.text) : CODES.has(reply.failure.code);
}

/** Rejects with bytes for which the claim does not hold. */
const proof = <T>(property: fc.IAsyncProperty<T>, numRuns: number) =>
  fc.assert(property, { seed: 3, endOnFailure: true, numRuns });

test('any bytes get a reply', async () => {
  const bytes = fc.uint8Array({ maxLength: 400 });
  const header = fc.constantFrom('', '%PDF-1.7\n', '%PDF-1.4\n1 0 obj\n<<');
  await expect(
    proof(
      fc.asyncProperty(header, bytes, (start, rest) =>
        getsReply(Buffer.concat([Buffer.from(start), rest])),
      ),
      150,
    ),
  ).resolves.toBeUndefined();
}, 60_000);

test('a file cut off anywhere gets a reply', async () => {
  await expect(
    proof(
      fc.asyncProperty(fc.double({ min: 0, max: 1, noNaN: true }), (share) =>
        getsReply(small.subarray(0, Math.floor(share * small.length))),
      ),
      100,
    ),
  ).resolves.toBeUndefined();
}, 60_000);

test('a file with any bits turned gets a reply', async () => {
  const flips = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 7 })), {
    minLength: 1,
    maxLength: 30,
  });
  await expect(
    proof(
      fc.asyncProperty(flips, (turned) => getsReply(flipped(small, turned))),
      150,
    ),
  ).resolves.toBeUndefined();
  await expect(
    proof(
      fc.asyncProperty(flips, (turned) => getsReply(flipped(report, turned))),
      10,
    ),
  ).resolves.toBeUndefined();
}, 120_000);

test('a file whose words and numbers are mixed up gets a reply', async () => {
  const text = Buffer.from(small).toString('latin1');
  const names = [
    '/Kids',
    '/Count',
    '/Length',
    '/Contents',
    '/Parent',
    '/Font',
    'Tf',
    'TJ',
    '/Type',
  ];
  const values = ['-1', '99999999999', '0', '[]', '<<>>', '(x)', '/X', '3 0 R', '1e99'];
  await expect(
    proof(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.constantFrom(...values),
        fc.boolean(),
        (name, value, before) =>
          getsReply(
            Buffer.from(
              text.replaceAll(name, before ? `${value} ${name}` : `${name} ${value}`),
              'latin1',
            ),
          ),
      ),
      120,
    ),
  ).resolves.toBeUndefined();
}, 60_000);

function flipped(bytes: Uint8Array, turned: readonly (readonly [number, number])[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (const [at, bit] of turned) {
    const index = at % copy.length;
    copy[index] = (copy[index] ?? 0) ^ (1 << bit);
  }
  return copy;
}
