/** Fit shows a whole page; a number is per cent of the printed size. */
export type Zoom = 'fit' | number;

/** CSS pixels a point at 100 %: a CSS inch has 96 of them, a printed one 72 points. */
const PIXELS_PER_POINT = 96 / 72;
const STEPS: readonly number[] = [25, 33, 50, 67, 80, 100, 125, 150, 200, 300];

interface Size {
  readonly width: number;
  readonly height: number;
}

/** CSS pixels a point; never so small that a page is lost. */
export function scaleOf(zoom: Zoom, page: Size, room: Size): number {
  if (zoom !== 'fit') return (zoom / 100) * PIXELS_PER_POINT;
  return Math.max(0.1, Math.min(room.width / page.width, room.height / page.height));
}

export function percentOf(scale: number): number {
  return Math.round((scale / PIXELS_PER_POINT) * 100);
}

/** The next step up or down from what is shown now. */
export function zoomBy(direction: 1 | -1, shown: number): number {
  const next =
    direction === 1 ? STEPS.find((step) => step > shown) : STEPS.findLast((step) => step < shown);
  return next ?? shown;
}
