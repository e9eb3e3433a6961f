import { openPicture } from './open-picture';

const SIDE = 96;
/** Of 255: what a JPEG's rounding tints. */
const TINGE = 6;

/** 黑白照片: no pixel of its reduction has a colour. It is printed with black alone. */
export async function isNeutral(bytes: Uint8Array): Promise<boolean> {
  const picture = await openPicture(bytes);
  const pixels = await picture
    .resize(SIDE, SIDE, { fit: 'fill' })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return pixels.info.channels < 3 || isGrey(pixels.data);
}

function isGrey(data: Uint8Array): boolean {
  for (let at = 0; at + 2 < data.length; at += 3) {
    const parts = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    if (Math.max(...parts) - Math.min(...parts) > TINGE) return false;
  }
  return true;
}
