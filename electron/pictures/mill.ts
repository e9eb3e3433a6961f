import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { isNeutral } from './neutral';
import { openPicture } from './open-picture';
import { pixelSize, type PixelBox, type Printed } from './pixel-size';
import { rowsToSubtract } from './predictor';

/** A picture as a PDF holds it: upright, cropped, at its printed size. */
export interface PressPicture {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly colour: 'cmyk' | 'grey' | 'rgb';
  /** Flate with PNG's Sub predictor, without loss; JPEG for proofs. */
  readonly packing: 'flate' | 'jpeg';
  readonly bytes: Uint8Array;
}

/** Turns pictures into what a PDF holds; the same question is answered once. */
export interface PictureMill {
  /** Inks of the press by the newsprint profile, or grey; RGB for a proof. */
  prepare(bytes: Uint8Array, printed: Printed, colours: 'cmyk' | 'rgb'): Promise<PressPicture>;
}

/** What is kept ready for the next export, bytes. */
const MOST_KEPT = 96 * 1024 * 1024;

/** @param profile path of the ICC profile of the press */
export function createPictureMill(profile: string): PictureMill {
  const kept = new Map<string, PressPicture>();
  return {
    async prepare(bytes, printed, colours) {
      const key = JSON.stringify([printed.asset.sha256, printed.crop, sizeOf(printed), colours]);
      const picture = kept.get(key) ?? (await grind(bytes, printed, colours, profile));
      kept.delete(key);
      kept.set(key, picture);
      letGo(kept);
      return picture;
    },
  };
}

const sizeOf = ({ width, height }: Printed) => [Math.round(width), Math.round(height)];

/** Those that were used longest ago go first. */
function letGo(kept: Map<string, PressPicture>): void {
  let total = [...kept.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
  for (const [key, { bytes }] of kept) {
    if (total <= MOST_KEPT || kept.size === 1) return;
    kept.delete(key);
    total -= bytes.length;
  }
}

async function grind(
  bytes: Uint8Array,
  printed: Printed,
  colours: 'cmyk' | 'rgb',
  profile: string,
): Promise<PressPicture> {
  const size = pixelSize(printed);
  const grey = await isNeutral(bytes);
  if (colours === 'rgb') return proofPicture(bytes, size, grey);
  return grey ? greyPicture(bytes, size) : inkPicture(bytes, size, profile);
}

async function trimmed(bytes: Uint8Array, { region, width, height }: PixelBox) {
  const picture = await openPicture(bytes);
  return picture
    .extract(region)
    .resize(width, height, { fit: 'fill' })
    .flatten({ background: '#fff' });
}

async function proofPicture(
  bytes: Uint8Array,
  size: PixelBox,
  grey: boolean,
): Promise<PressPicture> {
  const picture = (await trimmed(bytes, size)).toColourspace(grey ? 'b-w' : 'srgb');
  const packed = await picture.jpeg({ quality: 85 }).toBuffer();
  const { width, height } = size;
  return { width, height, colour: grey ? 'grey' : 'rgb', packing: 'jpeg', bytes: packed };
}

/** Grey goes to the black plate alone; sRGB's curve is close to what newsprint's gain makes of it. */
async function greyPicture(bytes: Uint8Array, size: PixelBox): Promise<PressPicture> {
  const picture = (await trimmed(bytes, size)).toColourspace('b-w');
  return packed(await picture.raw({ depth: 'uchar' }).toBuffer(), size, 'grey');
}

async function inkPicture(
  bytes: Uint8Array,
  size: PixelBox,
  profile: string,
): Promise<PressPicture> {
  const picture = (await trimmed(bytes, size))
    .withIccProfile(profile, { attach: false })
    .toColourspace('cmyk');
  return packed(await picture.raw({ depth: 'uchar' }).toBuffer(), size, 'cmyk');
}

const pack = promisify(deflate);

/** Without loss: a JPEG's ringing could lay on more ink than the profile allows. */
async function packed(
  pixels: Uint8Array,
  { width, height }: PixelBox,
  colour: 'cmyk' | 'grey',
): Promise<PressPicture> {
  const channels = colour === 'cmyk' ? 4 : 1;
  if (pixels.length !== width * height * channels) {
    throw new Error(`a picture of ${width} × ${height} came as ${pixels.length} bytes`);
  }
  const bytes = await pack(rowsToSubtract(pixels, width * channels, channels), { level: 6 });
  return { width, height, colour, packing: 'flate', bytes };
}
