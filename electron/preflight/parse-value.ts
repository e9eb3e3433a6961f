import type { Lexer, Token } from './lexer';
import { MAX_NESTING } from './limits';
import type { PdfDict, PdfValue } from './values';

/** Not a value: the end, a closing bracket, or an operator. */
export interface NoValue {
  readonly kind: 'end';
  readonly word: string | undefined;
}

const end = (word?: string): NoValue => ({ kind: 'end', word });

export const isEnd = (value: PdfValue | NoValue): value is NoValue =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'end';

/** The next value, references included; whatever nests too deep reads as null. */
export function parseValue(lexer: Lexer, depth = 0): PdfValue | NoValue {
  const token = lexer.next();
  if (token === undefined) return end();
  if (typeof token === 'number') return numberOrReference(token, lexer);
  if (token.kind !== 'keyword') return token;
  switch (token.word) {
    case '[':
      return depth < MAX_NESTING ? parseList(lexer, depth) : end();
    case '<<':
      return depth < MAX_NESTING ? parseDict(lexer, depth) : end();
    case 'true':
      return true;
    case 'false':
      return false;
    case 'null':
      return null;
    default:
      return end(token.word);
  }
}

function numberOrReference(value: number, lexer: Lexer): PdfValue {
  if (!Number.isInteger(value) || value < 0) return value;
  const { position } = lexer;
  const generation = lexer.next();
  if (typeof generation === 'number' && isWord(lexer.next(), 'R')) {
    return { kind: 'ref', number: value };
  }
  lexer.position = position;
  return value;
}

const isWord = (token: Token | undefined, word: string) =>
  typeof token === 'object' && token.kind === 'keyword' && token.word === word;

function parseList(lexer: Lexer, depth: number): PdfValue {
  const items: PdfValue[] = [];
  for (;;) {
    const value = parseValue(lexer, depth + 1);
    if (!isEnd(value)) items.push(value);
    else if (value.word === undefined || value.word === ']') return items;
  }
}

function parseDict(lexer: Lexer, depth: number): PdfDict {
  const entries = new Map<string, PdfValue>();
  for (;;) {
    const key = parseValue(lexer, depth + 1);
    if (isEnd(key)) {
      if (key.word === undefined || key.word === '>>') break;
    } else if (typeof key === 'object' && key !== null && 'kind' in key && key.kind === 'name') {
      const value = parseValue(lexer, depth + 1);
      if (isEnd(value)) {
        if (value.word === undefined || value.word === '>>') break;
      } else entries.set(key.name, value);
    }
  }
  return { kind: 'dict', entries };
}
