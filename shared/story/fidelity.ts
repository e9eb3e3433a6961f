import type { Block, HeadPart, Initiative, Paragraph, Section, Seam, Span, Story } from './model';
import { HeadPart as HEAD_PARTS } from './model';

/** A place of the story whose words are not the source's. */
export interface Infidelity {
  /** The first field that differs: `sections[0].blocks[1].source[0].text`. */
  readonly place: string;
  readonly at: Span;
}

/** The stretches of the source that a paragraph prints: its span without the gaps at its seams. */
export function spansOf({ at, seams = [] }: Paragraph): Span[] {
  const starts = [at.start, ...seams.map(({ gap }) => gap.end)];
  const ends = [...seams.map(({ gap }) => gap.start), at.end];
  return starts.map((start, index) => ({ start, end: ends[index] ?? at.end }));
}

/**
 * Source fidelity, the product's promise: every paragraph of the report equals the source at its spans,
 * character for character, and nothing but white space, markup and what is not printed stands in its
 * seams. Heads and labels say what stands at their place; markup, layout white space and the marks around
 * a label may differ.
 * @param dropped what is not printed: a page number, a line that a reporter dropped
 * @returns the first place that breaks the promise
 */
export function findInfidelity(
  story: Story,
  sourceText: string,
  dropped: readonly Span[] = [],
): Infidelity | undefined {
  const source = { text: sourceText, printed: blankOut(sourceText, dropped) };
  for (const { place, at, holds } of claimsOf(story)) {
    const inside = at.start <= at.end && at.end <= sourceText.length;
    if (!inside || !holds(source)) return { place, at };
  }
  return undefined;
}

interface Words {
  readonly text: string;
  /** The same with spaces where nothing is printed. */
  readonly printed: string;
}

function blankOut(text: string, spans: readonly Span[]): string {
  let printed = '';
  let end = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const start = Math.max(end, span.start);
    if (start >= span.end) continue;
    printed += text.slice(end, start) + ' '.repeat(span.end - start);
    ({ end } = span);
  }
  return printed + text.slice(end);
}

/** What the story says that the source says. */
interface Claim {
  readonly place: string;
  readonly at: Span;
  readonly holds: (source: Words) => boolean;
}

function* claimsOf(story: Story): Generator<Claim> {
  for (const part of HEAD_PARTS.options) yield* headClaims(story, part);
  for (const [index, block] of (story.opening ?? []).entries()) {
    yield* blockClaims(block, `opening[${index}]`);
  }
  for (const [index, section] of story.sections.entries()) {
    yield* sectionClaims(section, `sections[${index}]`);
  }
}

function* headClaims(story: Story, part: HeadPart): Generator<Claim> {
  const at = story.headAt[part];
  if (at === undefined) return;
  const text = part === 'byline' ? story.byline?.text : story[part];
  yield claim(part, at, (source) => sameWords(sliceAt(source.printed, at), text ?? ''));
}

function* sectionClaims(section: Section, path: string): Generator<Claim> {
  const { heading, marker = '', headingAt: at } = section;
  if (at !== undefined) {
    yield claim(`${path}.heading`, at, (source) =>
      readings(heading, marker).some((words) =>
        sameWords(sliceAt(source.printed, at), words, HEADING_MARKS),
      ),
    );
  }
  for (const [index, block] of section.blocks.entries()) {
    yield* blockClaims(block, `${path}.blocks[${index}]`);
  }
}

/** A numeral is part of its heading, 关键词 stands before it; a heading may begin with either. */
function readings(heading: string, marker: string): readonly string[] {
  return heading.startsWith(marker) ? [heading, marker + heading] : [marker + heading];
}

function* blockClaims(block: Block, path: string): Generator<Claim> {
  switch (block.kind) {
    case 'paragraph':
      yield claim(`${path}.text`, block.at, (source) => equalsSource(block, source));
      return;
    case 'initiative':
      yield* initiativeClaims(block, path);
      return;
    case 'section':
      yield* sectionClaims(block, path);
  }
}

function* initiativeClaims(initiative: Initiative, path: string): Generator<Claim> {
  const { label, labelAt: at } = initiative;
  yield claim(`${path}.label`, at, (source) =>
    sameWords(sliceAt(source.printed, at), label, LABEL_MARKS),
  );
  for (const [index, paragraph] of initiative.source.entries()) {
    yield claim(`${path}.source[${index}].text`, paragraph.at, (source) =>
      equalsSource(paragraph, source),
    );
  }
}

const claim = (place: string, at: Span, holds: Claim['holds']): Claim => ({ place, at, holds });
const sliceAt = (text: string, { start, end }: Span) => text.slice(start, end);

/** True when the paragraph is the source at its spans and its seams hide no word. */
function equalsSource(paragraph: Paragraph, source: Words): boolean {
  const { text, at, seams = [] } = paragraph;
  if (!seamsFit(seams, text, at)) return false;
  let offset = 0;
  let start = at.start;
  for (const seam of seams) {
    if (text.slice(offset, seam.offset) !== source.text.slice(start, seam.gap.start)) return false;
    if (!sameWords(sliceAt(source.printed, seam.gap), '')) return false;
    offset = seam.offset;
    start = seam.gap.end;
  }
  return text.slice(offset) === source.text.slice(start, at.end);
}

/** Seams stand in order, inside the text and inside its span. */
function seamsFit(seams: readonly Seam[], text: string, at: Span): boolean {
  let offset = 0;
  let place = at.start;
  for (const seam of seams) {
    if (seam.offset < offset || seam.gap.start < place) return false;
    offset = seam.offset;
    place = seam.gap.end;
  }
  return offset <= text.length && place <= at.end;
}

/** Marks of emphasis, which may stand anywhere, and those that mean something only at a line's start. */
const EMPHASIS = '*_';
const LINE_MARKUP = '#>+-=';
/** A heading is set without what joins it to its marker: 关键词：三大攻坚战. */
const HEADING_MARKS = ':：【】〔〕［］[]〖〗#';
/** A label is kept without its brackets or the mark after it. */
const LABEL_MARKS = '【】〔〕［］[]〖〗「」『』（）()《》〈〉<>:：、.．';

/** True when `slice` reads as `words` once white space, markup and the given marks are left out. */
function sameWords(slice: string, words: string, marks = ''): boolean {
  let next = skipWhite(words, 0);
  let atLineStart = false;
  for (const char of slice) {
    const white = WHITE.test(char);
    if (!white && words.startsWith(char, next)) next = skipWhite(words, next + char.length);
    else if (!white && !mayDrop(char, atLineStart, marks)) return false;
    atLineStart = white ? atLineStart || LINE_BREAK.test(char) : atLineStart && isMarkup(char);
  }
  return next >= words.length;
}

const WHITE = /\s/u;
const LINE_BREAK = /[\n\v\f\r\u2028\u2029]/u;

const isMarkup = (char: string) => EMPHASIS.includes(char) || LINE_MARKUP.includes(char);

function mayDrop(char: string, atLineStart: boolean, marks: string): boolean {
  if (EMPHASIS.includes(char) || marks.includes(char)) return true;
  return atLineStart && LINE_MARKUP.includes(char);
}

function skipWhite(text: string, from: number): number {
  let index = from;
  while (index < text.length && WHITE.test(text.charAt(index))) index += 1;
  return index;
}
