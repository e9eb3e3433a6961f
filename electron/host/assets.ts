import { existsSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { FONT_BOOK_FILE, FONT_PATH } from '#shared/desk';
import { FaceId } from '#shared/template';
import type { DeskFonts } from './desk-fonts';

/** A file of the window's page. */
export interface Asset {
  /** Absolute path. */
  readonly file: string;
  readonly mediaType: string;
  /** The name changes with the contents, so a browser may keep it for good. */
  readonly immutable?: boolean;
}

export interface AssetPlaces {
  /** The built window: `index.html` and `assets/`. */
  readonly rendererDir: string;
  readonly fonts: Pick<DeskFonts, 'file' | 'bookFile'>;
}

/** Whatever has another extension is not served. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.bin': 'application/octet-stream',
};

/** A name that means the same on every system, and neither `.`, `..` nor a hidden file. */
const SEGMENT = /^[\w-][\w.-]*$/u;

/**
 * The file behind an address's path, still percent-encoded; undefined for whatever the window's page
 * does not consist of. No path leads out of the renderer's folder and the fonts.
 */
export function resolveAsset(pathname: string, places: AssetPlaces): Asset | undefined {
  const segments = segmentsOf(pathname);
  if (segments === undefined) return undefined;
  const file = pathname.startsWith(FONT_PATH)
    ? fontFile(segments.slice(1), places.fonts)
    : join(places.rendererDir, ...segments);
  return file === undefined ? undefined : assetOf(file, segments.at(0) === 'assets');
}

function segmentsOf(pathname: string): string[] | undefined {
  if (pathname === '/') return ['index.html'];
  const decoded = decode(pathname);
  if (!decoded?.startsWith('/')) return undefined;
  const segments = decoded.slice(1).split('/');
  return segments.every((segment) => SEGMENT.test(segment)) ? segments : undefined;
}

/** Undefined for a broken escape. */
function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

function fontFile(segments: readonly string[], fonts: AssetPlaces['fonts']): string | undefined {
  const [name = '', ...rest] = segments;
  if (rest.length > 0) return undefined;
  if (name === FONT_BOOK_FILE) return fonts.bookFile;
  const face = FaceId.safeParse(name.replace(/\.ttf$/u, ''));
  return face.success && name.endsWith('.ttf') ? fonts.file(face.data) : undefined;
}

function assetOf(file: string, isHashed: boolean): Asset | undefined {
  const mediaType = MEDIA_TYPES[extname(file)];
  const isFile = existsSync(file) && statSync(file).isFile();
  if (mediaType === undefined || !isFile) return undefined;
  return isHashed ? { file, mediaType, immutable: true } : { file, mediaType };
}
