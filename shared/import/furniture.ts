import type { Diagnostic, Span } from '#shared/story';
import { folioSuspected, furnitureDropped } from './diagnostics';
import { isCaption } from './captions';
import {
  FURNITURE,
  isBareNumber,
  jumpsIn,
  LONGEST_FURNITURE,
  type Furniture,
} from './furniture-patterns';
import { pageChrome } from './page-chrome';
import { pageFacts } from './page-facts';
import { runningHeads } from './running-heads';
import { sliceStrand, spanOf, textOf, trimStrand } from './strand';
import type { Stripped, StrippedLine } from './strip-markup';

/**
 * Takes out what the pages and the web site printed around the report: folios, running heads, jump lines,
 * buttons. Every piece is a diagnostic, and stays where a person gave its line a role.
 */
export function takeFurniture(source: string, lines: readonly StrippedLine[]): Stripped {
  const plain = lines.map((line) => furnitureOf(line));
  const counting = pageNumbers(lines);
  const recurring = runningHeads(lines, plain);
  const facts = pageFacts(lines);
  const chrome = pageChrome(lines);
  const kept: StrippedLine[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, line] of lines.entries()) {
    const name =
      nameOf(line, plain[index], counting, recurring) ??
      chrome.get(line) ??
      asideName(line, lines[index + 1], facts);
    if (name === undefined) {
      const { rest, jumps } = withoutJumps(source, line);
      kept.push(rest);
      diagnostics.push(...jumps.map((at) => furnitureDropped(source, '转版行', at, line.number)));
      if (isLoneNumber(line, lines[index - 1])) {
        diagnostics.push(folioSuspected(line.text, spanOf(line.strand), line.number));
      }
    } else {
      diagnostics.push(furnitureDropped(source, name, spanOf(line.strand), line.number));
    }
  }
  return { lines: kept, diagnostics };
}

function nameOf(
  line: StrippedLine,
  plain: Furniture | undefined,
  counting: ReadonlySet<StrippedLine>,
  recurring: ReadonlySet<StrippedLine>,
): string | undefined {
  if (line.verdict.role !== undefined) return undefined;
  if (plain !== undefined) return plain.name;
  if (counting.has(line)) return '页码';
  return recurring.has(line) ? '页眉' : undefined;
}

/** What stands beside the report as a line of its own, unless a person gave the line a role. */
function asideName(
  line: StrippedLine,
  below: StrippedLine | undefined,
  facts: ReadonlySet<StrippedLine>,
): string | undefined {
  if (line.verdict.role !== undefined || line.depth > 0) return undefined;
  if (isCaption(line.text, below?.text ?? '')) return '图片说明';
  return facts.has(line) ? '网页信息' : undefined;
}

function furnitureOf({ text, depth }: StrippedLine): Furniture | undefined {
  if (text.length > LONGEST_FURNITURE || depth > 0) return undefined;
  return FURNITURE.find(({ holds }) => holds(text));
}

/** Three bare numbers that count up by one, far apart, are the numbers of the pages. */
function pageNumbers(lines: readonly StrippedLine[]): ReadonlySet<StrippedLine> {
  const numbers = lines.filter(({ text }) => isBareNumber(text));
  if (numbers.some(isOrdinal)) return new Set();
  const found = new Set<StrippedLine>();
  for (const [index, line] of numbers.entries()) {
    const run = numbers.slice(index, index + PAGES);
    const counts = run.every(({ text }, step) => Number(text) === Number(line.text) + step);
    if (run.length === PAGES && counts) for (const one of run) found.add(one);
  }
  return found;
}

/** 01: parts of a text count so, its pages do not. */
const isOrdinal = ({ text }: StrippedLine) => /^0[1-9]$/u.test(text);

const PAGES = 3;
/** A number alone that is no subscript of a Latin word above it. */
function isLoneNumber(line: StrippedLine, above: StrippedLine | undefined): boolean {
  if (!isBareNumber(line.text) || isOrdinal(line) || line.verdict.joined !== undefined)
    return false;
  return line.verdict.role === undefined && !/[A-Za-z]$/u.test(above?.text ?? '');
}

function withoutJumps(
  source: string,
  line: StrippedLine,
): { readonly rest: StrippedLine; readonly jumps: readonly Span[] } {
  const jumps = line.verdict.role === undefined ? jumpsIn(line.text) : [];
  const [head, tail] = [jumps.find(([from]) => from === 0), jumps.find(([from]) => from > 0)];
  if (jumps.length === 0) return { rest: line, jumps: [] };
  const from = head?.[1] ?? 0;
  const to = tail?.[0] ?? line.text.length;
  const strand = trimStrand(source, sliceStrand(line.strand, from, to));
  if (strand.length === 0) return { rest: line, jumps: [] };
  const spans = jumps.map(([start, end]) => spanOf(sliceStrand(line.strand, start, end)));
  return { rest: { ...line, strand, text: textOf(source, strand) }, jumps: spans };
}
