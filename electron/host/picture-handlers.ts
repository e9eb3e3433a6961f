import { previewPicture, readPicture } from '#electron/pictures';
import type { Library } from '#electron/store';
import { ok } from '#shared/desk';
import type { Handlers } from './dispatch';

type PictureMethod = 'story:add-picture' | 'story:show-picture';

/** The longer side of what a screen is shown, pixels: sharp at a page's full width on most screens. */
const SCREEN_SIDE = 1600;

/** Files of pictures; where they stand on the page is saved with the story. */
export function pictureHandlers({
  library,
}: {
  readonly library: Library;
}): Pick<Handlers, PictureMethod> {
  return {
    'story:add-picture': async ({ storyId, fileName, base64 }) => {
      const bytes = Buffer.from(base64, 'base64');
      const asset = await readPicture(bytes, fileName);
      if (!asset.ok) return asset;
      const kept = await library.keepPicture(storyId, asset.value, bytes);
      return kept.ok ? asset : kept;
    },
    'story:show-picture': async ({ storyId, asset }) => {
      const bytes = await library.picture(storyId, asset);
      if (!bytes.ok) return bytes;
      const preview = await previewPicture(bytes.value, SCREEN_SIDE);
      return ok({ base64: Buffer.from(preview).toString('base64') });
    },
  };
}
