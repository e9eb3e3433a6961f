import { hasMarkBehindMarker, initiativesInWords, tagOf, type Section } from '#shared/story';
import { breakHeadline, breakLines, HEAD, naturalWidth, type Line } from '#shared/typeset';
import { bodyScale, withBody } from './body-scale';
import type { FlowContext, FlowRow, SectionBar } from './flow-row';
import { setParagraph, type SetParagraph } from './paragraph';
import { remembered } from './remembered';

/** Rows of white above a bar that is not the first of its column. */
const AIR = 1;
/** White on either side of the words in their bands, em of the band's type. */
export const BAND_PADDING_EM = 0.8;
/** Between the tab of a box and its head, em of the head. */
export const TAB_GAP_EM = 0.6;

/** A bar inside a column; `width` in points. */
export function sectionBarRow(section: Section, width: number, context: FlowContext): FlowRow {
  const bar = sectionBar(section, width, context);
  return {
    rows: barRows(bar, context),
    keepNext: true,
    airBefore: AIR,
    content: { kind: 'bar', bar },
  };
}

/** Whole rows of a bar: more where its heading takes several lines. */
export function barRows(bar: SectionBar, { template, setting }: FlowContext): number {
  const { rows, heading } = barStyle({ template, setting });
  const lineHeight = heading.lineHeight ?? heading.size * 1.25;
  return Math.max(rows, Math.ceil((bar.lines.length * lineHeight + 6) / setting.pitch));
}

/** The bar's type grows with the body. */
export function barStyle({ template, setting }: Pick<FlowContext, 'template' | 'setting'>) {
  const scale = bodyScale(template, setting);
  const { sectionBar } = template;
  const { tag, heading, count } = sectionBar;
  return {
    ...sectionBar,
    tag: withBody(tag, scale),
    heading: withBody(heading, scale),
    count: withBody(count, scale),
  };
}

/** The words of a bar, and where they stand in the source. */
interface BarWords {
  readonly id: string;
  readonly tag: string | undefined;
  readonly actual: string | undefined;
  readonly heading: string;
  readonly headingStart: number | undefined;
  readonly count: string | undefined;
}

/** 小节题 for a module or a column of `width` points; set once for the same words. */
export function sectionBar(section: Section, width: number, context: FlowContext): SectionBar {
  const tag = tagOf(section);
  const words: BarWords = {
    id: section.id,
    tag,
    actual: hasMarkBehindMarker(section) ? `${tag}：` : undefined,
    heading: section.heading,
    headingStart: section.headingAt && section.headingAt.end - section.heading.length,
    count: initiativesInWords(section),
  };
  const key = JSON.stringify([words, width, context.setting.size]);
  return knownBars(context.faces, key, () => setBar(words, width, context));
}

const knownBars = remembered<SectionBar>();

function setBar(words: BarWords, width: number, context: FlowContext): SectionBar {
  const { id, tag, actual, headingStart, count } = words;
  const style = barStyle(context);
  const word = (text: string, look: typeof style.tag, said?: string, sourceStart?: number) =>
    setParagraph(
      [
        {
          text,
          face: look.face,
          ink: look.ink,
          role: 'sectionHead',
          ...(said === undefined ? {} : { actual: said }),
          ...(sourceStart === undefined ? {} : { sourceStart }),
        },
      ],
      look.size,
      id,
      context.faces,
      HEAD,
    );
  const tagSet = tag === undefined ? undefined : word(tag, style.tag, actual);
  const heading = word(words.heading, style.heading, undefined, headingStart);
  const lines = headingLines(heading, headingWidthEm(tagSet, style.heading.size, width));
  const countSet = count === undefined ? undefined : countOf(count, style.count, id, context);
  return { sectionId: id, tag: tagSet, heading, lines, count: countSet };
}

function headingWidthEm(tag: SetParagraph | undefined, size: number, width: number): number {
  const tagWidth = tag === undefined ? 0 : bandWidth(tag);
  return (width - tagWidth) / size - 2 * BAND_PADDING_EM;
}

/** Width of the words of a one-line band with its padding, points. */
export function bandWidth(words: SetParagraph): number {
  return (naturalWidth(words.prepared) / 1000 + 2 * BAND_PADDING_EM) * words.size;
}

function headingLines(heading: SetParagraph, widthEm: number): readonly Line[] {
  const measure = widthEm * 1000;
  const words = breakHeadline(heading.prepared, measure, 3);
  if (words !== undefined) return words;
  return breakLines(heading.prepared, measure).lines.map((line) => ({ ...line, last: true }));
}

function countOf(
  words: string,
  look: FlowContext['template']['sectionBar']['count'],
  owner: string,
  context: FlowContext,
): SetParagraph {
  const piece = { text: words, face: look.face, ink: look.ink, role: 'furniture' as const };
  return setParagraph([piece], look.size, owner, context.faces, HEAD);
}
