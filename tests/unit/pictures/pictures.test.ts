import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  createPictureMill,
  previewPicture,
  readPicture,
  type PressPicture,
} from '#electron/pictures';
import { MAX_PICTURE_BYTES, WHOLE, type Crop } from '#shared/story';
import { cmykJpeg, grain, halves } from '../../fixtures/pictures';

const PROFILE = 'resources/icc/cgats-tr002-newsprint-tac236.icc';
const SIZE = { width: 400, height: 200 };
const mill = createPictureMill(PROFILE);

async function assetOf(bytes: Uint8Array) {
  const asset = await readPicture(bytes, '图.jpg');
  if (!asset.ok) throw new Error(asset.failure.en);
  return asset.value;
}

/** Printed an inch high unless the test says otherwise. */
async function print(
  bytes: Uint8Array,
  { crop = WHOLE, width = 144, height = 72 }: { crop?: Crop; width?: number; height?: number } = {},
  colours: 'cmyk' | 'rgb' = 'cmyk',
) {
  return mill.prepare(bytes, { asset: await assetOf(bytes), crop, width, height }, colours);
}

/** The inks of one pixel, shares of full. */
function inksAt({ width, bytes, colour }: PressPicture, x: number, y: number): number[] {
  const channels = colour === 'cmyk' ? 4 : 1;
  const rows = inflateSync(bytes);
  const sums = Array.from({ length: channels }, () => 0);
  const start = y * (width * channels + 1);
  expect(rows[start]).toBe(1);
  for (let column = 0; column <= x; column += 1) {
    for (let channel = 0; channel < channels; channel += 1) {
      const byte = rows[start + 1 + column * channels + channel] ?? 0;
      sums[channel] = ((sums[channel] ?? 0) + byte) & 255;
    }
  }
  return sums.map((sum) => sum / 255);
}

const near = (inks: readonly number[], wanted: readonly number[]) => {
  for (const [index, ink] of inks.entries()) {
    expect(Math.abs(ink - (wanted[index] ?? 0))).toBeLessThan(0.13);
  }
};

let red: readonly number[];
let blue: readonly number[];

beforeAll(async () => {
  const picture = await print(await halves(SIZE).png().toBuffer());
  red = inksAt(picture, 10, 10);
  blue = inksAt(picture, 390, 10);
});

describe('a picture becomes inks of the press', () => {
  test('red is magenta and yellow, blue is cyan and magenta', () => {
    expect(red[1]).toBeGreaterThan(0.5);
    expect(red[2]).toBeGreaterThan(0.5);
    expect(red[0]).toBeLessThan(0.1);
    expect(blue[0]).toBeGreaterThan(0.5);
  });

  test.each(['jpeg', 'png', 'webp', 'tiff'] as const)('from %s', async (format) => {
    const picture = await print(await halves(SIZE).toFormat(format, { quality: 100 }).toBuffer());
    expect(picture).toMatchObject({ colour: 'cmyk', packing: 'flate', ...SIZE });
    near(inksAt(picture, 10, 10), red);
    near(inksAt(picture, 390, 10), blue);
  });

  test('a CMYK JPEG with Adobe’s inverted numbers is not printed as its negative', async () => {
    const picture = await print(await cmykJpeg(SIZE));
    expect(picture.colour).toBe('cmyk');
    near(inksAt(picture, 10, 10), red);
    near(inksAt(picture, 390, 10), blue);
  });

  test('of 16 bits a channel', async () => {
    const deep = await halves(SIZE).toColourspace('rgb16').png().toBuffer();
    expect((await sharp(deep).metadata()).depth).toBe('ushort');
    near(inksAt(await print(deep), 10, 10), red);
  });

  test('what is clear is paper', async () => {
    const clear = { r: 255, g: 0, b: 0, alpha: 0 };
    const half = {
      create: { width: 200, height: 200, channels: 3 as const, background: '#c03020' },
    };
    const bytes = await sharp({ create: { ...SIZE, channels: 4, background: clear } })
      .composite([{ input: half, left: 0, top: 0 }])
      .png()
      .toBuffer();
    const picture = await print(bytes);
    expect(inksAt(picture, 390, 100)).toEqual([0, 0, 0, 0]);
    near(inksAt(picture, 10, 100), red);
  });

  test('the darkest picture stays within the profile’s 236 % of ink', async () => {
    const picture = await print(await grain(SIZE, 0).png().toBuffer());
    for (let x = 0; x < 400; x += 7) {
      const total = inksAt(picture, x, 60).reduce((sum, ink) => sum + ink, 0);
      expect(total).toBeLessThanOrEqual(2.4);
    }
  });

  test('a black-and-white photograph saved in colour is printed with black alone', async () => {
    const picture = await print(
      await grain(SIZE).greyscale().toColourspace('srgb').jpeg().toBuffer(),
    );
    expect(picture.colour).toBe('grey');
  });

  test('a proof shows RGB', async () => {
    const picture = await print(await halves(SIZE).png().toBuffer(), {}, 'rgb');
    expect(picture).toMatchObject({ colour: 'rgb', packing: 'jpeg' });
  });
});

