import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildFonts, createFontLibrary, defaultFontsDir, fontFilePath } from '#electron/press';
import { FaceId } from '#shared/template';
import { openFont } from '../../../electron/press/open-font';
import { testLibrary } from './library';

const BUILT = ['book.bin', 'kai.ttf', 'kaiBold.ttf', 'manifest.json'];

let folder: string;

beforeAll(async () => {
  await testLibrary();
}, 60_000);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiedu-fonts-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

test('the fonts lie in out/fonts of the project', () => {
  expect(defaultFontsDir()).toBe(join(process.cwd(), 'out', 'fonts'));
});

test('building again does nothing as long as fonts and files are the same', async () => {
  const times = () =>
    Promise.all(BUILT.map(async (file) => (await stat(join(defaultFontsDir(), file))).mtimeMs));
  const before = await times();
  await buildFonts(defaultFontsDir());
  expect(await times()).toEqual(before);
});

test('another build gives the same bytes, redoes stale ones and leaves nothing else', async () => {
  await writeFile(join(folder, 'manifest.json'), 'of other fonts');
  await writeFile(join(folder, 'book.bin'), 'half a boo');
  await buildFonts(folder);
  expect((await readdir(folder)).toSorted()).toEqual(BUILT);
  for (const file of BUILT) {
    const built = await readFile(join(folder, file));
    expect(built.equals(await readFile(join(defaultFontsDir(), file))), file).toBe(true);
  }
}, 60_000);

test('every face is a whole TrueType file that a browser can be served too', async () => {
  for (const face of FaceId.options) {
    const path = fontFilePath(defaultFontsDir(), face);
    expect((await readFile(path)).readUInt32BE(0), face).toBe(0x00010000);
  }
});

test('before the build, the library says what to run', async () => {
  const fonts = createFontLibrary(folder);
  await expect(fonts.book()).rejects.toThrow('npm run build:fonts');
  expect(() => fonts.file('kai')).toThrow('npm run build:fonts');
  await expect(fonts.open('kaiBold')).rejects.toThrow('npm run build:fonts');
});

test('a damaged book is named, and read again once it is mended', async () => {
  const path = join(folder, 'book.bin');
  const whole = await readFile(join(defaultFontsDir(), 'book.bin'));
  const fonts = createFontLibrary(folder);
  for (const damaged of [Buffer.alloc(0), Buffer.from('not a book'), whole.subarray(0, 900_000)]) {
    await writeFile(path, damaged);
    await expect(fonts.book()).rejects.toMatchObject({ failure: { code: 'file-damaged' } });
  }
  await writeFile(path, whole);
  expect((await fonts.book()).faces.size).toBe(FaceId.options.length);
});

test('a WOFF2 is refused, for PDFKit would print it blank', async () => {
  const fromHere = createRequire(import.meta.url);
  const woff2 = fromHere.resolve(
    '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff2',
  );
  await expect(openFont(woff2)).rejects.toMatchObject({ failure: { code: 'file-damaged' } });
});

test('a file that is no font at all is refused', async () => {
  const path = join(folder, 'kai.ttf');
  await writeFile(path, 'no font');
  await expect(createFontLibrary(folder).open('kai')).rejects.toThrow(path);
});
