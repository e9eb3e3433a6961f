import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resolveAsset, type AssetPlaces } from '../../../electron/host/assets';

let root: string;
let places: AssetPlaces;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'jiedu-assets-'));
  const rendererDir = join(root, 'renderer');
  await mkdir(join(rendererDir, 'assets'), { recursive: true });
  await mkdir(join(root, 'fonts'));
  const files = ['renderer/index.html', 'renderer/assets/index-D3x_a.js', 'renderer/notes.exe'];
  const others = ['renderer/.secret.json', 'fonts/song.ttf', 'fonts/book.bin', 'outside.json'];
  for (const name of [...files, ...others]) await writeFile(join(root, name), name);
  places = {
    rendererDir,
    fonts: {
      file: (face) => join(root, 'fonts', `${face}.ttf`),
      bookFile: join(root, 'fonts/book.bin'),
    },
  };
});
afterAll(() => rm(root, { recursive: true }));

describe('the window gets its page and its fonts', () => {
  test.each([
    ['/', 'renderer/index.html', 'text/html; charset=utf-8'],
    ['/index.html', 'renderer/index.html', 'text/html; charset=utf-8'],
    ['/fonts/book.bin', 'fonts/book.bin', 'application/octet-stream'],
    ['/fonts/song.ttf', 'fonts/song.ttf', 'font/ttf'],
  ])('%s is %s', (pathname, file, mediaType) => {
    expect(resolveAsset(pathname, places)).toEqual({ file: join(root, file), mediaType });
  });

  test('a file whose name changes with its contents may be kept for good', () => {
    expect(resolveAsset('/assets/index-D3x_a.js', places)).toEqual({
      file: join(root, 'renderer/assets/index-D3x_a.js'),
      mediaType: 'text/javascript; charset=utf-8',
      immutable: true,
    });
  });
});

describe('the window gets nothing else', () => {
  test.each([
    '/../outside.json',
    '/assets/../../outside.json',
    '/%2e%2e/outside.json',
    '/%2e%2e%2foutside.json',
    '/..%5coutside.json',
    '/..\\outside.json',
    '/assets/..%00/index.html',
    '/index.html%00.js',
    '/%252e%252e/outside.json',
    '//index.html',
    '/./index.html',
    '/index.html/',
    '/index.html/index.html',
    '/assets',
    '/assets/',
    '/notes.exe',
    '/.secret.json',
    '/C:/index.html',
    '/index.html:stream',
    '/%zz',
    '/no-such.js',
    '/fonts/',
    '/fonts/kai.ttf',
    '/fonts/song',
    '/fonts/comic.ttf',
    '/fonts/../index.html',
    '/fonts/song.ttf/x',
    'index.html',
    '',
  ])('%s is nothing', (pathname) => {
    expect(resolveAsset(pathname, places)).toBeUndefined();
  });

  test('no path leads out of the two folders', () => {
    const leads = '.. %2e %2E%2e / %2f \\ %5c %00 . %'.split(' ');
    const part = fc.constantFrom(...leads, 'outside.json', 'assets', 'fonts', 'index.html');
    const found = (parts: string[]) => resolveAsset(`/${parts.join('')}`, places)?.file ?? '';
    expect(() =>
      fc.assert(
        fc.property(fc.array(part, { maxLength: 8 }), (parts) =>
          ['', join(places.rendererDir, 'index.html')].includes(found(parts)),
        ),
      ),
    ).not.toThrow();
  });
});
