import type { FillPaint, ImagePaint, StrokePaint, TextPaint } from './paint';
import type { Findings, Place } from './report';

/** Points: thinner lines break away on newsprint. */
const LEAST_WEIGHT = 0.25;
const SLACK = 0.002;
/** Pixels per inch at a 100 line screen. */
const LEAST_PPI = 150;
const GOOD_PPI = 200;
const LEAST_LINE_ART_PPI = 400;

export function checkStroke(
  { lineWidth }: StrokePaint | TextPaint,
  findings: Findings,
  place: Place,
): void {
  if (lineWidth < LEAST_WEIGHT - SLACK) tooThin(lineWidth, findings, place);
}

/** A rule may be drawn as a filled rectangle. */
export function checkFill(
  { pieces, rectangles }: FillPaint,
  findings: Findings,
  place: Place,
): void {
  if (!rectangles) return;
  for (const box of pieces) {
    const weight = Math.min(box.right - box.left, box.top - box.bottom);
    if (weight < LEAST_WEIGHT - SLACK) tooThin(weight, findings, { ...place, box });
  }
}

function tooThin(weight: number, findings: Findings, place: Place): void {
  const named = Math.round(weight * 1000) / 1000;
  findings.fail(
    'line-weight',
    { zh: `线粗 ${named} 点，至少 0.25 点`, en: `a line of ${named} pt; at least 0.25 pt` },
    place,
  );
}

export function checkImage({ ppi, bits }: ImagePaint, findings: Findings, place: Place): void {
  const least = bits === 1 ? LEAST_LINE_ART_PPI : LEAST_PPI;
  const good = bits === 1 ? LEAST_LINE_ART_PPI : GOOD_PPI;
  if (!(ppi < good)) return;
  const words = {
    zh: `图片只有 ${Math.round(ppi)} ppi，应有 ${good} ppi`,
    en: `a picture of ${Math.round(ppi)} ppi; ${good} ppi are wanted`,
  };
  if (ppi < least) findings.fail('image-resolution', words, place);
  else findings.warn('image-resolution', words, place);
}
