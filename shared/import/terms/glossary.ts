import { excerpt, type Paragraph, type Passage } from '#shared/story';
import { isGlossaryTitle } from '../glossary-title';
import { quotedIn } from './quotes';

/** A term of a 名词解释 appendix, in the appendix's own words. */
export interface Entry {
  /** The names it explains; “两重”“两新” are two. */
  readonly names: readonly Paragraph[];
  readonly explanation: readonly Paragraph[];
}

/** A heading that ends the appendix when the importer kept it as a paragraph. */
const OTHER_ANNEX = /^附(?:件|录|表)\s*[\d一二三四五六七八九十]*[\s：:]?/u;

/**
 * Reads the entries of every appendix of terms among the passages.
 * @param headline where it names a glossary, the whole story is one
 */
export function glossaryEntries(passages: readonly Passage[], headline = ''): Entry[] {
  const entries: Entry[] = [];
  let level = isGlossaryTitle(headline) ? Infinity : undefined;
  for (const [index, passage] of passages.entries()) {
    if (isTitle(passage)) level = passage.level ?? Infinity;
    else if (level !== undefined && endsAppendix(passage, level)) level = undefined;
    else if (level !== undefined) addTo(entries, passage, passages[index + 1]);
  }
  return entries.filter(({ explanation }) => explanation.length > 0);
}

const isTitle = ({ text }: Passage): boolean => isGlossaryTitle(text);

function endsAppendix({ text, level: own }: Passage, level: number): boolean {
  if (OTHER_ANNEX.test(text.trim())) return true;
  return own !== undefined && own <= level && level !== Infinity;
}

/** A passage opens an entry, names the term of the next passage, or goes on with the entry before. */
function addTo(entries: Entry[], passage: Passage, next: Passage | undefined): void {
  const opened = openEntry(passage) ?? loneName(passage, next);
  const last = entries.at(-1);
  if (opened !== undefined) entries.push(opened);
  else if (last !== undefined && passage.text.trim() !== '') {
    const explanation = [...last.explanation, excerpt(passage, 0, passage.text.length)];
    entries[entries.length - 1] = { ...last, explanation };
  }
}

/** 1. （2） ③ [4] 五、 before a term. */
const NUMBER =
  /^[\s#*]*(?:[（(［[〔]\s*[\d一二三四五六七八九十百]{1,3}\s*[）)］\]〕]|[①-⑳]|[\d一二三四五六七八九十百]{1,3}\s*[.．、])?[\s*]*/u;
/** What parts a term from its explanation: ：, ——, or the 指 the explanation starts with. */
const PARTING =
  /^[\s*]*(?:[：:]|——|—|－|-)[\s*]*|^[\s*]*(?=(?:主要|一般|通常)?(?:是指|即指|指的是|特指|泛指|指|系指))/u;
const LONGEST_NAME = 40;

function openEntry(passage: Passage): Entry | undefined {
  const { text } = passage;
  const start = NUMBER.exec(text.slice(0, LONGEST_NAME))?.[0].length ?? 0;
  for (let at = start + 1; at <= Math.min(text.length, start + LONGEST_NAME); at += 1) {
    if (/[。；，！？\n]/u.test(text.charAt(at - 1))) return undefined;
    const parting = isInQuotes(text, start, at) ? null : PARTING.exec(text.slice(at, at + 16));
    if (parting === null) continue;
    const from = at + parting[0].length;
    const names = namesIn(passage, start, at);
    if (from >= text.trimEnd().length || names.length === 0) return undefined;
    return { names, explanation: [excerpt(passage, from, text.trimEnd().length)] };
  }
  return undefined;
}

function isInQuotes(text: string, start: number, at: number): boolean {
  const head = text.slice(start, at);
  return count(head, /[“「《（(【]/gu) > count(head, /[”」》）)】]/gu);
}

const count = (text: string, what: RegExp) => [...text.matchAll(what)].length;

const EXPLAINS = /^\s*(?:主要|一般|通常)?(?:是指|即|指|特指|泛指|系指|是)/u;

/** A quoted or numbered term on its own line, or one that the next line explains. */
function loneName(passage: Passage, next: Passage | undefined): Entry | undefined {
  const { text } = passage;
  const start = NUMBER.exec(text.slice(0, LONGEST_NAME))?.[0].length ?? 0;
  const end = text.trimEnd().length;
  if (end - start > LONGEST_NAME || end <= start || /[。；，！？：]/u.test(text)) return undefined;
  const isMarked = start > 0 || /^[“「【]/u.test(text) || EXPLAINS.test(next?.text ?? '');
  const names = isMarked ? namesIn(passage, start, end) : [];
  return names.length === 0 ? undefined : { names, explanation: [] };
}

/** The names in an entry's head: “两重”“两新”, 【双碳】, 放管服改革. */
function namesIn(passage: Passage, start: number, end: number): Paragraph[] {
  const head = passage.text.slice(start, end);
  const quoted = quotedIn(head).filter(({ kind, depth }) => kind === 'quote' && depth === 0);
  const outside = quoted.reduceRight((rest, q) => rest.slice(0, q.start) + rest.slice(q.end), head);
  if (quoted.length > 0 && /^[\s、和及与*]*$/u.test(outside)) {
    return quoted.map((q) => excerpt(passage, start + q.start + 1, start + q.end - 1));
  }
  const [from, to] = withoutBrackets(passage.text, start, end);
  return to > from ? [excerpt(passage, from, to)] : [];
}

function withoutBrackets(text: string, start: number, end: number): readonly [number, number] {
  let from = start;
  let to = end;
  while (to > from && /[\s】\]*]/u.test(text.charAt(to - 1))) to -= 1;
  while (from < to && /[\s【[*]/u.test(text.charAt(from))) from += 1;
  return [from, to];
}
