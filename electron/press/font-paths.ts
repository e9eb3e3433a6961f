import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { FaceId } from '#shared/template';
import { FACE_SOURCES, needsConversion, type FaceSource } from './faces';
import { buildMissing, packageMissing } from './font-file-error';

const fromHere = createRequire(import.meta.url);

/**
 * `out/fonts` of the project this code runs in, whether from `out/cli`, `out/main` or, under test,
 * from its source folder.
 */
export function defaultFontsDir(): string {
  return join(projectFolder(), 'out', 'fonts');
}

/** The project's own folder: where `package.json` and `resources` are. */
export function projectFolder(): string {
  return projectRoot(dirname(fileURLToPath(import.meta.url)));
}

/**
 * The static TTF of a face: what the PDF embeds and the browser is served.
 * @throws {FontFileError} when the package or the converted file is not there.
 */
export function fontFilePath(fontsDir: string, face: FaceId): string {
  const source = FACE_SOURCES[face];
  if (!needsConversion(source)) return sourcePath(source);
  const path = convertedPath(fontsDir, face);
  if (!existsSync(path)) throw buildMissing(path);
  return path;
}

export function convertedPath(fontsDir: string, face: FaceId): string {
  return join(fontsDir, `${face}.ttf`);
}

/**
 * The file as npm installed it.
 * @throws {FontFileError} when the package is not installed.
 */
export function sourcePath(source: FaceSource): string {
  return resolveIn(source, source.file);
}

/** Version of the package a face comes from. */
export function sourceVersion(source: FaceSource): string {
  return Manifest.parse(fromHere(resolveIn(source, 'package.json'))).version ?? '';
}

const Manifest = z.object({ name: z.string().optional(), version: z.string().optional() });

function resolveIn(source: FaceSource, file: string): string {
  try {
    return fromHere.resolve(`${source.package}/${file}`);
  } catch (cause) {
    throw packageMissing(source.package, cause);
  }
}

function projectRoot(folder: string): string {
  const file = join(folder, 'package.json');
  if (existsSync(file) && Manifest.parse(JSON.parse(readFileSync(file, 'utf8'))).name === 'jiedu') {
    return folder;
  }
  const parent = dirname(folder);
  if (parent === folder) throw new Error('jiedu is not running inside its own folder');
  return projectRoot(parent);
}
