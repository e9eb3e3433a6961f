import { toPlaces } from '#shared/display';
import type { VerticalHead } from '#shared/template';
import { breakHeadline, breakLines, HEAD } from '#shared/typeset';
import {
  AIR,
  BAND_PADDING,
  composeText,
  growLede,
  hairline,
  headlineText,
  headText,
  NOTHING,
} from './head';
import type { HeadContext, HeadDrawing, Part } from './head-part';
import type { Setting } from './model';
import { widthOf } from './module';
import { baselineIn, drawLine, type SetParagraph, lengthOf } from './paragraph';
import { wholeLine } from './pen';
import { drawStanding, standingLines, type StandingLine } from './vertical-text';

/** A head in columns of its own, text beside it. */
export interface BesideHead {
  /** Body columns that it takes. */
  readonly columns: number;
  /** Points that it needs from the type area's top. */
  readonly height: number;
  /** Draws it over `height` points, which may be more than it needs. */
  readonly draw: (height: number, next: () => number) => HeadDrawing;
}

/** The headline's lines take no more of the page's height. */
const MOST_OF_PAGE = 0.5;
/** White above and below the headline, points. */
const HEADLINE_AIR = 14;
/** Of the height that the text beside gives it and the head does not need. */
const LEDE_SHARE = 0.7;
const ABOVE_SHARE = 0.2;
/** The kicker's column in its own size. */
const KICKER_EM = 1.7;
/** Below the template's least size a head still prints, in as many lines as its columns hold. */
const LAST_SIZE = 6;

/** 竖排题: the band over it, headline and kicker from right to left, deck, lede and byline below. */
export function composeVerticalHead(
  context: HeadContext,
  style: VerticalHead,
  setting: Setting,
): BesideHead {
  const { template } = context;
  const { left, top: y } = template.typeArea;
  const width = widthOf(style.columns, setting);
  const band = composeBand(context, width);
  const titles = composeTitles(context, style, width);
  const foot = composeFoot(context, width);
  const height = band.height + titles.height + 2 * HEADLINE_AIR + foot.height;
  const draw = (full: number, next: () => number): HeadDrawing => {
    const grown = composeFoot(context, width, (full - height) * LEDE_SHARE);
    const slack = Math.max(0, full - height - (grown.height - foot.height));
    const titlesTop = y + band.height + HEADLINE_AIR + slack * ABOVE_SHARE;
    const parts = [
      titles.draw(left, titlesTop, next),
      band.draw(left, y, next),
      grown.draw(left, y + Math.max(full, height) - grown.height, next),
    ];
    return {
      shapes: parts.flatMap(({ shapes }) => shapes),
      runs: parts.flatMap(({ runs }) => runs),
    };
  };
  return { columns: style.columns, height, draw };
}

/** The standing head reversed over the head's whole width. */
function composeBand(context: HeadContext, width: number): Part {
  const { head } = context.template;
  const words = headText(context, 'standingHead', head.standingHead, HEAD);
  const line = words === undefined ? undefined : wholeLine(words);
  if (words === undefined || line === undefined) return { height: 0, draw: () => NOTHING };
  const height = words.size + 2 * BAND_PADDING;
  const scaleX = Math.min(1, (width - 2 * BAND_PADDING) / lengthOf(words));
  const draw: Part['draw'] = (x, y, next) => {
    const inset = (width - lengthOf(words) * scaleX) / 2;
    const place = { x: x + inset, y: baselineIn(y, height, words.size), readingIndex: next() };
    const box = { x: toPlaces(x), y: toPlaces(y), width: toPlaces(width) };
    return {
      shapes: [{ kind: 'rect', ...box, height, fill: head.standingHeadBand }],
      runs: drawLine(words, line, { ...place, scaleX }).runs,
    };
  };
  return { height, draw };
}

/** The kicker at the right, the headline left of it; both begin at one height. */
function composeTitles(context: HeadContext, style: VerticalHead, width: number): Part {
  const most = context.template.typeArea.height * MOST_OF_PAGE;
  const kicker = composeKicker(context, style, most);
  const room = width - (kicker?.width ?? 0);
  const headline = fitStanding(context, style, room, most);
  const longest = Math.max(0, ...headline.lines.map(({ length }) => length));
  const { text, lines, pitch } = headline;
  const long = text === undefined ? 0 : (longest / 1000) * text.size;
  const draw: Part['draw'] = (x, y, next) => {
    const right = x + (room + lines.length * pitch) / 2;
    const runs = kicker?.draw(x + width, y, next) ?? [];
    const stood = lines.flatMap((line, index) => {
      const isStepped = context.template.head.stepped && index > 0;
      const size = text?.size ?? 0;
      const top = y + (isStepped ? ((longest - line.length) / 1000) * size : 0);
      const axis = right - (index + 0.5) * pitch;
      return text === undefined
        ? []
        : drawStanding(text, line, { axis, top, readingIndex: next() });
    });
    return { shapes: [], runs: [...runs, ...stood] };
  };
  return { height: Math.max(long, kicker?.height ?? 0), draw };
}

