import { boxAround, type Box } from './geometry';

type Point = readonly [x: number, y: number];

/** A path under construction, in the page's coordinates. */
export interface Path {
  /** The box of each piece. */
  readonly pieces: Box[];
  /** True while every piece is an upright rectangle. */
  rectangles: boolean;
  /** Points of the piece that is being drawn. */
  current: Point[];
}

/** More pieces than these are one to us. */
const MOST_PIECES = 20_000;

export const emptyPath = (): Path => ({ pieces: [], rectangles: true, current: [] });

/** Ends the piece that is being drawn. */
export function closePiece(path: Path): void {
  if (path.current.length > 1) addPiece(path, boxAround(path.current), isRectangle(path.current));
  path.current = [];
}

export function addPiece(path: Path, box: Box, isRectangle: boolean): void {
  if (path.pieces.length < MOST_PIECES) path.pieces.push(box);
  else path.pieces[0] = boxOfAll([path.pieces[0] ?? box, box]);
  path.rectangles &&= isRectangle;
}

export const boxOfAll = (boxes: readonly Box[]) =>
  boxAround(
    boxes.flatMap(({ left, bottom, right, top }): Point[] => [
      [left, bottom],
      [right, top],
    ]),
  );

/** Four corners, each sharing a coordinate with the one before. */
function isRectangle(points: readonly Point[]): boolean {
  const [first] = points;
  if (first === undefined || points.length < 4 || points.length > 5) return false;
  return points.every(([x, y], index) => {
    const [px, py] = points[index - 1] ?? points.at(-1) ?? first;
    return Math.abs(x - px) < 0.001 || Math.abs(y - py) < 0.001;
  });
}
