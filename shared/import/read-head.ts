import type { Diagnostic, HeadPart, Span, Story } from '#shared/story';
import { readByline } from './byline';
import type { ClassifiedLine } from './classify-lines';
import { decidedHead } from './decided-head';
import { paragraphJoined } from './diagnostics';
import { headZone, isText } from './head-zone';
import { nameShortLines, type ShortParts } from './headline';
import { namesIn } from './names';
import { isOccasion } from './occasion';
import { endsSentence } from './sentence';
import { appendStrand, spanOf, textOf, type Strand } from './strand';
import type { StrippedLine } from './strip-markup';

export type HeadParts = Pick<
  Story,
  'kicker' | 'standingHead' | 'headline' | 'deck' | 'lede' | 'byline' | 'headAt'
>;

export interface StoryHead {
  readonly parts: HeadParts;
  /** Every line that is no part of the head. */
  readonly body: readonly ClassifiedLine[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the head by what its lines are like; a line that is no part of it goes to the body. A part that a
 * person named stands, wherever its line is.
 */
export function readHead(source: string, all: readonly ClassifiedLine[]): StoryHead {
  const decided = decidedHead(source, all);
  const lines = all.filter(({ line }) => !decided.lines.has(line));
  const zone = headZone(lines);
  const sorted = takeSpeaker(sortLines(all.slice(0, lengthThrough(all, zone.at(-1)))));
  const shorts = {
    ...nameShortLines(sorted.shorts, decided.shorts.headline),
    ...decided.shorts,
  };
  const lede = decided.lede.length > 0 ? decided.lede : sorted.lede;
  const bylines = firstFilled(decided.bylines, sorted.bylines, closingByline(lines, zone));
  const used = new Set([...decided.lines, ...Object.values(shorts), ...lede, ...bylines]);
  return {
    parts: partsOf(source, shorts, lede, bylines),
    body: bodyOf(all, lengthThrough(all, zone.at(-1)), used),
    diagnostics: ledeJoins(source, lede),
  };
}

/** 毛伟明, a name alone below the occasion of the speech, is who gave it. */
function takeSpeaker({ shorts, lede, bylines }: SortedLines): SortedLines {
  const last = shorts.at(-1);
  const isSpeaker =
    last !== undefined && bylines.length === 0 && namesIn(last.text.split(/\s+/u))?.length === 1;
  if (!isSpeaker || !shorts.some(({ text }) => isOccasion(text))) return { shorts, lede, bylines };
  return { shorts: shorts.slice(0, -1), lede, bylines: [last] };
}

const lengthThrough = (lines: readonly ClassifiedLine[], last: ClassifiedLine | undefined) =>
  last === undefined ? 0 : lines.indexOf(last) + 1;

const firstFilled = (...lists: readonly (readonly StrippedLine[])[]): readonly StrippedLine[] =>
  lists.find((list) => list.length > 0) ?? [];

interface SortedLines {
  readonly shorts: StrippedLine[];
  readonly lede: StrippedLine[];
  readonly bylines: StrippedLine[];
}

/** Photo credits, dates, sources: about the story, no part of its head. */
const ASIDE =
  /(?:\s摄|摄影|供图|制图|资料图片?)[）)]?$|^(?:来源|时间|日期|发布时间|发布|责任编辑|责编|编辑|美编|校对|字号|版次|发表时间)[:：]|^\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?(?:\s[\d:：]{4,8})?$/u;
/** A longer first paragraph is the report's own, characters. */
const LONGEST_LEDE = 400;

/** Short lines above the lede, the lede, and who signed; bylines stand together. */
function sortLines(zone: readonly ClassifiedLine[]): SortedLines {
  const sorted: SortedLines = { shorts: [], lede: [], bylines: [] };
  let above: readonly StrippedLine[] = [];
  let textSeen = false;
  for (const item of zone) {
    const isDecided = item.line.verdict.role !== undefined;
    const place = isDecided ? undefined : placeOf(item, sorted, above, textSeen);
    if (place !== undefined) sorted[place].push(item.line);
    above = place === undefined ? [] : sorted[place];
    textSeen ||= !isDecided && isText(item);
  }
  return sorted;
}

function placeOf(
  item: ClassifiedLine,
  sorted: SortedLines,
  above: readonly StrippedLine[],
  textSeen: boolean,
): keyof SortedLines | undefined {
  const { line } = item;
  if (ASIDE.test(line.text.slice(-80))) return undefined;
  if (readByline(line.text) !== undefined) {
    return sorted.bylines.length === 0 || above === sorted.bylines ? 'bylines' : undefined;
  }
  if (above === sorted.lede && goesOn(sorted.lede, item)) return 'lede';
  if (textSeen) return undefined;
  if (!isText(item)) return 'shorts';
  return canBeLede(item) ? 'lede' : undefined;
}

const canBeLede = (item: ClassifiedLine) =>
  item.kind === 'words' && !item.startsBlock && item.line.text.length <= LONGEST_LEDE;

/** The lede was cut by a line or page break. */
function goesOn(lede: readonly StrippedLine[], item: ClassifiedLine): boolean {
  const last = lede.at(-1);
  if (last === undefined || item.kind !== 'words') return false;
  return item.line.verdict.joined ?? (!endsSentence(last.text) && !item.startsBlock);
}

/** A byline that signs the story at its end. */
function closingByline(
  lines: readonly ClassifiedLine[],
  zone: readonly ClassifiedLine[],
): StrippedLine[] {
  const last = lines.length > zone.length ? lines.at(-1) : undefined;
  return last?.kind === 'words' && readByline(last.line.text) !== undefined ? [last.line] : [];
}

/** The lines that are left; what stood below a line of the head goes on with nothing above it. */
function bodyOf(
  lines: readonly ClassifiedLine[],
  zoneLength: number,
  used: ReadonlySet<StrippedLine>,
): ClassifiedLine[] {
  const body: ClassifiedLine[] = [];
  for (const [index, item] of lines.entries()) {
    if (used.has(item.line)) continue;
    const above = lines[index - 1];
    const detached = above !== undefined && used.has(above.line);
    body.push(index < zoneLength ? leftOver(item, detached) : detach(item, detached));
  }
  return body;
}

/** A line left over in the head: a short one, heading or not, is a paragraph by itself. */
function leftOver(item: ClassifiedLine, detached: boolean): ClassifiedLine {
  if (item.line.verdict.role !== undefined || isText(item)) return detach(item, detached);
  const { line } = item;
  const apart = {
    startsBlock: true,
    endsBlock: true,
    outside: false,
    inTable: false,
    zone: undefined,
  };
  return detach({ kind: 'words', line, ...apart }, detached);
}

/** What stands below a line of the head cannot go on with what stands above it. */
function detach(item: ClassifiedLine, detached: boolean): ClassifiedLine {
  if (item.kind !== 'words' || !detached) return item;
  const verdict = { ...item.line.verdict, joined: false };
  return { ...item, startsBlock: true, line: { ...item.line, verdict } };
}

function partsOf(
  source: string,
  shorts: ShortParts,
  lede: readonly StrippedLine[],
  bylines: readonly StrippedLine[],
): HeadParts {
  const chosen = Object.entries(shorts);
  const texts: Partial<Record<keyof ShortParts, string>> = Object.fromEntries(
    chosen.map(([part, { text }]) => [part, text]),
  );
  const places: Partial<Record<HeadPart, Span>> = Object.fromEntries(
    chosen.map(([part, { strand }]) => [part, spanOf(strand)]),
  );
  if (lede.length > 0) places.lede = spanOf(strandOfLines(source, lede));
  if (bylines.length > 0) places.byline = spanOf(strandOfLines(source, bylines));
  return { ...texts, ...ledeOf(source, lede), ...bylineOf(bylines), headAt: places };
}

function strandOfLines(source: string, lines: readonly StrippedLine[]): Strand {
  const strand: Span[] = [];
  for (const line of lines) appendStrand(source, strand, line.strand);
  return strand;
}

function ledeOf(source: string, lines: readonly StrippedLine[]): Pick<Story, 'lede'> {
  return lines.length === 0 ? {} : { lede: textOf(source, strandOfLines(source, lines)) };
}

function bylineOf(lines: readonly StrippedLine[]): Pick<Story, 'byline'> {
  if (lines.length === 0) return {};
  const reporters = lines.flatMap(({ text }) => readByline(text)?.reporters ?? []);
  return { byline: { text: lines.map(({ text }) => text).join(' '), reporters } };
}

function ledeJoins(source: string, lines: readonly StrippedLine[]): Diagnostic[] {
  return lines.slice(1).map((line, index) => {
    const gap = {
      start: spanOf(lines[index]?.strand ?? []).end,
      end: spanOf(line.strand).start,
    };
    return paragraphJoined(source, gap, line.number);
  });
}
