import type { Crop, Picture, PictureAsset } from './picture';

/** What a screen reader says of it. */
export function altOf({ alt, caption }: Picture): string {
  return alt !== undefined && alt.trim() !== '' ? alt : caption;
}

/** Width to height of what is shown; none for a picture that is still to come. */
export function aspectOf({ asset, crop }: Picture): number | undefined {
  if (asset === undefined) return undefined;
  return (asset.width * crop.width) / (asset.height * crop.height);
}

/** The part of a crop that fills a box of this aspect, from its middle. */
export function cropToFill(crop: Crop, aspect: number, boxAspect: number): Crop {
  if (aspect > boxAspect) {
    const width = (crop.width * boxAspect) / aspect;
    return { ...crop, left: crop.left + (crop.width - width) / 2, width };
  }
  const height = (crop.height * aspect) / boxAspect;
  return { ...crop, top: crop.top + (crop.height - height) / 2, height };
}

/** Pixels an inch that a picture has where its crop is printed this wide, in points. */
export function ppiAt({ width }: PictureAsset, crop: Crop, printedWidth: number): number {
  return (width * crop.width * 72) / printedWidth;
}

/** Newsprint's screen of 100 lines an inch wants twice as many pixels. */
export const GOOD_PPI = 200;
/** Below this a picture falls apart on the page, and preflight refuses it. */
export const LEAST_PPI = 150;
