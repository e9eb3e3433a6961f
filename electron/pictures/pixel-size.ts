import type { Crop, PictureAsset } from '#shared/story';

/** How a picture is printed: the part of it, and the box in points. */
export interface Printed {
  readonly asset: PictureAsset;
  readonly crop: Crop;
  readonly width: number;
  readonly height: number;
}

/** Pixels an inch are enough; newsprint's screen shows no more than 200. */
const MOST_PPI = 300;

/** Which pixels are taken, and how many are made of them. */
export interface PixelBox {
  readonly region: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly width: number;
  readonly height: number;
}

/** Pixels are thrown away where there are more than the page can show, and never invented. */
export function pixelSize({ asset, crop, width, height }: Printed): PixelBox {
  const across = stretch(crop.left, crop.width, asset.width);
  const down = stretch(crop.top, crop.height, asset.height);
  const most = (points: number) => Math.ceil((points / 72) * MOST_PPI);
  return {
    region: { left: across.start, top: down.start, width: across.length, height: down.length },
    width: Math.min(across.length, most(width)),
    height: Math.min(down.length, most(height)),
  };
}

/** A share of a side in whole pixels, inside it and at least one long. */
function stretch(from: number, share: number, side: number) {
  const start = Math.min(side - 1, Math.round(from * side));
  const length = Math.max(1, Math.min(side - start, Math.round(share * side)));
  return { start, length };
}
