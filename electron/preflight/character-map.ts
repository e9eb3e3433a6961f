import { createLexer, type Token } from './lexer';
import { utf16 } from './values';

/** More than any font of ours maps; a hostile range must not fill the memory. */
const MOST_ENTRIES = 300_000;
const MOST_SECTIONS = 100;

/** What a ToUnicode map says each code is (ISO 32000-1, 9.10.3). */
export function readCharacterMap(data: Buffer): ReadonlyMap<number, string> {
  const lexer = createLexer(data);
  const map = new Map<number, string>();
  const operands: Token[] = [];
  let sections = 0;
  for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
    const word = typeof token === 'object' && token.kind === 'keyword' ? token.word : undefined;
    if (word === undefined || word === '[' || word === ']') operands.push(token);
    else {
      if (word === 'endbfchar') addCharacters(operands, map);
      if (word === 'endbfrange') addRanges(operands, map);
      operands.length = 0;
      if (word.startsWith('endbf')) sections += 1;
    }
    if (map.size > MOST_ENTRIES || sections > MOST_SECTIONS) break;
  }
  return map;
}

function addCharacters(operands: readonly Token[], map: Map<number, string>): void {
  for (let index = 0; index + 1 < operands.length; index += 2) {
    const code = codeOf(operands[index]);
    if (code !== undefined) map.set(code, charactersOf(operands[index + 1]));
  }
}

function addRanges(operands: readonly Token[], map: Map<number, string>): void {
  let ranged = 0;
  for (let index = 0; index < operands.length;) {
    const [first, last] = [codeOf(operands[index]), codeOf(operands[index + 1])];
    const target = operands[index + 2];
    const isArray = typeof target === 'object' && target.kind === 'keyword';
    const end = isArray ? closingOf(operands, index + 2) : index + 2;
    if (first !== undefined && last !== undefined) {
      const targets = isArray ? operands.slice(index + 3, end).map(charactersOf) : [];
      const most = Math.min(last, first + 65_535);
      ranged += Math.max(0, most - first) + 1;
      if (ranged > MOST_ENTRIES) return;
      for (let code = first; code <= most; code += 1) {
        const text = isArray
          ? targets[code - first]
          : following(charactersOf(target), code - first);
        if (text !== undefined) map.set(code, text);
      }
    }
    index = end + 1;
  }
}

function closingOf(operands: readonly Token[], from: number): number {
  const end = operands.findIndex(
    (token, index) => index > from && typeof token === 'object' && token.kind === 'keyword',
  );
  return end < 0 ? operands.length : end;
}

function codeOf(token: Token | undefined): number | undefined {
  if (typeof token !== 'object' || token.kind !== 'string') return undefined;
  return [...token.bytes].reduce((sum, byte) => sum * 256 + byte.charCodeAt(0), 0);
}

function charactersOf(token: Token | undefined): string {
  if (typeof token !== 'object' || token.kind !== 'string') return '';
  return utf16(Buffer.from(token.bytes, 'latin1'));
}

function following(first: string, steps: number): string {
  const last = first.charCodeAt(first.length - 1);
  return first === '' ? '' : first.slice(0, -1) + String.fromCharCode(last + steps);
}
