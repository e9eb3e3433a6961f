import type { Clusters } from './clusters';
import type { FaceChain } from './faces';
import type { Profile } from './profile';

/** Text in one face; the runs of a paragraph share a size. */
export interface TextRun {
  readonly text: string;
  readonly chain: FaceChain;
}

/**
 * A paragraph ready to be broken: typed arrays only, one entry a cluster (spec E-04). Widths are
 * 1/1000 em. Entry `i` of a gap array speaks of the gap between clusters `i` and `i + 1`.
 */
export interface Prepared {
  readonly text: string;
  readonly runs: readonly TextRun[];
  readonly clusters: Clusters;
  readonly count: number;
  readonly classes: Uint8Array;
  /** Width of the ink's box. */
  readonly body: Uint16Array;
  /** Index into `runs`. */
  readonly runOf: Uint16Array;
  /** Index into `faces`, and what that face draws. */
  readonly faceOf: Uint8Array;
  readonly gids: Uint16Array;
  readonly advances: Uint16Array;
  readonly faces: readonly string[];
  /** Natural white. */
  readonly gap: Int16Array;
  /** What may be taken from the gap, and the class of W-08 that says when (0 = never). */
  readonly shrink: Uint16Array;
  readonly shrinkClass: Uint8Array;
  /** What stages 1 and 2 of W-09 may add, and which stage. */
  readonly stretch: Uint16Array;
  readonly stretchClass: Uint8Array;
  /** 1 where stage 3 may add white. */
  readonly open: Uint8Array;
  /** A `Break`: may the line end between the clusters? */
  readonly breaks: Uint8Array;
  /** Demerits of ending the line there. */
  readonly penalties: Uint16Array;
  /** Clusters that no face can draw. */
  readonly missing: readonly number[];
  readonly profile: Profile;
}

/** `Prepared` while it is being filled. */
export type Draft = Omit<Prepared, 'missing' | 'faces'> & { readonly faces: string[] };
