/** An affine map as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `m`, then `n`. */
export function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[1] * n[2],
    m[0] * n[1] + m[1] * n[3],
    m[2] * n[0] + m[3] * n[2],
    m[2] * n[1] + m[3] * n[3],
    m[4] * n[0] + m[5] * n[2] + n[4],
    m[4] * n[1] + m[5] * n[3] + n[5],
  ];
}

/** The six numbers of a matrix; undefined where they are not six. */
export function matrixOf(values: readonly unknown[]): Matrix | undefined {
  const [a, b, c, d, e, f] = values.map(Number);
  const parts = [a, b, c, d, e, f];
  if (!parts.every((part) => part !== undefined && Number.isFinite(part))) return undefined;
  return [a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0];
}

export const at = (m: Matrix, x: number, y: number): readonly [x: number, y: number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

/** How much the map shrinks at the least. */
export function leastScale([a, b, c, d]: Matrix): number {
  const sum = a * a + b * b + c * c + d * d;
  const determinant = a * d - b * c;
  const root = Math.sqrt(Math.max(0, sum * sum - 4 * determinant * determinant));
  return Math.sqrt(Math.max(0, (sum - root) / 2));
}

/** In the page's own coordinates, points, y upwards. */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

export const EVERYWHERE: Box = { left: -1e9, bottom: -1e9, right: 1e9, top: 1e9 };

export function boxAround(points: readonly (readonly [x: number, y: number])[]): Box {
  const box = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity };
  for (const [x, y] of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.bottom = Math.min(box.bottom, y);
    box.top = Math.max(box.top, y);
  }
  return box;
}

export const mapBox = (m: Matrix, { left, bottom, right, top }: Box): Box =>
  boxAround([at(m, left, bottom), at(m, right, bottom), at(m, left, top), at(m, right, top)]);

export const intersect = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.min(a.right, b.right),
  top: Math.min(a.top, b.top),
});

export const isEmpty = ({ left, bottom, right, top }: Box) => !(left <= right && bottom <= top);

/** True when they share more than a line: a tenth of a point each way. */
export function touches(a: Box, b: Box): boolean {
  const { left, bottom, right, top } = intersect(a, b);
  return right - left > 0.1 && top - bottom > 0.1;
}

/** True when any of it lies on `area`; a hairline has no width to share. */
export function liesOn(box: Box, area: Box): boolean {
  const { left, bottom, right, top } = intersect(box, area);
  return right >= left && top >= bottom;
}

export const shrink = ({ left, bottom, right, top }: Box, by: number): Box => ({
  left: left + by,
  bottom: bottom + by,
  right: right - by,
  top: top - by,
});

/** True when `inner` stands in `outer`, to a hundredth of a point. */
export const holds = (outer: Box, inner: Box) =>
  inner.left >= outer.left - 0.01 &&
  inner.bottom >= outer.bottom - 0.01 &&
  inner.right <= outer.right + 0.01 &&
  inner.top <= outer.top + 0.01;
