/** Where one statement ends and the next begins. */
const STOPS = '。；！？：，,;:!?\n\r\t\u3000|';
const OPENERS = '（(“‘「『《〔[';
const CLOSERS = '）)”’」』》〕]';

/** No measured thing is further than this from its number. */
const REACH = 64;

/** The start of the clause that `at` stands in, no further back than `floor`. */
export function clauseStart(text: string, at: number, floor: number): number {
  const limit = Math.max(floor, at - REACH);
  let depth = 0;
  for (let index = at - 1; index >= limit; index -= 1) {
    const char = text.charAt(index);
    if (CLOSERS.includes(char)) depth += 1;
    else if (OPENERS.includes(char) && depth === 0) return index + 1;
    else if (OPENERS.includes(char)) depth -= 1;
    else if (depth === 0 && STOPS.includes(char)) return index + 1;
  }
  return limit;
}

/** The end of that clause, no further than `ceiling`. */
export function clauseEnd(text: string, at: number, ceiling: number): number {
  const limit = Math.min(ceiling, text.length, at + REACH);
  let depth = 0;
  for (let index = at; index < limit; index += 1) {
    const char = text.charAt(index);
    if (OPENERS.includes(char)) depth += 1;
    else if (CLOSERS.includes(char) && depth === 0) return index;
    else if (CLOSERS.includes(char)) depth -= 1;
    else if (depth === 0 && STOPS.includes(char)) return index;
  }
  return limit;
}

/** For every character whether it stands inside brackets or quotation marks, marks included. */
export function bracketed(text: string): boolean[] {
  let depth = 0;
  return [...text].flatMap((char) => {
    if (OPENERS.includes(char)) depth += 1;
    const inside = depth > 0;
    if (CLOSERS.includes(char) && depth > 0) depth -= 1;
    return Array.from({ length: char.length }, () => inside);
  });
}
