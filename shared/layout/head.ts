import { toPlaces, type DisplayItem } from '#shared/display';
import type { HeadPart, Span, Story } from '#shared/story';
import type { Template, TextStyle } from '#shared/template';
import {
  BYLINE,
  breakHeadline,
  breakLines,
  fitHeadline,
  HEAD,
  headTracking,
  NEWS,
  tracked,
  withBreaksAt,
  type Line,
  type Profile,
} from '#shared/typeset';
import { headIndex } from './head-index';
import type { HeadContext, HeadDrawing, Part } from './head-part';
import { baselineIn, drawLine, setParagraph, type SetParagraph, lengthOf } from './paragraph';
import type { Faces } from './template-faces';

/** 题区: everything above the columns of the first page. */
export interface Head {
  /** Points from the type area's top to where the columns may begin. */
  readonly height: number;
  /** Draws it; `next` gives each printed line its reading index. */
  readonly draw: (next: () => number) => HeadDrawing;
}

/** White between the parts of the head, points. */
export const AIR = 4;
export const BAND_PADDING = 5;

/** Composes the head: standing head, kicker and headline beside the lede and the byline. */
export function composeHead(
  story: Story,
  template: Template,
  faces: Faces,
  bodySize: number,
): Head {
  const context = { story, template, faces, bodySize };
  const sideWidth = hasSide(story) ? template.head.ledeEm * template.head.lede.size : 0;
  const width = template.typeArea.width - (sideWidth === 0 ? 0 : sideWidth + template.head.gap);
  const top = composeTop(context, width);
  const headline = composeHeadline(context, width);
  const deck = composeText(context, 'deck', template.head.deck, width);
  // Without a lede there is nothing to stand beside: the byline goes under the headline.
  const byline =
    sideWidth === 0 ? composeText(context, 'byline', template.head.byline, width) : undefined;
  const main = stack([top.height, headline.height, deck?.height ?? 0, byline?.height ?? 0]);
  const side = sideWidth === 0 ? undefined : composeSide(context, sideWidth, main);
  const height = Math.max(main, side?.height ?? 0);
  const underDeck = byline === undefined ? 0 : byline.height + AIR;
  const draw = (next: () => number): HeadDrawing => {
    const { left, top: y } = template.typeArea;
    const headlineTop = y + top.height + (top.height > 0 && headline.height > 0 ? AIR : 0);
    const parts: HeadDrawing[] = [
      top.draw(left, y, next),
      headline.draw(left, headlineTop, next),
      deck?.draw(left, y + main - deck.height - underDeck, next) ?? NOTHING,
      byline?.draw(left, y + main - byline.height, next) ?? NOTHING,
      side?.draw(left + template.typeArea.width - side.width, y, height, next) ?? NOTHING,
    ];
    return {
      shapes: parts.flatMap((part) => part.shapes),
      runs: parts.flatMap((part) => part.runs),
    };
  };
  return { height, draw };
}

export const NOTHING: HeadDrawing = { shapes: [], runs: [] };

/** Heights one under the other, with air between those that are there. */
function stack(heights: readonly number[]): number {
  const present = heights.filter((height) => height > 0);
  return present.reduce((sum, height) => sum + height, 0) + AIR * Math.max(0, present.length - 1);
}

export function headText(
  { story, faces }: HeadContext,
  part: HeadPart,
  style: TextStyle,
  profile: Profile,
): SetParagraph | undefined {
  const text = part === 'byline' ? story.byline?.text : story[part];
  if (text === undefined || text.trim() === '') return undefined;
  const at: Span | undefined = story.headAt[part];
  const piece = { text, face: style.face, ink: style.ink, role: part };
  const sourced = at !== undefined && at.end - at.start === text.length;
  const pieces = [sourced ? { ...piece, sourceStart: at.start } : piece];
  return setParagraph(pieces, style.size, part, faces, profile);
}

