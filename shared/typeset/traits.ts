/** What the fast path of `clustersOf` has to know of a code unit. */
export const Trait = {
  plain: 0,
  white: 1,
  noBreak: 2,
  newline: 3,
  /** — … ⋯: two of them are one mark (B-05). */
  paired: 4,
  /** First half of a character beyond the BMP. */
  surrogate: 5,
  /** May join its neighbour, or has no ink: the text needs the whole of UAX #29. */
  complex: 6,
} as const;

const BMP = 0x10000;

/** Code units that are a cluster each, whatever stands beside them. */
const PLAIN: readonly (readonly [first: number, last: number])[] = [
  [0x21, 0x7e],
  [0xa1, 0xac],
  [0xae, 0x2ff],
  [0x370, 0x482],
  [0x48a, 0x52f],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x2070, 0x20cf],
  [0x2100, 0x2cee],
  [0x2e00, 0x2fff],
  [0x3001, 0x3029],
  [0x3030, 0x3098],
  [0x309b, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xe000, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xffef],
];

/** A `Trait` by code unit. */
export const traits = traitTable();

function traitTable(): Uint8Array {
  const table = new Uint8Array(BMP).fill(Trait.complex);
  for (const [first, last] of PLAIN) table.fill(Trait.plain, first, last + 1);
  table.fill(Trait.white, 0x09, 0x0d + 1).fill(Trait.white, 0x2000, 0x200a + 1);
  table[0x20] = Trait.white;
  table[0x3000] = Trait.white;
  table[0xa0] = Trait.noBreak;
  table[0x0a] = Trait.newline;
  table.fill(Trait.newline, 0x2028, 0x2029 + 1);
  table.fill(Trait.surrogate, 0xd800, 0xdbff + 1);
  for (const mark of '—…⋯') table[mark.charCodeAt(0)] = Trait.paired;
  return table;
}
