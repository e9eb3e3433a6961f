import { inkLight, type Ink } from '#shared/display';
import { number, numbers } from './operators';

/** How a profile writes an ink: the operators that make it the colour of fills and of strokes. */
export interface InkWriter {
  fill(ink: Ink): string;
  stroke(ink: Ink): string;
}

/** Inks of the press: DeviceCMYK, never anything else. */
export const pressInks: InkWriter = {
  fill: (ink) => `${cmyk(ink)} k`,
  stroke: (ink) => `${cmyk(ink)} K`,
};

/** What the inks look like: DeviceRGB, which every screen and office printer shows alike. */
export const proofInks: InkWriter = {
  fill: (ink) => `${numbers(...inkLight(ink))} rg`,
  stroke: (ink) => `${numbers(...inkLight(ink))} RG`,
};

const cmyk = (ink: Ink) => ink.map((part) => number(part / 100)).join(' ');

/** Black alone: the only ink that overprints. */
export function isBlack([c, m, y, k]: Ink): boolean {
  return c === 0 && m === 0 && y === 0 && k === 100;
}