describe('as much of it as the page can show', () => {
  test('pixels beyond 300 an inch are thrown away, missing ones are not invented', async () => {
    const bytes = await halves({ width: 2000, height: 1000 }).jpeg().toBuffer();
    expect(await print(bytes)).toMatchObject({ width: 600, height: 300 });
    expect(await print(bytes, { width: 720, height: 360 })).toMatchObject({
      width: 2000,
      height: 1000,
    });
  });

  test('a crop takes its part of the upright picture', async () => {
    const bytes = await halves(SIZE).png().toBuffer();
    const crop = { left: 0.5, top: 0, width: 0.5, height: 1 };
    const picture = await print(bytes, { crop, width: 72 });
    expect(picture).toMatchObject({ width: 200, height: 200 });
    near(inksAt(picture, 5, 5), blue);
  });

  test('a camera held upright is turned upright', async () => {
    const bytes = await halves(SIZE)
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 100 })
      .toBuffer();
    expect(await assetOf(bytes)).toMatchObject({ width: 200, height: 400 });
    const picture = await print(bytes, { width: 72, height: 144 });
    near(inksAt(picture, 100, 20), red);
    near(inksAt(picture, 100, 380), blue);
    const lower = { left: 0, top: 0.5, width: 1, height: 0.5 };
    near(inksAt(await print(bytes, { crop: lower, width: 72 }), 100, 10), blue);
  });

  test('a preview fits its side and is upright', async () => {
    const bytes = await halves(SIZE).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const preview = await sharp(await previewPicture(bytes, 100)).metadata();
    expect(preview).toMatchObject({ format: 'jpeg', space: 'srgb', width: 50, height: 100 });
  });
});

describe('what is no picture is refused', () => {
  const refusal = async (bytes: Uint8Array) => {
    const reply = await readPicture(bytes, '图.jpg');
    return reply.ok ? 'taken' : reply.failure.code;
  };

  test('by its first bytes, whatever its name says', async () => {
    expect(await refusal(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe(
      'format-unknown',
    );
    expect(await refusal(Buffer.from('GIF89a'))).toBe('format-unknown');
    expect(await refusal(Buffer.alloc(0))).toBe('file-empty');
  });

  test('when it is cut short, or its inside is no picture', async () => {
    const whole = await grain(SIZE).jpeg().toBuffer();
    expect(await refusal(whole)).toBe('taken');
    expect(await refusal(whole.subarray(0, whole.length / 2))).toBe('file-damaged');
    expect(await refusal(Buffer.concat([whole.subarray(0, 4), Buffer.alloc(500, 7)]))).toBe(
      'file-damaged',
    );
  });

  test('when it is too large, in bytes or in pixels', async () => {
    const heavy = new Uint8Array(MAX_PICTURE_BYTES + 1);
    heavy.set([0xff, 0xd8, 0xff]);
    expect(await refusal(heavy)).toBe('file-too-large');
    const bomb = sharp({ create: { width: 21_000, height: 40, channels: 3, background: '#fff' } });
    expect(await refusal(await bomb.png().toBuffer())).toBe('file-too-large');
  });
});
