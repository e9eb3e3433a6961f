import type { Crop, PictureAsset, Span } from '#shared/story';

/** Cyan, magenta, yellow, black; 0 to 100. */
export type Ink = readonly [c: number, m: number, y: number, k: number];

/** What a run of glyphs is on the page; painters and proofs tell them apart by it. */
export type Role =
  | 'kicker'
  | 'standingHead'
  | 'headline'
  | 'deck'
  | 'lede'
  | 'byline'
  | 'sectionHead'
  | 'label'
  | 'body'
  | 'commentaryHead'
  | 'commentary'
  /** 图说, and who took the picture. */
  | 'caption'
  | 'furniture';

/**
 * One line fragment in one face: `gids[i]` draws the cluster `text[i]` with its origin at
 * `x + xs[i]`. Lengths are points from the trim's top left corner, y downwards, at most 3 decimals;
 * `y` is the baseline.
 */
export interface GlyphRun {
  readonly kind: 'glyphRun';
  readonly font: string;
  readonly size: number;
  /** Horizontal scale of the glyphs, 1 = none; `xs` already include it. */
  readonly scaleX: number;
  readonly x: number;
  readonly y: number;
  readonly gids: readonly number[];
  readonly xs: readonly number[];
  readonly text: readonly string[];
  readonly ink: Ink;
  readonly role: Role;
  /** Runs of one printed line share it; lines are numbered in reading order over the whole story. */
  readonly readingIndex: number;
  /** What is seen of a single glyph where the text says another character: ﹃ for “ in a vertical line. */
  readonly form?: string;
  /** Turned 90° clockwise about its origin: the line runs downwards (P-18). */
  readonly turned?: true;
  /** The section, initiative or commentary it belongs to; the head part's name in the head. */
  readonly owner?: string;
  /** What a reader copies out where the page draws something else: 关键词： for the 关键词 tag. */
  readonly actual?: string;
  /** The last of its paragraph: what follows begins another. */
  readonly ends?: boolean;
  /** The source it prints; only report text has it. */
  readonly at?: Span;
}

/** A straight line: `width` × `height` filled with ink, the thinner one being the weight. */
export interface Rule {
  readonly kind: 'rule';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly ink: Ink;
}

/** A tint, a reversed bar or a frame. */
export interface Rect {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill?: Ink;
  readonly stroke?: {
    readonly ink: Ink;
    readonly width: number;
    readonly dash?: readonly number[];
  };
  readonly owner?: string;
}

/** A picture: `crop` of the upright asset fills the box exactly. */
export interface PlacedPicture {
  readonly kind: 'image';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** None for a picture that is still to come: a painter shows its box empty. */
  readonly asset?: PictureAsset;
  readonly crop: Crop;
  readonly alt: string;
  /** The picture's id; its caption has the same owner. */
  readonly owner: string;
}

export type DisplayItem = GlyphRun | Rule | Rect | PlacedPicture;

/** One printed page: items in painting order. */
export interface Page {
  /** 1-based within the layout. */
  readonly number: number;
  /** Trim size and bleed, points. */
  readonly width: number;
  readonly height: number;
  readonly bleed: number;
  readonly items: readonly DisplayItem[];
}

/** Rounds a length to the display list's 3 decimals. */
export function toPlaces(points: number): number {
  return Math.round(points * 1000) / 1000;
}
