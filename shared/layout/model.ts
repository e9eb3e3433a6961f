import type { Page, Role } from '#shared/display';
import type { Target } from '#shared/story';
import type { BodyStep } from '#shared/template';

export interface LayoutOptions {
  /** Print shows approved commentary only; the preview shows drafts too, marked as drafts. */
  readonly commentary?: 'approved' | 'all';
  /** 量化目标 found in the report, for number cards; each stands in the source at its span. */
  readonly figures?: readonly Target[];
  /** What an earlier layout chose: it stands as long as the story needs as many pages with it. */
  readonly kept?: Chosen | undefined;
}

/** A step of the template's body, and how many paragraphs lose a line in it to save a page (P-19). */
export type SetStep = BodyStep & { readonly fewerLines?: number };

/** What a layout chose among the template's ways to set its story. */
export interface Chosen {
  readonly step: SetStep;
  /** Points. */
  readonly pitch: number;
  /** Which of the blocks of figures that the story may take, the richest first; -1 for none. */
  readonly figures: number;
  readonly pages: number;
  /** Of the block that the story was set in; not there where it has the page. */
  readonly columns?: number;
}

/**
 * 区块: where a story is so short that no measure of the template fills its page, it takes some of the
 * page's columns from the left and leaves the rest to other stories.
 */
export interface DeclaredBlock {
  /** Of the page's columns in the paper's own body size. */
  readonly columns: number;
  readonly of: number;
}

/** A character that no face of its style can draw (spec B-15). */
export interface MissingGlyph {
  readonly character: string;
  /** The section or initiative it stands in, or the part of the head. */
  readonly owner: string;
  /** Tells an initiative's commentary from its own words. */
  readonly role: Role;
}

/** How well the report's justified lines are filled (spec W-10); gaps in em. */
export interface Quality {
  readonly lines: number;
  /** The widest gap that justification opened. */
  readonly maxGapEm: number;
  /** 99 of 100 justified lines open no wider gap. */
  readonly gap99Em: number;
  /** Lines for which a limit of B-17 had to give way. */
  readonly relaxed: number;
}

/** What one page holds, in rows of its grid. */
export interface PageFill {
  /** Rows of text the page's columns could take. */
  readonly room: number;
  /** Rows left empty at the foot of every column; a single column may end higher still. */
  readonly free: number;
  /** Rows of one column that stay white in all of them, below the story and inside it. */
  readonly white: number;
}

/** A story laid out: pages to paint, and what an editor asks about them. */
export interface Layout {
  readonly pages: readonly Page[];
  readonly fills: readonly PageFill[];
  /** Body size and row pitch in points, columns and their measure in em. */
  readonly setting: Setting;
  /** Where the story leaves columns of its page to others. */
  readonly block?: DeclaredBlock;
  readonly chosen: Chosen;
  /** What runs past the first page; it stands on the pages after it. */
  readonly overset: { readonly rows: number; readonly characters: number };
  readonly quality: Quality;
  /** Explained terms that the strip has no room for, counted from the last. */
  readonly termsLeftOut: number;
  readonly missing: readonly MissingGlyph[];
}

/** The body as it was set: a step of the template at a pitch within its limits. */
export interface Setting {
  readonly size: number;
  readonly pitch: number;
  readonly columns: number;
  readonly columnEm: number;
  /** Between columns, points. */
  readonly gap: number;
  /** Rows of the type area. */
  readonly rows: number;
}
