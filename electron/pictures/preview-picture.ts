import { openPicture } from './open-picture';

/** A picture for screens: sRGB JPEG, upright and whole, its longer side at most `side` pixels. */
export async function previewPicture(bytes: Uint8Array, side: number): Promise<Uint8Array> {
  const picture = await openPicture(bytes);
  return picture
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .jpeg({ quality: 82 })
    .toBuffer();
}
