const WHITE = /^\s$/u;

/** Characters (code points) of the text that are not white space. */
export function visibleCharacters(text: string): number {
  let count = 0;
  for (const character of text) if (!WHITE.test(character)) count += 1;
  return count;
}