/** Kicker, then the standing head in its band; read in the source's order, set as a line. */
function composeTop(context: HeadContext, width: number): Part {
  const { head } = context.template;
  const band = headText(context, 'standingHead', head.standingHead, HEAD);
  const kicker = headText(context, 'kicker', head.kicker, HEAD);
  if (band === undefined && kicker === undefined) return { height: 0, draw: () => NOTHING };
  const bandHeight = head.standingHead.size + 2 * BAND_PADDING;
  const bandWidth = band === undefined ? 0 : lengthOf(band) + 2 * BAND_PADDING + 4;
  const kickerLeft = band === undefined ? 0 : bandWidth + head.kicker.size * 0.7;
  const ownLine = kicker !== undefined && kickerLeft + lengthOf(kicker) > width;
  const kickerLines =
    kicker === undefined ? [] : fitted(kicker, ownLine ? width : width - kickerLeft);
  const lineHeight = head.kicker.size * 1.3;
  const first = Math.max(band === undefined ? 0 : bandHeight, ownLine ? 0 : lineHeight);
  const height = first + (ownLine ? kickerLines.length * lineHeight : 0);
  const draw = (x: number, y: number, next: () => number): HeadDrawing => {
    const kickerRuns = kickerLines.flatMap((line, index) => {
      const lineTop = ownLine ? y + first + index * lineHeight : y;
      const baseline = baselineIn(lineTop, ownLine ? lineHeight : first, head.kicker.size);
      const place = { x: ownLine ? x : x + kickerLeft, y: baseline, readingIndex: next() };
      return kicker === undefined ? [] : drawLine(kicker, line, place).runs;
    });
    if (band === undefined) return { shapes: [], runs: kickerRuns };
    const [line] = fitted(band, Infinity);
    const place = {
      x: x + BAND_PADDING + 2,
      y: baselineIn(y, bandHeight, band.size),
      readingIndex: next(),
    };
    const runs = line === undefined ? [] : drawLine(band, line, place).runs;
    const shape: DisplayItem = {
      kind: 'rect',
      x: toPlaces(x),
      y: toPlaces(y),
      width: toPlaces(bandWidth),
      height: toPlaces(bandHeight),
      fill: head.standingHeadBand,
    };
    return { shapes: [shape], runs: [...kickerRuns, ...runs] };
  };
  return { height, draw };
}

/** Lines of a head's text that fit `width` points: broken between words where that is possible. */
function fitted(text: SetParagraph, width: number): readonly Line[] {
  const measure = width === Infinity ? Number.MAX_SAFE_INTEGER : (width / text.size) * 1000;
  return (
    breakHeadline(text.prepared, measure, 3) ??
    breakLines(text.prepared, measure).lines.map((line) => ({ ...line, last: true }))
  );
}

/** The headline at the largest size that fits its lines (H-08), stepped where the template says so. */
function composeHeadline(context: HeadContext, width: number): Part {
  const { headline: style, stepped } = context.template.head;
  const fit = fitHead(context, width);
  if (fit === undefined) return { height: 0, draw: () => NOTHING };
  const { text, lines, scaleX } = fit;
  const lineHeight = (text.size * (style.lineHeight ?? style.size)) / style.size;
  const draw = (x: number, y: number, next: () => number): HeadDrawing => {
    const longest = Math.max(...lines.map((line) => line.natural));
    const shift = (line: Line, index: number) =>
      stepped && index > 0 ? ((longest - line.natural) / 1000) * text.size * scaleX : 0;
    const runs = lines.flatMap((line, index) => {
      const baseline = baselineIn(y + index * lineHeight, lineHeight, text.size);
      const place = { x: x + shift(line, index), y: baseline, readingIndex: next(), scaleX };
      return drawLine(text, line, place).runs;
    });
    return { shapes: [], runs };
  };
  return { height: lines.length * lineHeight, draw };
}

/** The headline with the breaks that the editor gave it (H-05). */
export function headlineText(context: HeadContext, style: TextStyle): SetParagraph | undefined {
  const text = headText(context, 'headline', style, HEAD);
  const breaks = context.story.headlineBreaking?.breaks ?? [];
  return text && { ...text, prepared: withBreaksAt(text.prepared, breaks) };
}

interface FitHead {
  readonly text: SetParagraph;
  readonly lines: readonly Line[];
  readonly scaleX: number;
}

/**
 * At each size from the template's own down: another break, tighter, narrower (H-08); a short head is
 * set wide (H-07).
 *
 * @param width points
 */
