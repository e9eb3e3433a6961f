import type { FilledColumn, PlacedRow } from './fill-columns';
import type { SetParagraph } from './paragraph';

/** A row and the number of its column. */
export interface ReadRow {
  readonly placed: PlacedRow;
  readonly column: number;
}

/**
 * The rows of columns in the order in which they are read: a box that stands at a column's top while a
 * paragraph goes on below it is read after that paragraph (P-15, D-05).
 */
export function inReadingOrder(columns: readonly FilledColumn[]): ReadRow[] {
  const ordered: ReadRow[] = [];
  let held: ReadRow[] = [];
  let parted: SetParagraph | undefined;
  for (const [column, { rows }] of columns.entries()) {
    const body = rows.findIndex(({ row }) => row.box === undefined);
    const goesOn = body > 0 ? continued(rows[body]) : undefined;
    parted ??= goesOn;
    for (const [index, placed] of rows.entries()) {
      if (goesOn !== undefined && goesOn === parted && index < body) {
        held.push({ placed, column });
        continue;
      }
      if (paragraphOf(placed) !== parted) {
        ordered.push(...held);
        held = [];
        parted = undefined;
      }
      ordered.push({ placed, column });
    }
  }
  return [...ordered, ...held];
}

/** The paragraph whose later lines begin here. */
function continued(placed: PlacedRow | undefined): SetParagraph | undefined {
  const content = placed?.row.content;
  return content?.kind === 'line' && content.line.start > 0 ? content.paragraph : undefined;
}

const paragraphOf = ({ row: { content } }: PlacedRow) =>
  content.kind === 'line' ? content.paragraph : undefined;
