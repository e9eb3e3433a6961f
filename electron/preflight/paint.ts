import type { Colour, ColourSpace } from './colour';
import type { FontFacts } from './fonts';
import type { Box } from './geometry';
import type { PdfValue } from './values';

/** What is in force when something is painted. */
export interface PaintState {
  readonly fillOverprint: boolean;
  readonly strokeOverprint: boolean;
  readonly overprintMode: number;
  readonly fillAlpha: number;
  readonly strokeAlpha: number;
  readonly blend: string;
  readonly softMask: boolean;
  readonly marks: readonly Mark[];
}

/** A stretch of marked content that is open. */
export interface Mark {
  readonly tag: string;
  readonly mcid: number | undefined;
  readonly actualText: string | undefined;
}

interface PaintBase {
  readonly state: PaintState;
  /** What it covers of the page at the most, clipped. */
  readonly box: Box;
}

export interface TextPaint extends PaintBase {
  readonly kind: 'text';
  readonly font: FontFacts;
  readonly codes: readonly number[];
  /** What the font says the codes are; `undefined` for a code it says nothing of. */
  readonly characters: readonly (string | undefined)[];
  /** Height of an em on the page, points. */
  readonly size: number;
  /** 0 fill, 1 stroke, 2 both, 3 none; 4 more: clip as well. */
  readonly mode: number;
  readonly fill: Colour;
  readonly stroke: Colour;
  /** Of a stroked letter, points on the page. */
  readonly lineWidth: number;
}

export interface FillPaint extends PaintBase {
  readonly kind: 'fill';
  readonly fill: Colour;
  /** Each closed piece of the path by itself, not clipped. */
  readonly pieces: readonly Box[];
  /** True when every piece is a rectangle: then the box is what it covers. */
  readonly rectangles: boolean;
}

export interface StrokePaint extends PaintBase {
  readonly kind: 'stroke';
  readonly stroke: Colour;
  /** Points on the page. */
  readonly lineWidth: number;
}

export interface ImagePaint extends PaintBase {
  readonly kind: 'image';
  /** Undefined for a stencil that is painted in the colour for fills, and for JPEG 2000. */
  readonly space: ColourSpace | undefined;
  readonly fill: Colour | undefined;
  /** Pixels per inch on the page, the lesser of both ways. */
  readonly ppi: number;
  readonly bits: number;
  readonly hasSoftMask: boolean;
  readonly filters: readonly string[];
  readonly stream: PdfValue;
}

export interface ShadingPaint extends PaintBase {
  readonly kind: 'shading';
  readonly space: ColourSpace;
}

export type Paint = TextPaint | FillPaint | StrokePaint | ImagePaint | ShadingPaint;
