import { z } from 'zod';

/**
 * 图片: what a story says of a picture. Its bytes are an asset of their own, named by their hash, so that
 * a save stays small and two stories may show one picture.
 */

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

export const PictureFormat = z.enum(['jpeg', 'png', 'webp', 'tiff']);
export type PictureFormat = z.infer<typeof PictureFormat>;

/** Above these a picture is not taken in: bytes of the file, and pixels along one side. */
export const MAX_PICTURE_BYTES = 20 * 1024 * 1024;
export const MAX_PICTURE_SIDE = 20_000;
/** More pictures than these stand on no page. */
export const MAX_PICTURES = 24;

/** A picture's file. */
export const PictureAsset = z
  .strictObject({
    /** Of the bytes, lower-case hex. */
    sha256: Sha256,
    format: PictureFormat,
    /** Pixels, turned upright as the camera noted it. */
    width: z.int().positive().max(MAX_PICTURE_SIDE),
    height: z.int().positive().max(MAX_PICTURE_SIDE),
  })
  .readonly();
export type PictureAsset = z.infer<typeof PictureAsset>;

const Share = z.number().min(0).max(1);
/** Rounding of a handle's place. */
const HAIR = 1e-6;

/** The part of a picture that is shown, as shares of the upright picture's width and height. */
export const Crop = z
  .strictObject({ left: Share, top: Share, width: Share, height: Share })
  .refine(({ left, width }) => width >= 0.02 && left + width <= 1 + HAIR, {
    error: 'a crop reaches beyond its picture, or is too narrow',
  })
  .refine(({ top, height }) => height >= 0.02 && top + height <= 1 + HAIR, {
    error: 'a crop reaches beyond its picture, or is too low',
  })
  .readonly();
export type Crop = z.infer<typeof Crop>;

export const WHOLE: Crop = { left: 0, top: 0, width: 1, height: 1 };

export const PicturePlace = z
  .discriminatedUnion('kind', [
    /** 图片位: the template's slot; the first picture takes the first page's. */
    z.strictObject({ kind: z.literal('slot') }),
    /** With an initiative: over the column's width, or narrower with text beside it 串文. */
    z.strictObject({
      kind: z.literal('beside'),
      initiativeId: z.string().min(1).max(64),
      wrap: z.boolean(),
    }),
  ])
  .readonly();
export type PicturePlace = z.infer<typeof PicturePlace>;

/** 图片 with its words 图说. */
export const Picture = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,64}$/u),
    /** None yet: its room is kept, and a proof shows it empty. */
    asset: PictureAsset.optional(),
    /** 图说 */
    caption: z.string().max(300),
    /** Who took it: 张三 摄. */
    credit: z.string().max(60),
    /** What it shows, for whoever cannot see it; the caption where it is left out. */
    alt: z.string().max(500).optional(),
    crop: Crop,
    place: PicturePlace,
  })
  .readonly();
export type Picture = z.infer<typeof Picture>;

export const Pictures = z
  .array(Picture)
  .max(MAX_PICTURES)
  .refine((pictures) => new Set(pictures.map(({ id }) => id)).size === pictures.length, {
    error: 'a picture’s id stands twice',
  })
  .readonly();
export type Pictures = z.infer<typeof Pictures>;

/** Every asset that the pictures show, once. */
export function assetsOf(pictures: readonly Picture[] = []): PictureAsset[] {
  const assets = pictures.flatMap(({ asset }) => (asset === undefined ? [] : [asset]));
  return [...new Map(assets.map((asset) => [asset.sha256, asset])).values()];
}
