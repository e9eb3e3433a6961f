import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import type { FontLibrary } from '#electron/press';
import { createPdfFile } from '../../../electron/press/pdfkit-internals';
import { sheetOf } from '../../../electron/press/sheet';
import { testLibrary } from './library';
import { readStreams } from './read-pdf';
import { pageOf } from './set-page';

let fonts: FontLibrary;

beforeAll(async () => {
  fonts = await testLibrary();
}, 60_000);

const ID = '0123456789abcdef'.repeat(4);
const newFile = () =>
  createPdfFile({ title: '解读', date: new Date(0), id: ID, pdfVersion: '1.4' });
const NO_TAGS = { type: 'Document', children: [] } as const;

test.each([
  ['pdfkit', '0.20.2'],
  ['fontkit', '2.0.4'],
])('%s is %s, the version whose inside we use', async (name, version) => {
  const manifest: unknown = JSON.parse(await readFile(`node_modules/${name}/package.json`, 'utf8'));
  expect(manifest).toMatchObject({ version });
});

test('a face is named once, and its glyphs are numbered from 1 as they come', async () => {
  const face = newFile().embed('song', await fonts.open('song'));
  expect(face.name).toBe('F1');
  expect([face.slotOf(300, '甲'), face.slotOf(301, '乙'), face.slotOf(300, '甲')]).toEqual([
    1, 2, 1,
  ]);
  expect(face.slotOf(300, '丙')).toBe(3);
});

test('a glyph number of another font is a bug, not a blank', async () => {
  const face = newFile().embed('song', await fonts.open('song'));
  expect(() => face.slotOf(60_000, '甲')).toThrow('60000');
});

test('two faces of one document are two fonts, also when the second is set first', async () => {
  const file = newFile();
  const song = file.embed('song', await fonts.open('song'));
  const bold = file.embed('songBold', await fonts.open('songBold'));
  expect([song.name, bold.name]).toEqual(['F1', 'F2']);
  bold.slotOf(300, '甲');
  expect(song.slotOf(301, '乙')).toBe(1);
});

test('a document starts afresh: no glyph of an earlier one is written', async () => {
  const font = await fonts.open('song');
  newFile().embed('song', font).slotOf(300, '甲');
  expect(newFile().embed('song', font).slotOf(301, '乙')).toBe(1);
});

test('a face that no page uses is not written', async () => {
  const file = newFile();
  file.embed('song', await fonts.open('song'));
  file.startPage(sheetOf(pageOf([]), false));
  const pdf = await file.close(NO_TAGS);
  expect(readStreams(pdf).filter(({ data }) => data.toString().startsWith('1 0 0'))).toHaveLength(
    1,
  );
  expect(pdf.length).toBeLessThan(4096);
});

test('what is written to a page stands in its content as it was', async () => {
  const file = newFile();
  file.startPage(sheetOf(pageOf([]), false));
  file.write('1 0 0 1 5 5 cm');
  const [content] = readStreams(await file.close(NO_TAGS));
  expect(content?.data.toString()).toBe('1 0 0 -1 0 300 cm\n1 0 0 1 5 5 cm\n');
});
