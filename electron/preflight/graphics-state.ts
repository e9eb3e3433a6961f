import { colourSpaceOf, deviceSpace, type Colour } from './colour';
import type { FontFacts } from './fonts';
import { EVERYWHERE, IDENTITY, type Box, type Matrix } from './geometry';
import type { PaintState } from './paint';
import type { PdfFile } from './pdf-file';
import { isList, nameOf, type PdfValue } from './values';

/** The graphics state (ISO 32000-1, 8.4); `q` and `Q` save and restore the whole value. */
export interface GraphicsState extends Omit<PaintState, 'marks'> {
  readonly ctm: Matrix;
  readonly clip: Box;
  readonly fill: Colour;
  readonly stroke: Colour;
  readonly lineWidth: number;
  readonly font: FontFacts | undefined;
  readonly size: number;
  readonly characterSpace: number;
  readonly wordSpace: number;
  /** 1 = none. */
  readonly textScale: number;
  readonly leading: number;
  readonly rise: number;
  readonly textMode: number;
}

const BLACK: Colour = { space: deviceSpace('DeviceGray'), parts: [0] };

export const initialState = (ctm: Matrix = IDENTITY): GraphicsState => ({
  ctm,
  clip: EVERYWHERE,
  fill: BLACK,
  stroke: BLACK,
  lineWidth: 1,
  fillOverprint: false,
  strokeOverprint: false,
  overprintMode: 0,
  fillAlpha: 1,
  strokeAlpha: 1,
  blend: 'Normal',
  softMask: false,
  font: undefined,
  size: 0,
  characterSpace: 0,
  wordSpace: 0,
  textScale: 1,
  leading: 0,
  rise: 0,
  textMode: 0,
});

/** What a graphics state dictionary sets. */
export function changesOf(
  file: PdfFile,
  dict: PdfValue,
  fontOf: (value: PdfValue | undefined) => FontFacts,
): Partial<GraphicsState> {
  const changes: { -readonly [K in keyof GraphicsState]?: GraphicsState[K] } = {};
  const entries = file.dict(dict).entries;
  for (const [key, raw] of entries) {
    const value = file.resolve(raw);
    if (key === 'LW' && typeof value === 'number') changes.lineWidth = value;
    if (key === 'CA' && typeof value === 'number') changes.strokeAlpha = value;
    if (key === 'ca' && typeof value === 'number') changes.fillAlpha = value;
    if (key === 'OPM' && typeof value === 'number') changes.overprintMode = value;
    if (key === 'SMask') changes.softMask = nameOf(value) !== 'None';
    if (key === 'BM') changes.blend = nameOf(isList(value) ? file.resolve(value[0]) : value) ?? '';
    if (key === 'OP' && typeof value === 'boolean') {
      changes.strokeOverprint = value;
      // Without an entry of its own, fills follow (Table 58).
      if (!entries.has('op')) changes.fillOverprint = value;
    }
    if (key === 'op' && typeof value === 'boolean') changes.fillOverprint = value;
    if (key === 'Font' && isList(value)) {
      changes.font = fontOf(value[0]);
      const size = file.resolve(value[1]);
      if (typeof size === 'number') changes.size = size;
    }
  }
  return changes;
}

/** The first colour of a space (ISO 32000-1, 8.6.5 on). */
export function startColour(file: PdfFile, name: PdfValue, named: PdfValue): Colour {
  const space = colourSpaceOf(file, name, named);
  const isSpot = space.family === 'Separation' || space.family === 'DeviceN';
  const parts = Array.from({ length: space.components }, () => (isSpot ? 1 : 0));
  if (space.components === 4 && !isSpot) parts[3] = 1;
  return { space, parts };
}