interface Kicker {
  readonly width: number;
  readonly height: number;
  readonly draw: (right: number, y: number, next: () => number) => HeadDrawing['runs'];
}

function composeKicker(
  context: HeadContext,
  { sharedDigits }: VerticalHead,
  most: number,
): Kicker | undefined {
  const words = headText(context, 'kicker', context.template.head.kicker, HEAD);
  const whole = words === undefined ? undefined : wholeLine(words);
  if (words === undefined || whole === undefined) return undefined;
  const [line] = standingLines(words, [whole], context.faces, sharedDigits);
  if (line === undefined) return undefined;
  const size = Math.min(words.size, (most * 1000) / line.length);
  const width = size * KICKER_EM;
  const draw: Kicker['draw'] = (right, y, next) => {
    const place = { axis: right - size * 0.7, top: y, readingIndex: next() };
    return drawStanding({ ...words, size }, line, place);
  };
  return { width, height: (line.length / 1000) * size, draw };
}

interface StandingHeadline {
  readonly text: SetParagraph | undefined;
  readonly lines: readonly StandingLine[];
  /** From one line's axis to the next, points. */
  readonly pitch: number;
}

/** The headline at the largest size whose lines fit `room` points beside each other. */
function fitStanding(
  context: HeadContext,
  style: VerticalHead,
  room: number,
  most: number,
): StandingHeadline {
  const { headline, headlineMaxLines, sharedDigits } = style;
  const { headlineMinSize } = context.template.head;
  const text = headlineText(context, headline);
  const { breaks = [], words } = context.story.headlineBreaking ?? {};
  const mostLines = Math.max(headlineMaxLines, breaks.length + 1);
  if (text === undefined) return { text, lines: [], pitch: 0 };
  const leading = (headline.lineHeight ?? headline.size) / headline.size;
  for (let size = headline.size; size >= LAST_SIZE; size -= 1) {
    const pitch = size * leading;
    const beside = Math.floor((room - size) / pitch) + 1;
    const maxLines = size >= headlineMinSize ? Math.min(beside, mostLines) : beside;
    const broken = breakHeadline(text.prepared, (most / size) * 1000, maxLines, words);
    const lines = standingLines(text, broken ?? [], context.faces, sharedDigits);
    const fits = lines.every(({ length }) => (length / 1000) * size <= most + 0.01);
    if (broken !== undefined && fits) return { text: { ...text, size }, lines, pitch };
  }
  const { lines } = breakLines(text.prepared, (most / LAST_SIZE) * 1000);
  const stood = standingLines(text, lines, context.faces, sharedDigits);
  return { text: { ...text, size: LAST_SIZE }, lines: stood, pitch: LAST_SIZE * leading };
}

/** Deck, lede and byline across the head's foot, each under a hairline. */
function composeFoot(context: HeadContext, width: number, extra = 0): Part {
  const { head } = context.template;
  const lede = composeText(context, 'lede', head.lede, width);
  const parts = [
    composeText(context, 'deck', head.deck, width),
    lede === undefined ? undefined : growLede(context, width, lede.height + extra),
    composeText(context, 'byline', head.byline, width),
  ].filter((part) => part !== undefined);
  const height = parts.reduce((sum, part) => sum + part.height + 2 * AIR, 0);
  const draw: Part['draw'] = (x, y, next) => {
    let top = y;
    const drawn = parts.map((part) => {
      const { shapes, runs } = part.draw(x, top + 2 * AIR, next);
      const rule = hairline(x, top + AIR, width, head.ruleWidth);
      top += part.height + 2 * AIR;
      return { shapes: [rule, ...shapes], runs };
    });
    return {
      shapes: drawn.flatMap(({ shapes }) => shapes),
      runs: drawn.flatMap(({ runs }) => runs),
    };
  };
  return { height, draw };
}
