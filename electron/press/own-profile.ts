import { readFile, stat } from 'node:fs/promises';
import { ok, refuse, type Reply } from '#shared/desk';

/** An output profile of the press's own: an ICC file that says how its inks look on its paper. */
export interface OwnProfile {
  /** Where it lies; pictures are turned into inks by it. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What the profile calls itself. */
  readonly name: string;
  /** Of the ICC's specification: 2 or 4. */
  readonly version: number;
}

/** A press profile of the fullest tables has some 4 MB. */
const MOST_BYTES = 16 * 1024 * 1024;
/** ICC.1:2022, 7.2: the header; a count of tags follows. */
const HEADER = 128;
const MOST_TAGS = 200;

/** Reads an output profile; refused is what no press could be meant by. */
export async function readOwnProfile(path: string): Promise<Reply<OwnProfile>> {
  const bytes = await bytesOf(path);
  if (typeof bytes === 'string') return fault(path, bytes);
  const wrong = faultIn(bytes);
  if (wrong !== undefined) return fault(path, wrong);
  const name = nameIn(bytes) ?? 'Custom';
  return ok({ path, bytes, name, version: bytes[8] ?? 0 });
}

type Wrong = 'missing' | 'large' | 'foreign' | 'class' | 'space' | 'version' | 'broken';

async function bytesOf(path: string): Promise<Buffer | Wrong> {
  try {
    const { size } = await stat(path);
    return size > MOST_BYTES ? 'large' : await readFile(path);
  } catch {
    return 'missing';
  }
}

function faultIn(bytes: Buffer): Wrong | undefined {
  const word = (at: number) => bytes.toString('latin1', at, at + 4);
  if (bytes.length < HEADER + 4 || word(36) !== 'acsp') return 'foreign';
  if (word(12) !== 'prtr') return 'class';
  if (word(16) !== 'CMYK') return 'space';
  if (bytes[8] !== 2 && bytes[8] !== 4) return 'version';
  const tags = tagsIn(bytes);
  const isWhole = bytes.readUInt32BE(0) === bytes.length && tags !== undefined;
  return isWhole && tags.has('A2B0') && tags.has('B2A0') ? undefined : 'broken';
}

interface Tag {
  readonly start: number;
  readonly end: number;
}

/** ICC.1:2022, 7.3: signature, offset, size; `undefined` where one lies outside the file. */
function tagsIn(bytes: Buffer): Map<string, Tag> | undefined {
  const count = bytes.readUInt32BE(HEADER);
  const first = HEADER + 4;
  if (count > MOST_TAGS || first + 12 * count > bytes.length) return undefined;
  const tags = new Map<string, Tag>();
  for (let at = first; at < first + 12 * count; at += 12) {
    const start = bytes.readUInt32BE(at + 4);
    const end = start + bytes.readUInt32BE(at + 8);
    if (start < first || end > bytes.length) return undefined;
    tags.set(bytes.toString('latin1', at, at + 4), { start, end });
  }
  return tags;
}

/** The profile's description: plain ASCII in version 2, UTF-16 in version 4. */
function nameIn(bytes: Buffer): string | undefined {
  const tag = tagsIn(bytes)?.get('desc');
  if (tag === undefined || tag.end - tag.start < 16) return undefined;
  const value = bytes.subarray(tag.start, tag.end);
  const kind = value.toString('latin1', 0, 4);
  const words = kind === 'desc' ? plainIn(value) : kind === 'mluc' ? unicodeIn(value) : '';
  const said = words.replaceAll(/[^\p{L}\p{N}\p{P}\p{Zs}]/gu, '').trim();
  return said === '' ? undefined : said.slice(0, 100);
}

const plainIn = (value: Buffer) =>
  value.toString('latin1', 12, Math.min(value.length, 12 + value.readUInt32BE(8)));

function unicodeIn(value: Buffer): string {
  if (value.length < 28 || value.readUInt32BE(8) === 0) return '';
  const start = value.readUInt32BE(24);
  const end = Math.min(value.length, start + value.readUInt32BE(20));
  const units = value.subarray(start, end - ((end - start) % 2));
  return start > end ? '' : Buffer.from(units).swap16().toString('utf16le');
}

function fault(path: string, wrong: Wrong): Reply<never> {
  const [zh, en] = SENTENCES[wrong];
  return refuse({
    code: 'bad-request',
    zh: `${path} ${zh}`,
    en: `${path} ${en}`,
  });
}

const SENTENCES: Readonly<Record<Wrong, readonly [zh: string, en: string]>> = {
  missing: ['读不到。看看路径和读取权限', 'cannot be read. Check its path and permission'],
  large: [
    '超过 16 MB，不像特性文件。换一个 .icc',
    'has over 16 MB and is no profile. Choose an .icc',
  ],
  foreign: ['不是 ICC 特性文件。请印厂给一个 .icc', 'is no ICC profile. Ask the press for an .icc'],
  class: [
    '不是输出设备（prtr）的特性文件。请印厂给印刷机的 .icc',
    'is not the profile of an output device (prtr). Ask for that of the press',
  ],
  space: [
    '不是 CMYK 特性文件。请印厂给四色印刷的 .icc',
    'is not for CMYK. Ask for the profile of four-colour printing',
  ],
  version: [
    '的版本不是 ICC 2 或 4。请印厂另存一个',
    'is neither of ICC version 2 nor 4. Ask the press to save it anew',
  ],
  broken: [
    '残缺不全，用不得。请印厂重新给一个',
    'is damaged or incomplete. Ask the press for it again',
  ],
};
