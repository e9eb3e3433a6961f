import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fontverter from 'fontverter';
import { FONT_BOOK_FILE } from '#shared/desk';
import { FaceId } from '#shared/template';
import { encodeFontBook, type Face, type FontBook } from '#shared/typeset';
import { FACE_SOURCES, needsConversion } from './faces';
import { describeInputs, isBuilt, MANIFEST_FILE } from './font-manifest';
import { convertedPath, fontFilePath, sourcePath } from './font-paths';
import { measureFace } from './measure-face';
import { openFont } from './open-font';

/**
 * Makes the font files and the font book that everything else reads, unless they are there already.
 * The same packages give the same bytes. The manifest comes last, so a build cut short is redone.
 * @throws {FontFileError} when a font package is missing.
 */
export async function buildFonts(outDir: string): Promise<void> {
  const inputs = await describeInputs();
  if (await isBuilt(outDir, inputs)) return;
  const started = performance.now();
  process.stderr.write('正在生成字库 Building fonts … ');
  await mkdir(outDir, { recursive: true });
  await convertFaces(outDir);
  await replaceFile(join(outDir, FONT_BOOK_FILE), encodeFontBook(await measureFaces(outDir)));
  await replaceFile(join(outDir, MANIFEST_FILE), inputs);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stderr.write(`${FaceId.options.length} faces, ${seconds} s\n`);
}

async function convertFaces(outDir: string): Promise<void> {
  for (const face of FaceId.options) {
    const source = FACE_SOURCES[face];
    if (!needsConversion(source)) continue;
    const ttf = await fontverter.convert(await readFile(sourcePath(source)), 'sfnt');
    await replaceFile(convertedPath(outDir, face), ttf);
  }
}

/** One font at a time: nine open ones would hold some 200 MB. */
async function measureFaces(outDir: string): Promise<FontBook> {
  const faces = new Map<string, Face>();
  for (const face of FaceId.options) {
    faces.set(face, measureFace(face, await openFont(fontFilePath(outDir, face))));
  }
  return { faces };
}

/** Readers see the old file or the whole new one. */
async function replaceFile(path: string, content: Uint8Array | string): Promise<void> {
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(draft, content);
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}
