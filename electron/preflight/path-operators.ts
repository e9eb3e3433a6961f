import { at, boxAround, leastScale, type Box } from './geometry';
import { change, clipped, paintState, type Machine, type Operators } from './machine';
import { addPiece, boxOfAll, closePiece, emptyPath } from './path';
import { paintPattern } from './patterns';

/** Path construction and painting (ISO 32000-1, 8.5). */
export const PATH_OPERATORS: Operators = {
  m: (machine, _, numbers) => {
    closePiece(machine.path);
    addPoints(machine, numbers);
  },
  l: (machine, _, numbers) => addPoints(machine, numbers),
  c: (machine, _, numbers) => addPoints(machine, numbers),
  v: (machine, _, numbers) => addPoints(machine, numbers),
  y: (machine, _, numbers) => addPoints(machine, numbers),
  h: () => undefined,
  re: (machine, _, [x = 0, y = 0, width = 0, height = 0]) => {
    closePiece(machine.path);
    const { ctm } = machine.state;
    const corners = [at(ctm, x, y), at(ctm, x + width, y), at(ctm, x + width, y + height)];
    const isUpright = Math.abs(ctm[1] * ctm[2]) < 1e-9 || Math.abs(ctm[0] * ctm[3]) < 1e-9;
    addPiece(machine.path, boxAround([...corners, at(ctm, x, y + height)]), isUpright);
  },
  f: (machine) => paintPath(machine, true, false),
  F: (machine) => paintPath(machine, true, false),
  'f*': (machine) => paintPath(machine, true, false),
  S: (machine) => paintPath(machine, false, true),
  s: (machine) => paintPath(machine, false, true),
  B: (machine) => paintPath(machine, true, true),
  'B*': (machine) => paintPath(machine, true, true),
  b: (machine) => paintPath(machine, true, true),
  'b*': (machine) => paintPath(machine, true, true),
  n: (machine) => paintPath(machine, false, false),
  W: (machine) => void (machine.clipNext = true),
  'W*': (machine) => void (machine.clipNext = true),
};

function addPoints({ path, state }: Machine, numbers: readonly number[]): void {
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    path.current.push(at(state.ctm, numbers[index] ?? 0, numbers[index + 1] ?? 0));
  }
}

function paintPath(machine: Machine, fill: boolean, stroke: boolean): void {
  closePiece(machine.path);
  if (machine.path.pieces.length > 0) {
    const all = boxOfAll(machine.path.pieces);
    if (fill) paintFill(machine, all);
    if (stroke) paintStroke(machine, all);
    if (machine.clipNext) change(machine, { clip: clipped(machine, all) });
  }
  machine.clipNext = false;
  machine.path = emptyPath();
}

function paintFill(machine: Machine, all: Box): void {
  const { path, state, context } = machine;
  const { pieces, rectangles } = path;
  const box = clipped(machine, all);
  const { fill } = state;
  context.onPaint({ kind: 'fill', state: paintState(machine), box, fill, pieces, rectangles });
  paintPattern(machine, fill, box);
}

function paintStroke(machine: Machine, { left, bottom, right, top }: Box): void {
  const { state, context } = machine;
  const lineWidth = state.lineWidth * leastScale(state.ctm);
  const half = lineWidth / 2;
  const grown = { left: left - half, bottom: bottom - half, right: right + half, top: top + half };
  const box = clipped(machine, grown);
  const { stroke } = state;
  context.onPaint({ kind: 'stroke', state: paintState(machine), box, stroke, lineWidth });
  paintPattern(machine, stroke, box);
}
