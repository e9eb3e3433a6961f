import type { FontFacts } from './fonts';
import { IDENTITY, intersect, matrixOf, type Box, type Matrix } from './geometry';
import type { GraphicsState } from './graphics-state';
import type { Meter } from './limits';
import type { Mark, Paint, PaintState } from './paint';
import { emptyPath, type Path } from './path';
import type { PdfFile } from './pdf-file';
import { isList, nameOf, type PdfValue } from './values';

/** What all content of a page shares. */
export interface Interpreting {
  readonly file: PdfFile;
  readonly fontOf: (value: PdfValue | undefined) => FontFacts;
  readonly onPaint: (paint: Paint) => void;
  readonly operators: Meter;
  readonly glyphs: Meter;
}

/** The state of one content stream while its operators run. */
export interface Machine {
  readonly context: Interpreting;
  readonly resources: PdfValue;
  /** How many forms and patterns stand around it. */
  readonly depth: number;
  /** The matrix that the stream began with: patterns stand in it. */
  readonly home: Matrix;
  state: GraphicsState;
  readonly saved: GraphicsState[];
  marks: readonly Mark[];
  path: Path;
  clipNext: boolean;
  textMatrix: Matrix;
  lineMatrix: Matrix;
  /** Runs another stream inside this one, by its own resources where it has some. */
  readonly enter: (stream: PdfValue, changes: Partial<GraphicsState>) => void;
}

/** What an operator does; `numbers` are those among its operands. */
export type Operator = (
  machine: Machine,
  operands: readonly PdfValue[],
  numbers: readonly number[],
) => void;

export type Operators = Readonly<Record<string, Operator>>;

export function createMachine(
  given: Pick<Machine, 'context' | 'resources' | 'depth' | 'state' | 'marks' | 'enter'>,
): Machine {
  return {
    ...given,
    home: given.state.ctm,
    saved: [],
    path: emptyPath(),
    clipNext: false,
    textMatrix: IDENTITY,
    lineMatrix: IDENTITY,
  };
}

export function change(machine: Machine, changes: Partial<GraphicsState>): void {
  machine.state = { ...machine.state, ...changes };
}

export const clipped = ({ state }: Machine, box: Box) => intersect(box, state.clip);

/** An entry of the stream's resources. */
export function resource(
  { context: { file }, resources }: Machine,
  category: string,
  name: PdfValue | undefined,
): PdfValue {
  return file.get(file.get(resources, category), nameOf(name) ?? '');
}

export function paintState({ state, marks }: Machine): PaintState {
  const { fillOverprint, strokeOverprint, overprintMode } = state;
  const { fillAlpha, strokeAlpha, blend, softMask } = state;
  return {
    fillOverprint,
    strokeOverprint,
    overprintMode,
    fillAlpha,
    strokeAlpha,
    blend,
    softMask,
    marks,
  };
}

/** A matrix that the file may leave out. */
export function matrixIn(file: PdfFile, holder: PdfValue, key: string): Matrix {
  const value = file.get(holder, key);
  return (isList(value) ? matrixOf(value.map(file.resolve)) : undefined) ?? IDENTITY;
}
