import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FONT_BOOK_FILE } from '#shared/desk';
import { FaceId } from '#shared/template';
import { FACE_SOURCES, needsConversion } from './faces';
import { convertedPath, sourcePath, sourceVersion } from './font-paths';

export const MANIFEST_FILE = 'manifest.json';

/** Raise it when the book's contents change for the same fonts: another mark, another rounding. */
const BOOK_REVISION = 1;

/** What the fonts were built from, as text; the build stands as long as this stays the same. */
export async function describeInputs(): Promise<string> {
  const faces = await Promise.all(FaceId.options.map(describeFace));
  return `${JSON.stringify({ revision: BOOK_REVISION, faces }, undefined, 1)}\n`;
}

/** Whether `outDir` holds everything that was built from these inputs. */
export async function isBuilt(outDir: string, inputs: string): Promise<boolean> {
  if (!outputs(outDir).every((path) => existsSync(path))) return false;
  return (await readFile(join(outDir, MANIFEST_FILE), 'utf8')) === inputs;
}

async function describeFace(face: FaceId) {
  const source = FACE_SOURCES[face];
  const { size } = await stat(sourcePath(source));
  return { face, from: `${source.package}@${sourceVersion(source)}`, file: source.file, size };
}

function outputs(outDir: string): string[] {
  const converted = FaceId.options.filter((face) => needsConversion(FACE_SOURCES[face]));
  const files = [MANIFEST_FILE, FONT_BOOK_FILE].map((file) => join(outDir, file));
  return [...files, ...converted.map((face) => convertedPath(outDir, face))];
}
