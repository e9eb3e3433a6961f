import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { create, type Font } from 'fontkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultFontsDir, FontFileError, fontFilePath } from '#electron/press';
import { FaceId } from '#shared/template';
import { openFont } from '../../../electron/press/open-font';
import { openTrueType } from '../../../electron/press/truetype-face';
import { testLibrary } from './library';

let folder: string;

beforeAll(async () => {
  await testLibrary();
  folder = await mkdtemp(join(tmpdir(), 'jiedu-truetype-'));
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

const TEXT = '衡阳é—ïÅ〓，Ａ1';
/** One of the few glyphs of 楷 that are made of others. */
const COMPOSITE = 106;
const pathOf = (face: FaceId) => fontFilePath(defaultFontsDir(), face);

function readBack(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes));
  if ('fonts' in font) throw new Error('not one font');
  return font;
}

test.each(FaceId.options)('a subset of %s draws what the whole face draws', async (face) => {
  const whole = await openFont(pathOf(face));
  const glyphs = whole.glyphsForString(TEXT);
  const subset = readBack(openTrueType(pathOf(face)).subset([0, ...glyphs.map(({ id }) => id)]));
  for (const [index, glyph] of glyphs.entries()) {
    const drawn = subset.getGlyph(index + 1);
    expect(drawn.path.toSVG(), TEXT[index]).toBe(glyph.path.toSVG());
    expect(drawn.advanceWidth).toBe(glyph.advanceWidth);
  }
});

test('a glyph made of parts takes them along, behind the glyphs that were asked for', async () => {
  const whole = await openFont(pathOf('kai'));
  const asked = [0, 200, COMPOSITE, COMPOSITE];
  const subset = readBack(openTrueType(pathOf('kai')).subset(asked));
  expect(subset.numGlyphs).toBeGreaterThan(asked.length);
  for (const slot of [2, 3]) {
    expect(subset.getGlyph(slot).path.toSVG()).toBe(whole.getGlyph(COMPOSITE).path.toSVG());
  }
});

test('a face tells the metrics that the whole font has', async () => {
  const whole = await openFont(pathOf('kai'));
  const face = openTrueType(pathOf('kai'));
  expect(face.name).toBe(whole.postscriptName);
  expect([face.unitsPerEm, face.numGlyphs]).toEqual([whole.unitsPerEm, whole.numGlyphs]);
  expect(face.metrics).toMatchObject({
    ascent: whole.ascent,
    descent: whole.descent,
    capHeight: whole.capHeight,
    xHeight: whole.xHeight,
  });
});

test('a font cut short or damaged anywhere is refused in one sentence that names it', async () => {
  const whole = await readFile(pathOf('kai'));
  const path = join(folder, 'kai.ttf');
  const cut = async (length: number) => {
    await writeFile(path, whole.subarray(0, length));
    expect(() => openTrueType(path).subset([0, 200, 9000])).toThrow(FontFileError);
    expect(() => openTrueType(path).subset([0, 200, 9000])).toThrow(path);
  };
  for (const length of [0, 3, 12, 100, 300, 4096, 100_000, whole.length - 100]) await cut(length);
});

test('whatever the bytes of its directory and tables say, a font is opened or refused', async () => {
  const path = join(folder, 'damaged.ttf');
  const whole = await readFile(pathOf('kai'));
  const at = fc.oneof(fc.nat(400), fc.nat(whole.length - 1));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(at, fc.nat(255)), { minLength: 1 }), async (changes) => {
      const damaged = Buffer.from(whole);
      for (const [place, byte] of changes) damaged[place] = byte;
      await writeFile(path, damaged);
      expect(['opened', 'refused']).toContain(outcomeOf(path));
    }),
    { numRuns: 25 },
  );
});

function outcomeOf(path: string): unknown {
  try {
    openTrueType(path).subset([0, 200, 9000]);
    return 'opened';
  } catch (error) {
    return error instanceof FontFileError ? 'refused' : error;
  }
}

test('a WOFF2 or a variable font is refused, for PDFKit would print it blank', async () => {
  const path = join(folder, 'woff2.ttf');
  await writeFile(path, 'wOF2\u0000\u0001\u0000\u0000 and so on');
  expect(() => openTrueType(path)).toThrow(FontFileError);
});
