/**
 * A number as PDF writes it: 4 decimals at most, never an exponent.
 * @throws {Error} when it is not finite: layout has gone wrong, and the page must not be printed.
 */
export function number(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`a page cannot hold the number ${value}`);
  return String(Math.round(value * 1e4) / 1e4);
}

export function numbers(...values: readonly number[]): string {
  return values.map(number).join(' ');
}

/** A number as four hexadecimal digits, as Identity-H wants a glyph. */
export function hex16(value: number): string {
  return value.toString(16).padStart(4, '0');
}

/** A text string in UTF-16 with its byte order mark, written as hexadecimal digits. */
export function textString(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => hex16(text.charCodeAt(index)));
  return `<feff${units.join('')}>`;
}
