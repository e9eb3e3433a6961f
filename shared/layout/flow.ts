import {
  printedLabel,
  type Block,
  type Initiative,
  type Paragraph,
  type Section,
} from '#shared/story';
import { NEWS } from '#shared/typeset';
import { commentaryRows } from './commentary-rows';
import { rowsOf, type FlowParts } from './flow-parts';
import { keepsNext, type FlowContext, type FlowRow } from './flow-row';
import { linesOf, onceFor, setParagraph, sourcePieces, type SetParagraph } from './paragraph';
import { picturesWith, withWrapped, wrapMeasure } from './picture-rows';
import { keptWith, rememberedOf } from './remembered';
import { sectionBarRow } from './section-bar';

/** The rows of blocks in reading order, block by block; a section inside a section brings its own bar. */
export function flowParts(blocks: readonly Block[], context: FlowContext): FlowParts {
  return blocks.map((block) => blockRows(block, context));
}

function sectionRows(section: Section, context: FlowContext): FlowRow[] {
  const width = context.setting.columnEm * context.setting.size;
  const bar = section.heading === '' ? [] : [sectionBarRow(section, width, context)];
  return [...bar, ...rowsOf(flowParts(section.blocks, context))];
}

function blockRows(block: Block, context: FlowContext): readonly FlowRow[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraphRows(reportParagraph(block, block.id, context), context);
    case 'section':
      return sectionRows(block, context);
    case 'initiative':
      return initiativeRows(block, context);
  }
}

/** Made once for as long as the initiative stays the same value, as a section's module is. */
function initiativeRows(initiative: Initiative, context: FlowContext): readonly FlowRow[] {
  const { faces, setting, options, facing, pictures } = context;
  // A picture beside it changes without it.
  if (pictures?.has(initiative.id)) return makeInitiativeRows(initiative, context);
  const shape = [setting.size, setting.columnEm, options.commentary, facing].join('/');
  return knownRows(faces, initiative, shape, () => makeInitiativeRows(initiative, context));
}

const knownRows = rememberedOf<Initiative, readonly FlowRow[]>();

function makeInitiativeRows(initiative: Initiative, context: FlowContext): FlowRow[] {
  const [first, ...further] = initiative.source;
  const { wrapped, blocks } = picturesWith(initiative, context);
  const paragraphs = [
    labelledParagraph(initiative, first, context),
    ...further.map((paragraph) => reportParagraph(paragraph, initiative.id, context)),
  ];
  return [
    ...withWrapped(rowsBeside(paragraphs, wrapped?.rows ?? 0, context), wrapped),
    ...blocks,
    ...(context.facing ? [] : commentaryRows(initiative, context)),
  ];
}

function reportParagraph(paragraph: Paragraph, owner: string, context: FlowContext): SetParagraph {
  const { body } = context.template;
  const look = { face: body.face, ink: body.ink, role: 'body' as const };
  const { size } = context.setting;
  const make = () => setParagraph(sourcePieces(paragraph, look), size, owner, context.faces, NEWS);
  return { ...onceFor(context.faces, paragraph, owner, make), size };
}

/** 【举措一】 as a run-in head: bold, same size and baseline, no break behind it (P-07). */
function labelledParagraph(
  initiative: Initiative,
  first: Paragraph | undefined,
  context: FlowContext,
): SetParagraph {
  const { body } = context.template;
  const { label, labelAt } = initiative;
  const labelPiece = {
    text: printedLabel(initiative),
    face: body.labelFace,
    ink: body.ink,
    role: 'label' as const,
    sourceStart: labelAt.start,
  };
  const look = { face: body.face, ink: body.ink, role: 'body' as const };
  const words = first === undefined ? [] : sourcePieces(first, look);
  // An initiative that a person split off has no label to run in.
  const pieces = labelPiece.text === '' ? words : [labelPiece, ...words];
  const { size } = context.setting;
  const make = () => setParagraph(pieces, size, initiative.id, context.faces, NEWS);
  return { ...onceFor(context.faces, first ?? labelAt, `${initiative.id}/${label}`, make), size };
}

const INDENT_EM = 2;

/** Paragraphs whose first `narrow` rows stand beside a picture (P-16). */
function rowsBeside(
  paragraphs: readonly SetParagraph[],
  narrow: number,
  context: FlowContext,
): FlowRow[] {
  const rows: FlowRow[] = [];
  for (const paragraph of paragraphs) {
    rows.push(...paragraphRows(paragraph, context, Math.max(0, narrow - rows.length)));
  }
  return rows;
}

/** @param narrow rows from the first that stand beside a picture */
function paragraphRows(paragraph: SetParagraph, context: FlowContext, narrow = 0): FlowRow[] {
  const { columnEm } = context.setting;
  const beside = wrapMeasure(columnEm)?.text ?? columnEm;
  const measures = [...Array.from({ length: narrow }, () => beside), columnEm];
  const lines = linesOf(paragraph, narrow === 0 ? columnEm : measures, INDENT_EM);
  return lines.map((line, index) => ({
    rows: 1,
    keepNext: keepsNext(index, lines.length),
    airBefore: 0,
    content: { kind: 'line', paragraph, line, insetEm: 0 },
  }));
}

/** The last line of the report carries the end mark. */
export function markEnd(parts: FlowParts, isEnd: boolean): FlowParts {
  const last = isEnd ? parts.findLastIndex((rows) => lastLine(rows) >= 0) : -1;
  return last < 0 ? parts : parts.map((rows, index) => (index === last ? marked(rows) : rows));
}

const lastLine = (rows: readonly FlowRow[]) =>
  rows.findLastIndex((row) => row.content.kind === 'line' && row.box === undefined);

const marked = keptWith((rows: readonly FlowRow[]): readonly FlowRow[] => {
  const at = lastLine(rows);
  return rows.map((row, index) =>
    index === at && row.content.kind === 'line'
      ? { ...row, content: { ...row.content, ends: true } }
      : row,
  );
});
