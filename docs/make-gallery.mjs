/**
 * `npm run gallery`: pictures of the sample in every template, with commentary and without, for
 * `docs/gallery.md`. Needs `pdftoppm` (poppler) and `convert` (ImageMagick); run `npm run build` first.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packaged = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const SAMPLE = packaged('samples/hengyang-2019-minsheng.jiedu');
const PICTURES = packaged('docs/images/gallery');
/** Pixels: a page, and as many pages side by side as a reader can take in. */
const PAGE_HEIGHT = 640;
const MOST_PAGES = 2;

const jiedu = (...words) =>
  execFileSync(process.execPath, [packaged('cli/jiedu.mjs'), ...words], { encoding: 'utf8' });

const work = mkdtempSync(join(tmpdir(), 'jiedu-gallery-'));
try {
  const bare = join(work, 'bare.jiedu');
  writeFileSync(bare, JSON.stringify(withoutCommentary(JSON.parse(readFileSync(SAMPLE, 'utf8')))));
  for (const { id } of JSON.parse(jiedu('templates', '--json'))) {
    takePicture(SAMPLE, id, id);
    takePicture(bare, id, `${id}-bare`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

function takePicture(story, template, name) {
  const pdf = join(work, `${name}.pdf`);
  jiedu(
    'export',
    story,
    '--format',
    'pdf',
    '--template',
    template,
    '--out',
    pdf,
    '--allow-overset',
  );
  const scale = ['-scale-to-x', '-1', '-scale-to-y', String(PAGE_HEIGHT)];
  execFileSync('pdftoppm', [...scale, '-l', String(MOST_PAGES), '-png', pdf, join(work, name)]);
  const pages = readdirSync(work).filter((file) => new RegExp(`^${name}-\\d+\\.png$`).test(file));
  const paths = pages.toSorted().map((file) => join(work, file));
  const border = ['-bordercolor', '#c9c5bd', '-border', '1'];
  const few = [
    '+append',
    '+dither',
    '-colors',
    '24',
    '-define',
    'png:compression-level=9',
    '-strip',
  ];
  execFileSync('convert', [...paths, ...border, ...few, join(PICTURES, `${name}.png`)]);
}

function withoutCommentary(value) {
  return JSON.parse(
    JSON.stringify(value, (key, each) => (key === 'commentary' ? undefined : each)),
  );
}