function fitHead(context: HeadContext, width: number): FitHead | undefined {
  const { headline: style, ...limits } = context.template.head;
  const text = headlineText(context, style);
  if (text === undefined) return undefined;
  const { breaks = [], words } = context.story.headlineBreaking ?? {};
  const mostLines = Math.max(limits.headlineMaxLines, breaks.length + 1);
  const wide = tracked(text.prepared, headTracking(text.prepared));
  for (let { size } = style; size >= limits.headlineMinSize; size -= 1) {
    const fit = fitHeadline(wide, (width / size) * 1000, mostLines, words);
    if (fit === undefined) continue;
    const isAlone = fit.lines.length === 1;
    if (isAlone && size > (limits.headlineOneLineSize ?? style.size)) continue;
    const { prepared, lines, scaleX } = fit;
    return { text: { ...text, prepared, size }, lines, scaleX };
  }
  const smallest = { ...text, size: limits.headlineMinSize };
  return { text: smallest, lines: fitted(smallest, width), scaleX: 1 };
}

export function composeText(
  context: HeadContext,
  part: HeadPart,
  style: TextStyle,
  width: number,
): Part | undefined {
  const text = headText(context, part, style, part === 'byline' ? BYLINE : NEWS);
  if (text === undefined) return undefined;
  const { lines } = breakLines(text.prepared, wholeEm(width, style.size));
  const lineHeight = style.lineHeight ?? style.size * 1.4;
  const draw = (x: number, y: number, next: () => number): HeadDrawing => ({
    shapes: [],
    runs: lines.flatMap((line, index) => {
      const baseline = baselineIn(y + index * lineHeight, lineHeight, style.size);
      return drawLine(text, line, { x, y: baseline, readingIndex: next() }).runs;
    }),
  });
  return { height: lines.length * lineHeight, draw };
}

/** Text is set to whole em (spec P-03). */
const wholeEm = (width: number, size: number) => Math.floor(width / size + 1e-6) * 1000;

interface Side {
  readonly width: number;
  readonly height: number;
  readonly draw: (x: number, y: number, height: number, next: () => number) => HeadDrawing;
}

const hasSide = ({ lede }: Story) => (lede ?? '').trim() !== '';

/** Lede above, byline at the foot, a hairline between them and the headline. */
function composeSide(context: HeadContext, width: number, room: number): Side {
  const { head } = context.template;
  const byline = composeText(context, 'byline', head.byline, width);
  const bylineHeight = byline === undefined ? 0 : byline.height + 2 * AIR;
  const least = composeText(context, 'lede', head.lede, width)?.height ?? 0;
  const index = headIndex(context, width, room - bylineHeight - least - 4 * AIR);
  const indexHeight = index === undefined ? 0 : index.height + 2 * AIR;
  const lede = growLede(context, width, room - bylineHeight - indexHeight - 2 * AIR);
  const height = stack([lede?.height ?? 0, indexHeight, bylineHeight]);
  const draw = (x: number, y: number, full: number, next: () => number): HeadDrawing => {
    const bylineTop = y + full - (byline?.height ?? 0);
    const top = lede?.draw(x, y, next) ?? NOTHING;
    const foot = byline?.draw(x, bylineTop, next) ?? NOTHING;
    const indexTop = bylineTop - 2 * AIR - (index?.height ?? 0);
    const list = index?.draw(x, indexTop, next) ?? NOTHING;
    const rules = [...list.shapes, hairline(x - head.gap / 2, y, head.ruleWidth, full)];
    if (byline !== undefined) rules.push(hairline(x, bylineTop - AIR, width, head.ruleWidth));
    return { shapes: rules, runs: [...top.runs, ...list.runs, ...foot.runs] };
  };
  return { width, height, draw };
}

/** The lede at the largest size, by half points, that the room beside the headline takes. */
export function growLede(context: HeadContext, width: number, room: number): Part | undefined {
  const { lede, ledeMaxSize } = context.template.head;
  const leading = (lede.lineHeight ?? lede.size * 1.4) / lede.size;
  for (let size = ledeMaxSize; size > lede.size; size -= 0.5) {
    const part = composeText(context, 'lede', { ...lede, size, lineHeight: size * leading }, width);
    if (part === undefined || part.height <= room) return part;
  }
  return composeText(context, 'lede', lede, width);
}

export function hairline(x: number, y: number, width: number, height: number): DisplayItem {
  const places = {
    x: toPlaces(x),
    y: toPlaces(y),
    width: toPlaces(width),
    height: toPlaces(height),
  };
  return { kind: 'rule', ...places, ink: [0, 0, 0, 100] };
}
