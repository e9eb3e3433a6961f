const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((raised, digit) => [String(digit), raised])),
  '-': '⁻',
  '−': '⁻',
  '+': '⁺',
};

/** 10⁴ must not become 104: digits stay raised; whatever has no raised form is set plainly. */
export function raise(text: string): string {
  return /^[\d+\-−]+$/u.test(text)
    ? [...text].map((character) => SUPERSCRIPTS[character] ?? character).join('')
    : text;
}
