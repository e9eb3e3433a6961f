import type { Module } from './module';
import type { Tier } from './tiers';

/** A tier at its grid row, counted from the first row below the head. */
export interface PlacedTier {
  readonly tier: Tier;
  readonly top: number;
}

/** What stands on one page below its head. */
export interface PlannedPage {
  readonly tiers: readonly PlacedTier[];
  /** Rows there are, and rows used from the top. */
  readonly room: number;
  readonly used: number;
  /** The grid row at which the block of figures begins, on the page that has it. */
  readonly figuresTop?: number;
  /** The head that stands beside the first tiers, as deep as they are. */
  readonly beside?: { readonly tiers: number; readonly rows: number };
  /** The grid row of the jump line, on a page whose story goes on. */
  readonly jumpTop?: number;
  /** The grid row at which the strip of terms begins, on the page that has it. */
  readonly termsTop?: number;
}

export interface Plan {
  /** Rows that a page keeps for its jump line where the story goes on. */
  readonly jumpRows?: number;
  readonly columns: number;
  readonly facing: number;
  /** Columns that a vertical head takes at the left of the first page, and the rows that it needs. */
  readonly head?: { readonly columns: number; readonly rows: number };
}

/** A page so far, and the modules that it has not taken. */
export interface OpenPage {
  readonly page: PlannedPage;
  readonly rest: readonly Module[];
}

/** White rows between tiers. */
export const TIER_AIR = 1;
/** Cells of the grid that stay white inside the tiers and below them. */
export function whiteCells({ tiers, room, used }: PlannedPage, columns: number): number {
  let white = (room - used) * columns;
  for (const { tier } of tiers) {
    for (const { fill, columns: text, facing } of tier.modules) {
      const depth = tier.depth - fill.barRows;
      white += text * (depth - fill.textDepth) + facing * (depth - fill.facingDepth);
    }
  }
  return white;
}
