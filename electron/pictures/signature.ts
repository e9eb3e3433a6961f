import type { PictureFormat } from '#shared/story';

/** What a file's first bytes say it is; its name is not asked. */
export function formatOf(bytes: Uint8Array): PictureFormat | undefined {
  const starts = (...signature: readonly number[]) =>
    signature.every((byte, index) => bytes[index] === byte);
  const reads = (word: string, at: number) =>
    Array.from(word).every((letter, index) => bytes[at + index] === letter.charCodeAt(0));
  if (starts(0xff, 0xd8, 0xff)) return 'jpeg';
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (reads('RIFF', 0) && reads('WEBP', 8)) return 'webp';
  if (starts(0x49, 0x49, 0x2a, 0x00) || starts(0x4d, 0x4d, 0x00, 0x2a)) return 'tiff';
  return undefined;
}
