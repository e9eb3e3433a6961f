import type { PdfName, PdfString } from './values';

/** A piece of a file or a content stream (ISO 32000-1, 7.2). */
export type Token = number | PdfName | PdfString | Keyword;

/** An operator, or one of `[ ] << >> { }`. */
export interface Keyword {
  readonly kind: 'keyword';
  readonly word: string;
}

export interface Lexer {
  /** Where the next token is looked for. */
  position: number;
  /** Undefined at the end. */
  next(): Token | undefined;
}

const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITERS = new Set([...'()<>[]{}/%'].map((character) => character.charCodeAt(0)));
const isRegular = (byte: number) => !WHITE.has(byte) && !DELIMITERS.has(byte);
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/u;

/** Reads tokens; whatever is malformed becomes a keyword that nobody knows. */
export function createLexer(bytes: Buffer, start = 0): Lexer {
  const lexer: Lexer = {
    position: start,
    next() {
      skipWhite();
      const byte = bytes[lexer.position];
      if (byte === undefined) return undefined;
      if (byte === 0x2f) return readName();
      if (byte === 0x28) return readString();
      if (byte === 0x3c && bytes[lexer.position + 1] !== 0x3c) return readHex();
      return isRegular(byte) ? readWord() : readDelimiter(byte);
    },
  };

  function skipWhite(): void {
    for (;;) {
      const byte = bytes[lexer.position];
      if (byte === undefined) return;
      if (byte === 0x25) skipComment();
      else if (WHITE.has(byte)) lexer.position += 1;
      else return;
    }
  }

  function skipComment(): void {
    for (;;) {
      const byte = bytes[lexer.position];
      if (byte === undefined || byte === 10 || byte === 13) return;
      lexer.position += 1;
    }
  }

  function regular(): string {
    const from = lexer.position;
    for (let byte = bytes[lexer.position]; byte !== undefined && isRegular(byte);) {
      lexer.position += 1;
      byte = bytes[lexer.position];
    }
    return bytes.toString('latin1', from, lexer.position);
  }

  function readWord(): Token {
    const word = regular();
    return NUMBER.test(word) ? Number(word) : { kind: 'keyword', word };
  }

  function readName(): PdfName {
    lexer.position += 1;
    const name = regular();
    if (!name.includes('#')) return { kind: 'name', name };
    const plain = name.replaceAll(/#([0-9A-Fa-f]{2})/gu, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    return { kind: 'name', name: plain };
  }

  function readDelimiter(byte: number): Keyword {
    const isDouble = (byte === 0x3c || byte === 0x3e) && bytes[lexer.position + 1] === byte;
    const word = bytes.toString('latin1', lexer.position, lexer.position + (isDouble ? 2 : 1));
    lexer.position += word.length;
    return { kind: 'keyword', word };
  }

  function readHex(): PdfString {
    const end = bytes.indexOf(0x3e, lexer.position);
    const digits = bytes
      .toString('latin1', lexer.position + 1, end < 0 ? bytes.length : end)
      .replaceAll(/[^0-9A-Fa-f]/gu, '');
    lexer.position = end < 0 ? bytes.length : end + 1;
    const even = digits.length % 2 === 0 ? digits : `${digits}0`;
    return { kind: 'string', bytes: Buffer.from(even, 'hex').toString('latin1') };
  }

  function readString(): PdfString {
    const from = lexer.position + 1;
    let depth = 1;
    let at = from;
    for (; at < bytes.length && depth > 0; at += 1) {
      const byte = bytes[at];
      if (byte === 0x5c) at += 1;
      else if (byte === 0x28) depth += 1;
      else if (byte === 0x29) depth -= 1;
    }
    lexer.position = at;
    return {
      kind: 'string',
      bytes: unescape(bytes.toString('latin1', from, at - (depth === 0 ? 1 : 0))),
    };
  }

  return lexer;
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
};

function unescape(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replaceAll(/\\(?:([0-7]{1,3})|(\r\n|[^]))/gu, (_, octal?: string, other = '') => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 255);
    return other === '\r\n' || other === '\n' || other === '\r' ? '' : (ESCAPES[other] ?? other);
  });
}
