import {
  COMMENTARY_KIND_NAMES,
  isBlankCommentary,
  type Commentary,
  type CommentaryParagraph,
  type Initiative,
} from '#shared/story';
import { breakHeadline, breakLines, HEAD, NEWS, type Line } from '#shared/typeset';
import { bodyScale, withBody } from './body-scale';
import { keepsNext, type FlowBox, type FlowContext, type FlowRow } from './flow-row';
import { linesOf, onceFor, setParagraph, type Piece, type SetParagraph } from './paragraph';
import { bandWidth, TAB_GAP_EM } from './section-bar';

/** Where commentary is set in its column, em. */
interface CommentaryMeasure {
  readonly widthEm: number;
  readonly paddingEm: number;
}

/** What a parted box leaves on either side of the break (P-13). */
const MIN_ROWS_A_SIDE = 3;

/** The commentary that this edition shows: approved only in print, drafts too on the preview. */
export function shownCommentary(
  { commentary }: Initiative,
  { options }: FlowContext,
): Commentary | undefined {
  if (commentary === undefined || isBlankCommentary(commentary)) return undefined;
  const isShown = commentary.state === 'approved' || options.commentary === 'all';
  return isShown ? commentary : undefined;
}

/** The commentary of an initiative as a box of whole rows right after it (P-13, P-15). */
export function commentaryRows(initiative: Initiative, context: FlowContext): FlowRow[] {
  const commentary = shownCommentary(initiative, context);
  if (commentary === undefined) return [];
  const box: FlowBox = { commentary, draft: commentary.state !== 'approved' };
  const text = textRows(commentary, initiative.id, box, context);
  return [headRow(commentary, initiative.id, box, context), ...text, footRow(box)];
}

function headRow(
  commentary: Commentary,
  owner: string,
  box: FlowBox,
  context: FlowContext,
): FlowRow {
  const scale = bodyScale(context.template, context.setting);
  const { tab: tabStyle, head: headStyle } = context.template.commentaryBox;
  const name = COMMENTARY_KIND_NAMES[commentary.kind];
  const tab = oneLine(box.draft ? `${name}·草稿` : name, withBody(tabStyle, scale), owner, context);
  const head =
    commentary.head === undefined || commentary.head.trim() === ''
      ? undefined
      : oneLine(commentary.head, withBody(headStyle, scale), owner, context);
  const headLines = head === undefined ? [] : linesBeside(tab, head, context);
  return {
    rows: Math.max(1, headLines.length),
    keepNext: true,
    airBefore: 0,
    content: { kind: 'boxHead', tab, head, headLines },
    box,
  };
}

/** A head too long for the room beside its tab takes further rows; it never leaves the box. */
function linesBeside(
  tab: SetParagraph,
  head: SetParagraph,
  { setting, template }: FlowContext,
): readonly Line[] {
  const inner = (setting.columnEm - 2 * template.commentaryBox.paddingEm) * setting.size;
  const room = inner - bandWidth(tab) - TAB_GAP_EM * head.size;
  const measure = (room / head.size) * 1000;
  const words = breakHeadline(head.prepared, measure, 3);
  if (words !== undefined) return words;
  return breakLines(head.prepared, measure).lines.map((line) => ({ ...line, last: true }));
}

function oneLine(
  text: string,
  style: FlowContext['template']['commentaryBox']['head'],
  owner: string,
  context: FlowContext,
): SetParagraph {
  const piece: Piece = { text, face: style.face, ink: style.ink, role: 'commentaryHead' };
  return setParagraph([piece], style.size, owner, context.faces, HEAD);
}

const footRow = (box: FlowBox): FlowRow => ({
  rows: 1,
  keepNext: false,
  airBefore: 0,
  content: { kind: 'boxFoot' },
  box,
});

function textRows(
  commentary: Commentary,
  owner: string,
  box: FlowBox,
  context: FlowContext,
): FlowRow[] {
  const { paddingEm } = context.template.commentaryBox;
  const measure = { widthEm: context.setting.columnEm - 2 * paddingEm, paddingEm };
  const rows = commentary.paragraphs.flatMap((_, index) =>
    commentaryParagraphRows(commentary, index, owner, measure, context),
  );
  return rows.map((row, index) => ({
    ...row,
    box,
    keepNext: true,
    keepPart: boxKeeps(index, rows.length, row),
  }));
}

function boxKeeps(index: number, count: number, row: FlowRow): boolean {
  if (index === count - 1) return true;
  return index + 1 < MIN_ROWS_A_SIDE || count - index - 1 < MIN_ROWS_A_SIDE || row.keepNext;
}

/** One paragraph of commentary as rows of a column that leaves it `widthEm` at `paddingEm`. */
export function commentaryParagraphRows(
  commentary: Commentary,
  index: number,
  owner: string,
  { widthEm, paddingEm }: CommentaryMeasure,
  context: FlowContext,
): FlowRow[] {
  const paragraph = commentary.paragraphs[index];
  if (paragraph === undefined || paragraph.text.trim() === '') return [];
  const { setting, faces } = context;
  const size = setting.size;
  const make = () => setParagraph(markedPieces(paragraph, context), size, owner, faces, NEWS);
  const set = { ...onceFor(faces, paragraph, owner, make), size };
  const marker = listMarker(commentary.paragraphs, index);
  const listEm = marker === undefined ? 0 : marker.length > 2 ? 2 : 1;
  const indentEm = marker === undefined && index > 0 ? 2 : 0;
  const measureEm = widthEm - listEm;
  const lines = linesOf(set, measureEm, indentEm);
  return lines.map((line, at) => ({
    rows: 1,
    keepNext: keepsNext(at, lines.length),
    airBefore: 0,
    content: {
      kind: 'line',
      paragraph: set,
      line,
      insetEm: paddingEm + listEm,
      ...(at === 0 && marker !== undefined
        ? { marker: markerParagraph(marker, owner, context) }
        : {}),
    },
  }));
}

function markerParagraph(marker: string, owner: string, context: FlowContext): SetParagraph {
  const { text } = context.template.commentaryBox;
  const piece: Piece = { text: marker, face: text.face, ink: text.ink, role: 'commentary' };
  return setParagraph([piece], context.setting.size, owner, context.faces, HEAD);
}

/** The bullet or number of a list item; numbers count on through neighbouring items. */
function listMarker(paragraphs: readonly CommentaryParagraph[], index: number): string | undefined {
  const list = paragraphs[index]?.list;
  if (list === undefined) return undefined;
  if (list === 'bullet') return '•';
  let number = 1;
  while (paragraphs[index - number]?.list === 'number') number += 1;
  return `${number}.`;
}

/** Text and its bold stretches as pieces; a link prints as its words. */
function markedPieces(paragraph: CommentaryParagraph, context: FlowContext): Piece[] {
  const { text: plain, bold } = context.template.commentaryBox;
  const bolds = (paragraph.marks ?? []).filter((mark) => mark.kind === 'bold');
  const cuts = new Set([
    0,
    paragraph.text.length,
    ...bolds.flatMap(({ start, end }) => [start, end]),
  ]);
  const sorted = [...cuts].filter((cut) => cut <= paragraph.text.length).sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const isBold = bolds.some((mark) => mark.start <= start && start < mark.end);
    const style = isBold ? bold : plain;
    return {
      text: paragraph.text.slice(start, sorted[index + 1]),
      face: style.face,
      ink: style.ink,
      role: 'commentary',
    };
  });
}
