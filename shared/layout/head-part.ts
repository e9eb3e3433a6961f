import type { DisplayItem, GlyphRun } from '#shared/display';
import type { Story } from '#shared/story';
import type { Template } from '#shared/template';
import type { Faces } from './template-faces';

export interface HeadDrawing {
  readonly shapes: readonly DisplayItem[];
  readonly runs: readonly GlyphRun[];
}

export interface HeadContext {
  readonly story: Story;
  readonly template: Template;
  readonly faces: Faces;
  /** The body's size on the page, points. */
  readonly bodySize: number;
}

/** A part of the head: how high it is, and how it is drawn at its place. */
export interface Part {
  readonly height: number;
  readonly draw: (x: number, y: number, next: () => number) => HeadDrawing;
}
