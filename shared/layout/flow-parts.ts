import { nameOf } from './names';
import { keptWith } from './remembered';
import { unitsOf } from './units';
import type { FlowRow } from './flow-row';

/** A flow by its blocks: the rows of a block that did not change are the same list. */
export type FlowParts = readonly (readonly FlowRow[])[];

/** The rows of a flow; the same list for the same blocks, so that what was made of it stays known. */
export function rowsOf(parts: FlowParts): readonly FlowRow[] {
  const [first] = parts;
  if (first === undefined) return NONE;
  const known = joined.get(first);
  if (known !== undefined && isSame(known.parts, parts)) return known.rows;
  const rows = parts.flat();
  joined.set(first, { parts, rows });
  return rows;
}

const NONE: readonly FlowRow[] = [];

const joined = new WeakMap<
  readonly FlowRow[],
  { readonly parts: FlowParts; readonly rows: readonly FlowRow[] }
>();

const isSame = (parts: FlowParts, others: FlowParts) =>
  parts.length === others.length && parts.every((part, index) => part === others[index]);

/** A number for all that planning reads of a block's rows: heights, and where columns may end. */
export const shapeOfPart = keptWith((rows: readonly FlowRow[]): number => nameOf(describe(rows)));

function describe(rows: readonly FlowRow[]): string {
  const { height, air, traits } = unitsOf(rows);
  // A box may be parted where whole ones leave columns ragged.
  const boxes = rows.map(({ box, keepPart, rows: high }) =>
    box === undefined ? '' : `${high}${keepPart === true ? 'k' : 'b'}`,
  );
  return `${height.join()};${air.join()};${traits.join()};${boxes.join('')}`;
}
