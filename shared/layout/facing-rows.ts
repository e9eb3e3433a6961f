import { initiativesIn, type Commentary, type Initiative, type Section } from '#shared/story';
import { breakHeadline, breakLines, HEAD, type Line } from '#shared/typeset';
import { FACING_PADDING_EM } from './column-places';
import { commentaryParagraphRows, shownCommentary } from './commentary-rows';
import type { FlowParts } from './flow-parts';
import type { FlowContext, FlowRow } from './flow-row';
import { setParagraph, type Piece, type SetParagraph } from './paragraph';
import { rememberedOf } from './remembered';

/** The commentary of a section for the columns that face it, in the order of its initiatives (P-15). */
export function facingParts(section: Section, context: FlowContext): FlowParts {
  const { setting, options, faces } = context;
  const key = [setting.size, setting.columnEm, options.commentary].join('/');
  return [...initiativesIn(section)]
    .map((initiative) => knownRows(faces, initiative, key, () => rowsFor(initiative, context)))
    .filter((rows) => rows.length > 0);
}

const knownRows = rememberedOf<Initiative, readonly FlowRow[]>();

function rowsFor(initiative: Initiative, context: FlowContext): readonly FlowRow[] {
  const commentary = shownCommentary(initiative, context);
  if (commentary === undefined) return [];
  const rows = [
    headRow(initiative, commentary, context),
    ...commentary.paragraphs.flatMap((_, index) =>
      commentaryParagraphRows(commentary, index, initiative.id, facingMeasure(context), context),
    ),
  ];
  return rows.map((row) => ({ ...row, facing: initiative.id }));
}

/** Whole em of a facing column: its tint keeps an em of padding on either side of the block. */
function facingMeasure({ setting }: FlowContext) {
  return { widthEm: setting.columnEm - FACING_PADDING_EM, paddingEm: 0 };
}

function headRow(initiative: Initiative, commentary: Commentary, context: FlowContext): FlowRow {
  const head = headOf(initiative, commentary, context);
  const headLines = linesOfHead(head, facingMeasure(context).widthEm);
  return {
    rows: headLines.length,
    keepNext: true,
    airBefore: 0,
    content: {
      kind: 'facingHead',
      head,
      headLines,
      draft: commentary.state !== 'approved',
    },
  };
}

function headOf(
  { id, label }: Initiative,
  commentary: Commentary,
  { template, setting, faces }: FlowContext,
): SetParagraph {
  const { facingLabel, head } = template.commentaryBox;
  const words = (commentary.head ?? '').trim();
  const draft = commentary.state === 'approved' ? '' : '·草稿';
  const pieces: Piece[] = [
    {
      text: `${label}${draft}${words === '' ? '' : ' '}`,
      face: facingLabel.face,
      ink: facingLabel.ink,
      role: 'commentaryHead',
    },
    { text: words, face: head.face, ink: head.ink, role: 'commentaryHead' },
  ];
  return setParagraph(pieces, setting.size, id, faces, HEAD);
}

function linesOfHead(head: SetParagraph, widthEm: number): readonly Line[] {
  const measure = widthEm * 1000;
  const words = breakHeadline(head.prepared, measure, 3);
  if (words !== undefined) return words;
  return breakLines(head.prepared, measure).lines.map((line) => ({ ...line, last: true }));
}
