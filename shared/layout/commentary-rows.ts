import {
  COMMENTARY_KIND_NAMES,
  isBlankCommentary,
  type Commentary,
  type CommentaryParagraph,
  type Initiative,
} from '#shared/story';
import { breakHeadline, breakLines, HEAD, NEWS, type Line } from '#shared/typeset';
import { keepsNext, type FlowBox, type FlowContext, type FlowRow } from './flow-row';
import { linesOf, onceFor, setParagraph, type Piece, type SetParagraph } from './paragraph';
import { bandWidth, TAB_GAP_EM } from './section-bar';

/** Rows of the head zone: white above the tint, the tint's own edge, the head. */
const HEAD_ROWS = 2;
/** A box is not parted unless it is taller than a column may be (P-13). */
const MIN_ROWS_A_SIDE = 3;

/** The commentary of an initiative as a box of whole rows right after it (P-13, P-15). */
export function commentaryRows(initiative: Initiative, context: FlowContext): FlowRow[] {
  const { commentary } = initiative;
  if (commentary === undefined || isBlankCommentary(commentary)) return [];
  const draft = commentary.state !== 'approved';
  if (draft && context.options.commentary !== 'all') return [];
  const box: FlowBox = { commentary, draft };
  const text = textRows(commentary, initiative.id, box, context);
  return [headRow(commentary, initiative.id, box, context), ...text, footRow(box)];
}

function headRow(
  commentary: Commentary,
  owner: string,
  box: FlowBox,
  context: FlowContext,
): FlowRow {
  const style = context.template.commentaryBox;
  const name = COMMENTARY_KIND_NAMES[commentary.kind];
  const tab = oneLine(box.draft ? `${name}·草稿` : name, style.tab, owner, context);
  const head =
    commentary.head === undefined || commentary.head.trim() === ''
      ? undefined
      : oneLine(commentary.head, style.head, owner, context);
  const headLines = head === undefined ? [] : linesBeside(tab, head, context);
  return {
    rows: HEAD_ROWS + Math.max(0, headLines.length - 1),
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
  const rows = commentary.paragraphs.flatMap((paragraph, index) =>
    paragraph.text.trim() === ''
      ? []
      : commentaryParagraphRows(commentary, paragraph, index, owner, box, context),
  );
  const tall = rows.length + HEAD_ROWS + 1 > context.setting.rows / 2;
  return rows.map((row, index) => ({ ...row, keepNext: boxKeeps(index, rows.length, tall, row) }));
}

function boxKeeps(index: number, count: number, tall: boolean, row: FlowRow): boolean {
  if (!tall || index === count - 1) return true;
  return index + 1 < MIN_ROWS_A_SIDE || count - index - 1 < MIN_ROWS_A_SIDE || row.keepNext;
}

function commentaryParagraphRows(
  commentary: Commentary,
  paragraph: CommentaryParagraph,
  index: number,
  owner: string,
  box: FlowBox,
  context: FlowContext,
): FlowRow[] {
  const style = context.template.commentaryBox;
  const { setting, faces } = context;
  const size = setting.size;
  const make = () => setParagraph(markedPieces(paragraph, context), size, owner, faces, NEWS);
  const set = { ...onceFor(paragraph, owner, faces, make), size };
  const marker = listMarker(commentary.paragraphs, index);
  const listEm = marker === undefined ? 0 : marker.length > 2 ? 2 : 1;
  const indentEm = marker === undefined && index > 0 ? 2 : 0;
  const measureEm = setting.columnEm - 2 * style.paddingEm - listEm;
  const lines = linesOf(set, measureEm, indentEm);
  return lines.map((line, at) => ({
    rows: 1,
    keepNext: keepsNext(at, lines.length),
    airBefore: 0,
    box,
    content: {
      kind: 'line',
      paragraph: set,
      line,
      insetEm: style.paddingEm + listEm,
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
