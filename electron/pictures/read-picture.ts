import { createHash } from 'node:crypto';
import { ok, refuse, type Failure, type Reply } from '#shared/desk';
import { MAX_PICTURE_BYTES, type PictureAsset } from '#shared/story';
import { hasFitSize, openPicture } from './open-picture';
import { formatOf } from './signature';

/**
 * Looks at a file that is said to be a picture: its first bytes, its size, and whether all of it can be
 * decoded.
 */
export async function readPicture(
  bytes: Uint8Array,
  fileName: string,
): Promise<Reply<PictureAsset>> {
  if (bytes.length === 0) return refuse(empty(fileName));
  if (bytes.length > MAX_PICTURE_BYTES) return refuse(tooLarge(fileName));
  const format = formatOf(bytes);
  if (format === undefined) return refuse(unknownFormat(fileName));
  const size = await measure(bytes);
  if (size === undefined) return refuse(damaged(fileName));
  if (!hasFitSize(size.width, size.height)) return refuse(tooManyPixels(fileName));
  if (!(await decodes(bytes))) return refuse(damaged(fileName));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return ok({ sha256, format, ...size });
}

/** Its upright size in pixels; undefined for what the library cannot read. */
async function measure(bytes: Uint8Array) {
  try {
    const { autoOrient } = await (await openPicture(bytes)).metadata();
    return { width: autoOrient.width, height: autoOrient.height };
  } catch {
    return undefined;
  }
}

/** A header can promise what the rest of the file does not keep. */
async function decodes(bytes: Uint8Array): Promise<boolean> {
  try {
    await (await openPicture(bytes)).resize(64, 64, { fit: 'fill' }).raw().toBuffer();
    return true;
  } catch {
    return false;
  }
}

const empty = (name: string): Failure => ({
  code: 'file-empty',
  zh: `没有放图：${name} 是空的。换一个图片文件`,
  en: `No picture added: ${name} is empty. Choose another file`,
});

const tooLarge = (name: string): Failure => ({
  code: 'file-too-large',
  zh: `没有放图：${name} 超过 20 MB。缩小到版面所需再放，通栏图 4000 像素宽已经够用`,
  en: `No picture added: ${name} is over 20 MB. Scale it down; 4000 pixels are enough for a whole page's width`,
});

const tooManyPixels = (name: string): Failure => ({
  code: 'file-too-large',
  zh: `没有放图：${name} 的像素太多。缩小到长边不超过 10000 像素再放`,
  en: `No picture added: ${name} has too many pixels. Scale it down to 10000 on its longer side`,
});

const unknownFormat = (name: string): Failure => ({
  code: 'format-unknown',
  zh: `没有放图：${name} 不是 JPEG、PNG、WebP 或 TIFF 图片。另存为其中一种再放`,
  en: `No picture added: ${name} is no JPEG, PNG, WebP or TIFF picture. Save it as one of these`,
});

const damaged = (name: string): Failure => ({
  code: 'file-damaged',
  zh: `没有放图：${name} 已损坏，读不完整。重新取一份原图再放`,
  en: `No picture added: ${name} is damaged and cannot be read whole. Get the original again`,
});
