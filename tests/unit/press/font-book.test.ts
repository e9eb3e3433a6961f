import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { defaultFontsDir, type FontLibrary } from '#electron/press';
import { FaceId } from '#shared/template';
import { advanceOf, decodeFontBook, encodeFontBook, glyphOf, type Face } from '#shared/typeset';
import { testLibrary } from './library';

let fonts: FontLibrary;

beforeAll(async () => {
  fonts = await testLibrary();
}, 60_000);

async function face(id: FaceId): Promise<Face> {
  const found = (await fonts.book()).faces.get(id);
  if (found === undefined) throw new Error(`no face ${id}`);
  return found;
}

const advance = async (id: FaceId, character: string) =>
  advanceOf(await face(id), character.codePointAt(0) ?? 0);

test('the book holds every face a template may name', async () => {
  expect([...(await fonts.book()).faces.keys()]).toEqual(FaceId.options);
});

test('the book read from its file is the book that was written', async () => {
  const file = await readFile(`${defaultFontsDir()}/book.bin`);
  const again = encodeFontBook(decodeFontBook(new Uint8Array(file).buffer));
  expect(Buffer.from(again).equals(file)).toBe(true);
});

test('Han characters and full-width marks are one em wide in every face', async () => {
  for (const id of FaceId.options) {
    for (const character of '衡阳，。、：；！？（）《》【】…■') {
      expect(await advance(id, character), `${id} ${character}`).toBe(1000);
    }
  }
});

test('a single dash is one em wide, as Chinese sets it, not the font’s 0.89', async () => {
  for (const id of FaceId.options) expect(await advance(id, '—'), id).toBe(1000);
});

test('破折号 has its own glyph in 宋 and 黑; 楷 sets two dashes', async () => {
  for (const id of FaceId.options) {
    expect((await face(id)).dash !== undefined, id).toBe(!id.startsWith('kai'));
  }
});

test('quotes and · are full width or not as the face draws them', async () => {
  expect(await advance('song', '“')).toBe(1000);
  expect(await advance('kai', '“')).toBe(350);
  expect(await advance('song', '·')).toBe(327);
  expect(await advance('hei', '·')).toBe(1000);
});

test('figures are even in 黑 and 楷, uneven in 宋', async () => {
  const widths = async (id: FaceId) =>
    new Set(await Promise.all([...'0123456789'].map((digit) => advance(id, digit))));
  expect(await widths('hei')).toEqual(new Set([570]));
  expect(await widths('kai')).toEqual(new Set([600]));
  expect((await widths('song')).size).toBeGreaterThan(1);
  expect(await advance('song', '1')).toBe(471);
});

test('a character beyond the BMP has glyph and width; one the face lacks has neither', async () => {
  const song = await face('song');
  const [rare = 0] = song.astral.keys();
  expect(rare).toBeGreaterThan(0xffff);
  expect(glyphOf(song, rare)).toBeGreaterThan(0);
  expect(glyphOf(song, 0x1f600)).toBe(0);
  expect(glyphOf(song, 0x0e01)).toBe(0);
});

test('every character of the sample report can be set in 宋, 黑 and 楷', async () => {
  const report = await readFile('samples/hengyang-2019-minsheng.md', 'utf8');
  const characters = new Set(report.replace(/\s/gu, ''));
  for (const id of ['song', 'hei', 'kai'] as const) {
    const used = await face(id);
    const missing = [...characters].filter((one) => glyphOf(used, one.codePointAt(0) ?? 0) === 0);
    expect(missing, id).toEqual([]);
  }
});
