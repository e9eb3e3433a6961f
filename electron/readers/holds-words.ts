/** A bullet of a symbol font, which plain text shows as a letter before a tab. */
const BULLET = /^[^\n\t]\t/gmu;
const NO_WORD = /[^\p{L}\p{N}]/gu;

/** Are all words of the plain text in the other, in the same order? That one may hold more, such as list numbers. */
export function holdsWords(text: string, plain: string): boolean {
  const words = wordsOf(plain.replace(BULLET, ''));
  const others = wordsOf(text);
  let next = 0;
  for (const character of others) if (character === words[next]) next += 1;
  return next === words.length;
}

/** Letters and digits; raised digits count as digits. */
const wordsOf = (text: string) => [...text.normalize('NFKC').replace(NO_WORD, '')];
