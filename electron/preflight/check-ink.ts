import { processInks, spotInk, totalInk, type Colour } from './colour';
import { isEmpty, shrink, touches, type Box } from './geometry';
import type { FillPaint, ImagePaint, Paint } from './paint';
import type { PdfFile } from './pdf-file';
import type { Findings, Place } from './report';
import { isStream } from './values';

/** 总墨量 that newsprint takes, plates' coverages added up (ISO 12647-3). */
const MOST_INK = 2.4;
const SLACK = 0.005;
/** Areas that are remembered as what later inks lie upon. */
const MOST_AREAS = 4_000;

interface Area {
  readonly box: Box;
  readonly inks: readonly number[];
}

/** Watches the ink of one page: each colour by itself, and black printed over colour. */
export interface InkWatch {
  see(paint: Paint, findings: Findings, place: Place): void;
}

export function watchInk(file: PdfFile): InkWatch {
  const areas: Area[] = [];
  return {
    see(paint, findings, place) {
      const colour = colourOf(paint);
      if (colour !== undefined) {
        const inks = [...processInks(colour), spotInk(colour)];
        const under = overprints(paint, colour) ? inkUnder(areas, inkBox(paint)) : NONE;
        const total = inks.reduce((sum, ink, index) => sum + Math.max(ink, under[index] ?? 0), 0);
        report(Math.max(total, totalInk(colour)), findings, place);
      }
      if (paint.kind === 'image') report(imageInk(file, paint), findings, place);
      if (paint.kind === 'fill') cover(areas, paint);
    },
  };
}

function colourOf(paint: Paint): Colour | undefined {
  switch (paint.kind) {
    case 'text':
      return paint.mode % 4 === 3 ? undefined : paint.mode % 4 === 1 ? paint.stroke : paint.fill;
    case 'fill':
    case 'image':
      return paint.fill;
    case 'stroke':
      return paint.stroke;
    case 'shading':
      return undefined;
  }
}

const overprints = ({ kind, state }: Paint, { space }: Colour) =>
  (kind === 'stroke' ? state.strokeOverprint : state.fillOverprint) &&
  space.family !== 'DeviceGray' &&
  (space.family !== 'DeviceCMYK' || state.overprintMode === 1);

const NONE: readonly number[] = [];

/** Of an em: letters do not fill the box around them. */
const AIR = 0.15;
/** Of an em: the half of their box that full-width marks leave white (CLREQ, 3.1.2). */
const WHITE_HALF = 0.5;
const CLOSING = /[。，、；：”’）》】]$/u;
const OPENING = /^[“‘（《【]/u;

function inkBox(paint: Paint): Box {
  if (paint.kind !== 'text') return paint.box;
  const words = paint.characters.join('');
  const box = shrink(paint.box, AIR * paint.size);
  const white = WHITE_HALF * paint.size;
  return {
    ...box,
    left: box.left + (OPENING.test(words) ? white : 0),
    right: box.right - (CLOSING.test(words) ? white : 0),
  };
}

/** The ink of the topmost area that the box touches. */
function inkUnder(areas: readonly Area[], box: Box): readonly number[] {
  return areas.findLast((area) => touches(area.box, box))?.inks ?? NONE;
}

function cover(areas: Area[], { fill, pieces, rectangles, box }: FillPaint): void {
  if (!rectangles || isEmpty(box) || fill.space.family === 'Pattern') return;
  for (const piece of pieces) {
    if (areas.length >= MOST_AREAS) return;
    areas.push({ box: piece, inks: [...processInks(fill), spotInk(fill)] });
  }
}

function report(total: number, findings: Findings, place: Place): void {
  if (total <= MOST_INK + SLACK) return;
  const percent = Math.round(total * 100);
  findings.fail(
    'total-ink',
    { zh: `总墨量 ${percent} %，最多 240 %`, en: `${percent} % total ink; at most 240 %` },
    place,
  );
}

/** The most ink of a pixel, for pictures that are packed without loss; others are not looked into. */
function imageInk(file: PdfFile, { space, stream, bits }: ImagePaint): number {
  const isIndexed = space?.family === 'Indexed';
  const base = isIndexed ? space.base : space;
  if (base?.family !== 'DeviceCMYK' || !isStream(stream)) return 0;
  const data = isIndexed ? space.palette : bits === 8 ? file.unpack(stream) : undefined;
  return data === undefined ? 0 : mostInk(data);
}

function mostInk(data: Buffer): number {
  let most = 0;
  for (let at = 0; at + 3 < data.length; at += 4) {
    const sum = (data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0) + (data[at + 3] ?? 0);
    if (sum > most) most = sum;
  }
  return most / 255;
}
