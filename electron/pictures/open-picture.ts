import type { Sharp } from 'sharp';
import { MAX_PICTURE_SIDE } from '#shared/story';

/** More pixels than a whole broadsheet page has at 300 ppi, four times over. */
const MAX_PIXELS = 120_000_000;
const SECONDS = 30;

/**
 * A picture ready to be worked on, turned upright, with limits of pixels and time. The library is large
 * and most runs of the program have no picture, so it is loaded by the first one. It works in threads of
 * its own.
 */
export async function openPicture(bytes: Uint8Array): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  return sharp(bytes, { failOn: 'error', limitInputPixels: MAX_PIXELS, pages: 1 })
    .timeout({ seconds: SECONDS })
    .autoOrient();
}

/** True for sides that may be worked on. */
export function hasFitSize(width: number, height: number): boolean {
  const sides = [width, height];
  return (
    sides.every((side) => side >= 1 && side <= MAX_PICTURE_SIDE) && width * height <= MAX_PIXELS
  );
}
