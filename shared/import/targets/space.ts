/** Some writers set a space between Chinese and figures: 增长 6.5% 左右. */
const SPACES = ' \u00a0\u2009\u202f';

/** The place behind one such space, if there is one. */
export function pastSpace(text: string, at: number): number {
  return at < text.length && SPACES.includes(text.charAt(at)) ? at + 1 : at;
}

/** The place before one such space, if there is one. */
export function beforeSpace(text: string, at: number): number {
  return at > 0 && SPACES.includes(text.charAt(at - 1)) ? at - 1 : at;
}
