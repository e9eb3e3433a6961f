import { createLexer } from './lexer';
import { isEnd, parseValue } from './parse-value';
import type { PdfDict, PdfStream, PdfValue } from './values';

/** An operator with what stood before it. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly PdfValue[];
}

/** More operands than any operator takes. */
const MOST_OPERANDS = 64;

/** The operations of a content stream; an inline image is one operation `BI` with its stream. */
export function* operationsOf(content: Buffer): Generator<Operation> {
  const lexer = createLexer(content);
  let operands: PdfValue[] = [];
  for (;;) {
    const value = parseValue(lexer);
    if (!isEnd(value)) {
      operands.push(value);
      if (operands.length > MOST_OPERANDS) operands = operands.slice(-MOST_OPERANDS);
    } else if (value.word === undefined) {
      return;
    } else if (value.word === 'BI') {
      const { stream, end } = inlineImage(content, lexer.position);
      lexer.position = end;
      operands = [];
      yield { operator: 'BI', operands: [stream] };
    } else {
      yield { operator: value.word, operands };
      operands = [];
    }
  }
}

function inlineImage(content: Buffer, from: number): { stream: PdfStream; end: number } {
  const lexer = createLexer(content, from);
  const entries = new Map<string, PdfValue>();
  for (;;) {
    const key = parseValue(lexer);
    if (isEnd(key)) break;
    const value = parseValue(lexer);
    if (isEnd(value)) break;
    if (typeof key === 'object' && key !== null && 'kind' in key && key.kind === 'name') {
      entries.set(LONG_KEYS[key.name] ?? key.name, value);
    }
  }
  const dict: PdfDict = { kind: 'dict', entries };
  const start = lexer.position + 1;
  const end = endOfImage(content, start);
  return { stream: { kind: 'stream', dict, packed: content.subarray(start, end) }, end: end + 3 };
}

const LONG_KEYS: Readonly<Record<string, string>> = {
  W: 'Width',
  H: 'Height',
  BPC: 'BitsPerComponent',
  CS: 'ColorSpace',
  F: 'Filter',
  DP: 'DecodeParms',
  IM: 'ImageMask',
  D: 'Decode',
};

/** `EI` between white space, and what follows is no data of a picture. */
function endOfImage(content: Buffer, start: number): number {
  for (let at = content.indexOf('EI', start); at >= 0; at = content.indexOf('EI', at + 2)) {
    const around = content.toString('latin1', at - 1, at + 12);
    if (/^\sEI(?:\s[\t\n\r -~]*|)$/u.test(around)) return at - 1;
  }
  return content.length;
}
