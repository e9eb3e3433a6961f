import { initiativesIn, type Section } from '#shared/story';
import { breakHeadline, breakLines, HEAD, naturalWidth, type Line } from '#shared/typeset';
import type { FlowContext, FlowRow, SectionBar } from './flow-row';
import { setParagraph, type SetParagraph } from './paragraph';

/** Rows of white above a bar that is not the first of its column. */
const AIR = 1;
/** White on either side of the words in their bands, em of the band's type. */
export const BAND_PADDING_EM = 0.8;
const NUMERAL_MARKER = /^[\s（(第]*[一二三四五六七八九十百0-9０-９]/u;

export function sectionBarRow(section: Section, context: FlowContext): FlowRow {
  const bar = sectionBar(section, context);
  const { rows, heading } = context.template.sectionBar;
  const lineHeight = heading.lineHeight ?? heading.size * 1.25;
  const needed = Math.ceil((bar.lines.length * lineHeight + 6) / context.setting.pitch);
  return {
    rows: Math.max(rows, needed),
    keepNext: true,
    airBefore: AIR,
    content: { kind: 'bar', bar },
  };
}

function sectionBar(section: Section, context: FlowContext): SectionBar {
  const style = context.template.sectionBar;
  const word = (text: string, look: typeof style.tag, actual?: string, sourceStart?: number) =>
    setParagraph(
      [
        {
          text,
          face: look.face,
          ink: look.ink,
          role: 'sectionHead',
          ...(actual === undefined ? {} : { actual }),
          ...(sourceStart === undefined ? {} : { sourceStart }),
        },
      ],
      look.size,
      section.id,
      context.faces,
      HEAD,
    );
  const tag = tagText(section);
  const headingStart = section.headingAt && section.headingAt.end - section.heading.length;
  const tagSet = tag === undefined ? undefined : word(tag, style.tag, markerInSource(section, tag));
  const heading = word(section.heading, style.heading, undefined, headingStart);
  const lines = headingLines(heading, headingWidthEm(tagSet, style.heading.size, context));
  const total = [...initiativesIn(section)].length;
  return {
    sectionId: section.id,
    tag: tagSet,
    heading,
    lines,
    count: total === 0 ? undefined : countOf(total, style.count, section.id, context),
  };
}

/** 关键词 is shown as a tag; a numeral belongs to the heading itself. */
function tagText({ marker }: Section): string | undefined {
  return marker === undefined || NUMERAL_MARKER.test(marker) ? undefined : marker;
}

/** The tag with whatever the source put between it and the heading. */
function markerInSource({ heading, headingAt }: Section, tag: string): string | undefined {
  if (headingAt === undefined) return undefined;
  const between = headingAt.end - headingAt.start - heading.length - tag.length;
  return between > 0 ? `${tag}：` : undefined;
}

function headingWidthEm(tag: SetParagraph | undefined, size: number, context: FlowContext): number {
  const { setting } = context;
  const tagWidth = tag === undefined ? 0 : bandWidth(tag);
  return (setting.columnEm * setting.size - tagWidth) / size - 2 * BAND_PADDING_EM;
}

/** Width of the words of a one-line band with its padding, points. */
export function bandWidth(words: SetParagraph): number {
  return (naturalWidth(words.prepared) / 1000 + 2 * BAND_PADDING_EM) * words.size;
}

function headingLines(heading: SetParagraph, widthEm: number): readonly Line[] {
  const measure = widthEm * 1000;
  return breakHeadline(heading.prepared, measure, 3) ?? breakLines(heading.prepared, measure).lines;
}

const NUMERALS = '零一二三四五六七八九十';

function countOf(
  total: number,
  look: FlowContext['template']['sectionBar']['count'],
  owner: string,
  context: FlowContext,
): SetParagraph {
  const number = total <= 10 ? NUMERALS.charAt(total) : String(total);
  const text = `${total === 2 ? '两' : number}项举措`;
  return setParagraph(
    [{ text, face: look.face, ink: look.ink, role: 'furniture' }],
    look.size,
    owner,
    context.faces,
    HEAD,
  );
}
