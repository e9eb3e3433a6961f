import { numbers } from './operators';
import { SLUG, type Sheet } from './sheet';

/** Points. Marks keep clear of the bleed, or of 3 mm around a trim without one. */
const CLEAR = 8.504;
/** Between the bleed and a mark. */
const GAP = 2;
const CROP_LENGTH = 17;
const WEIGHT = 0.25;
const TARGET_RADIUS = 5;
/** A circle's quarter as a Bézier curve: control points stand so far out. */
const ARC = 0.5523 * TARGET_RADIUS;

/**
 * 裁切线 at the corners and 套准线 in the middle of each side, drawn on every plate, in the coordinates
 * of the trim. Nothing of them reaches into the bleed.
 */
export function printersMarks(sheet: Sheet, registration: string): string[] {
  const lines = [...cropMarks(sheet), ...registrationTargets(sheet)];
  return ['q', `/${registration} CS 1 SCN ${numbers(WEIGHT)} w`, ...lines, 'Q'];
}

function cropMarks({ bleed, trimWidth, trimHeight }: Sheet): string[] {
  const from = Math.max(bleed, CLEAR) + GAP;
  const to = Math.min(from + CROP_LENGTH, bleed + SLUG);
  const upright = [0, trimWidth].flatMap((x) => [
    line(x, -from, x, -to),
    line(x, trimHeight + from, x, trimHeight + to),
  ]);
  const level = [0, trimHeight].flatMap((y) => [
    line(-from, y, -to, y),
    line(trimWidth + from, y, trimWidth + to, y),
  ]);
  return [...upright, ...level];
}

function registrationTargets({ bleed, trimWidth, trimHeight }: Sheet): string[] {
  const out = bleed + SLUG / 2;
  const middle = { x: trimWidth / 2, y: trimHeight / 2 };
  return [
    target(middle.x, -out),
    target(middle.x, trimHeight + out),
    target(-out, middle.y),
    target(trimWidth + out, middle.y),
  ];
}

function target(x: number, y: number): string {
  const reach = TARGET_RADIUS * 1.6;
  return [line(x - reach, y, x + reach, y), line(x, y - reach, x, y + reach), circle(x, y)].join(
    '\n',
  );
}

function circle(x: number, y: number): string {
  const r = TARGET_RADIUS;
  const curve = (...points: readonly number[]) => `${numbers(...points)} c`;
  return [
    `${numbers(x + r, y)} m`,
    curve(x + r, y + ARC, x + ARC, y + r, x, y + r),
    curve(x - ARC, y + r, x - r, y + ARC, x - r, y),
    curve(x - r, y - ARC, x - ARC, y - r, x, y - r),
    curve(x + ARC, y - r, x + r, y - ARC, x + r, y),
    'S',
  ].join('\n');
}

const line = (x1: number, y1: number, x2: number, y2: number) =>
  `${numbers(x1, y1)} m ${numbers(x2, y2)} l S`;
