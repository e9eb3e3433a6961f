/** Han characters in use, by the plan of the old character sets (lead bytes, trail bytes, both inclusive). */
const IN_USE: readonly (readonly [encoding: string, lead: Range, trail: Range])[] = [
  // GB 2312, levels 1 and 2: 6763 simplified characters.
  ['gb18030', [0xb0, 0xf7], [0xa1, 0xfe]],
  // Big5, level 1: 5401 traditional characters.
  ['big5', [0xa4, 0xc6], [0x40, 0x7e]],
  ['big5', [0xa4, 0xc6], [0xa1, 0xfe]],
];
type Range = readonly [first: number, last: number];

/** Broken, private and unassigned characters, controls, and the scripts no Chinese newspaper sets. */
const UNLIKELY =
  /[\uFFFD\p{Co}\p{Cn}\p{Cs}]|(?![\t-\r])\p{Cc}|(?!\p{scx=Han}|\p{scx=Latin}|\p{scx=Greek})\p{L}/u;
const HAN = /\p{Script=Han}/u;

let known: ReadonlySet<string> | undefined;

/** How many of a text's characters it would hardly hold if it were read right. */
export function countUnlikely(text: string): number {
  known ??= charactersInUse();
  let count = 0;
  for (const character of text) {
    if (character <= '~' ? character < ' ' && UNLIKELY.test(character) : isUnlikely(character)) {
      count += 1;
    }
  }
  return count;
}

function isUnlikely(character: string): boolean {
  if (known?.has(character) === true) return false;
  return HAN.test(character) || UNLIKELY.test(character);
}

function charactersInUse(): ReadonlySet<string> {
  const characters = new Set<string>('〇');
  for (const [encoding, [lead, lastLead], [trail, lastTrail]] of IN_USE) {
    const decoder = new TextDecoder(encoding);
    for (let first = lead; first <= lastLead; first += 1) {
      for (let second = trail; second <= lastTrail; second += 1) {
        for (const character of decoder.decode(Uint8Array.of(first, second))) {
          if (HAN.test(character)) characters.add(character);
        }
      }
    }
  }
  return characters;
}
