import type { HeadPart, Span, Story } from '#shared/story';
import { isByline, reportersOf } from './markers';
import type { SourceLine } from './source-lines';
import { spanOf } from './strand';

/** The parts of the head, and the lines that are none of them. */
export interface StoryHead {
  readonly parts: Pick<
    Story,
    'kicker' | 'standingHead' | 'headline' | 'deck' | 'lede' | 'byline' | 'headAt'
  >;
  readonly rest: readonly SourceLine[];
}

/** A line of a head; longer ones are paragraphs. */
const LONGEST_LINE = 44;
/** 政府工作报告 解读, 两会关注: the name of a column of the paper. */
const STANDING = /(?:解读|关注|专题|聚焦|观察|视点|特刊|专版|专栏|在线|访谈)$/u;
/** 衡阳目标篇之二, 系列报道③: a part of a series. */
const KICKER = /(?:之[一二三四五六七八九十\d]+|篇|系列(?:报道)?[①-⑳\d]*|[①-⑳])$/u;
const SENTENCE = /[。！？；]|，.*，/u;

/**
 * Reads the lines above the first section or initiative by what they are like: who wrote it, one
 * paragraph of text (the lede), and short lines, among which the headline is the one that is neither
 * a column's name nor a part of a series.
 *
 * @param hasBody false when the report has neither sections nor initiatives: then text is no lede
 */
export function readHead(lines: readonly SourceLine[], hasBody: boolean): StoryHead {
  const bylines = neighbours(lines.filter(({ text }) => isByline(text)));
  const texts = lines.filter((line) => !isByline(line.text) && isText(line));
  const lede = hasBody && texts.length === 1 ? texts[0] : undefined;
  const shorts = leadingShorts(lines, hasBody);
  const found = nameShorts(shorts);
  const chosen: Partial<Record<HeadPart, SourceLine>> = { ...found };
  if (lede !== undefined) chosen.lede = lede;
  const used = new Set<SourceLine>([...Object.values(chosen), ...bylines]);
  return {
    parts: { ...wordsOf(chosen), ...bylineOf(bylines), headAt: placesOf(chosen, bylines) },
    rest: lines.filter((line) => !used.has(line)),
  };
}

function isText({ text, depth }: SourceLine): boolean {
  return depth === 0 && (text.length > LONGEST_LINE || SENTENCE.test(text));
}

/** Short lines; without a body only those before the first paragraph. */
function leadingShorts(lines: readonly SourceLine[], hasBody: boolean): SourceLine[] {
  const firstText = lines.findIndex(isText);
  const region = hasBody || firstText < 0 ? lines : lines.slice(0, firstText);
  const shorts = region.filter((line) => !isByline(line.text) && !isText(line));
  return hasBody ? shorts : shorts.slice(0, 4);
}

type Shorts = Partial<Record<'kicker' | 'standingHead' | 'headline' | 'deck', SourceLine>>;

function nameShorts(shorts: readonly SourceLine[]): Shorts {
  const headline = findHeadline(shorts);
  if (headline === undefined) return {};
  const others = shorts.filter((line) => line !== headline);
  const standingHead = others.find(({ text }) => STANDING.test(text));
  const before = others.filter((line) => line !== standingHead && line.number < headline.number);
  const kicker = before.find(({ text }) => KICKER.test(text)) ?? before.at(-1);
  const deck = others.find((line) => line !== standingHead && line.number > headline.number);
  return {
    headline,
    ...(standingHead === undefined ? {} : { standingHead }),
    ...(kicker === undefined ? {} : { kicker }),
    ...(deck === undefined ? {} : { deck }),
  };
}

/** The longest line that is marked as a heading, else the longest at all. */
function findHeadline(shorts: readonly SourceLine[]): SourceLine | undefined {
  const plain = shorts.filter(({ text }) => !STANDING.test(text) && !KICKER.test(text));
  const candidates = plain.length > 0 ? plain : shorts;
  const marked = candidates.filter(({ depth }) => depth > 0);
  return (marked.length > 0 ? marked : candidates).reduce<SourceLine | undefined>(
    (best, line) => (best === undefined || line.text.length > best.text.length ? line : best),
    undefined,
  );
}

/** The first byline and those that follow it at once. */
function neighbours(lines: readonly SourceLine[]): SourceLine[] {
  const run: SourceLine[] = [];
  for (const line of lines) {
    const last = run.at(-1);
    if (last === undefined || line.number - last.number <= 2) run.push(line);
  }
  return run;
}

type Words = Partial<Record<Exclude<HeadPart, 'byline'>, string>>;

function wordsOf(chosen: Partial<Record<HeadPart, SourceLine>>): Words {
  return Object.fromEntries(Object.entries(chosen).map(([part, line]) => [part, line.text]));
}

function bylineOf(lines: readonly SourceLine[]): Pick<Story, 'byline'> {
  if (lines.length === 0) return {};
  const text = lines.map((line) => line.text).join(' ');
  return { byline: { text, reporters: reportersOf(text) } };
}

function placesOf(
  chosen: Partial<Record<HeadPart, SourceLine>>,
  bylines: readonly SourceLine[],
): Partial<Record<HeadPart, Span>> {
  const places: Partial<Record<HeadPart, Span>> = Object.fromEntries(
    Object.entries(chosen).map(([part, { strand }]) => [part, spanOf(strand)]),
  );
  if (bylines.length > 0) places.byline = spanOf(bylines.flatMap(({ strand }) => strand));
  return places;
}
