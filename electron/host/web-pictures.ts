import { previewPicture } from '#electron/pictures';
import type { PictureFiles } from '#electron/store';
import { assetsOf, type Story } from '#shared/story';

/** The longer side of a picture on the web page, pixels. */
const WEB_SIDE = 1600;

/** A story's pictures as addresses that hold them; one whose file is lost is left out. */
export async function webPictures(
  { pictures }: Story,
  files: PictureFiles,
): Promise<ReadonlyMap<string, string>> {
  const addresses = new Map<string, string>();
  for (const { sha256 } of assetsOf(pictures)) {
    const bytes = files.get(sha256);
    if (bytes === undefined) continue;
    const preview = await previewPicture(bytes, WEB_SIDE);
    addresses.set(sha256, `data:image/jpeg;base64,${Buffer.from(preview).toString('base64')}`);
  }
  return addresses;
}
