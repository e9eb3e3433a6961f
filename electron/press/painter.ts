import type { PressProfile } from '#shared/desk';
import type { GlyphRun, Page, PlacedPicture } from '#shared/display';
import { FaceId } from '#shared/template';
import type { Face } from '#shared/typeset';
import { bookmarksOf, type Bookmark } from './bookmarks';
import type { FontLibrary } from './font-library';
import { glyphOperators } from './glyph-operators';
import { slugWords, watermarkWords, type Imprint } from './imprint';
import { pressInks, proofInks } from './inks';
import { numbers } from './operators';
import { artifact, pageContent, type PageResources } from './page-content';
import { ownWords, OWN_FACE } from './own-words';
import type { EmbeddedFace, PdfFile } from './pdfkit-internals';
import type { PreparedPictures } from './pictures';
import { printersMarks } from './printers-marks';
import { PROFILES } from './profile';
import { sheetOf, SLUG, type Sheet } from './sheet';
import { tagLines, type MarkedLine, type MarkedPicture } from './tag-lines';
import type { TagElement } from './tags';
import { gatherLines } from './text-lines';
import { watermark } from './watermark';

export interface PainterNeeds {
  readonly fonts: FontLibrary;
  readonly profile: PressProfile;
  /** The pages' fingerprint. */
  readonly id: string;
  readonly imprint: Imprint | undefined;
  readonly pictures: PreparedPictures;
}

export interface Painter {
  paint(page: Page): void;
  /** The tags of all that was painted. */
  tags(title: string): TagElement;
  bookmarks(): Bookmark[];
}

/** Opens the faces that the pages use; then each page is painted in turn. */
export async function openPainter(
  file: PdfFile,
  pages: readonly Page[],
  needs: PainterNeeds,
): Promise<Painter> {
  const faces = await embedFaces(file, pages, needs);
  const ownFace = await readOwnFace(needs.fonts);
  const marked: MarkedLine[] = [];
  const shown: MarkedPicture[] = [];
  let index = 0;
  return {
    paint(page) {
      const sheet = sheetOf(page, PROFILES[needs.profile].hasMarks);
      file.startPage(sheet);
      const canvas = { file, sheet, faces, needs, ownFace, entered: new Set<string>() };
      file.write(`${numbers(1, 0, 0, 1, sheet.margin, sheet.margin)} cm`);
      paintUnder(canvas);
      paintStory(page, canvas, {
        line: (line, mcid) => marked.push({ page: index, mcid, line }),
        picture: (picture, mcid) => shown.push({ page: index, mcid, picture }),
      });
      paintAround(page, canvas);
      index += 1;
    },
    tags: (title) => tagLines(marked, title, shown),
    bookmarks: () => bookmarksOf(marked),
  };
}

interface Canvas {
  readonly file: PdfFile;
  readonly sheet: Sheet;
  readonly faces: ReadonlyMap<string, EmbeddedFace>;
  readonly needs: PainterNeeds;
  /** What the press's own words are measured by. */
  readonly ownFace: Face;
  /** Faces that the page has among its resources. */
  readonly entered: Set<string>;
}

/** Faces in the order of their first use, so that the bytes do not depend on how fast they open. */
async function embedFaces(
  file: PdfFile,
  pages: readonly Page[],
  { fonts, imprint }: PainterNeeds,
): Promise<ReadonlyMap<string, EmbeddedFace>> {
  const faces = new Map<string, EmbeddedFace>();
  const own = imprint === undefined ? [] : [OWN_FACE];
  for (const id of [...pages.flatMap(facesOf), ...own]) {
    if (faces.has(id)) continue;
    faces.set(id, file.embed(id, await fonts.open(FaceId.parse(id))));
  }
  return faces;
}

async function readOwnFace(fonts: FontLibrary): Promise<Face> {
  const face = (await fonts.book()).faces.get(OWN_FACE);
  if (face === undefined) throw new Error(`the font book has no face ${OWN_FACE}`);
  return face;
}

function facesOf(page: Page): string[] {
  const runs = page.items.filter((item): item is GlyphRun => item.kind === 'glyphRun');
  return [...new Set(runs.filter((run) => run.gids.length > 0).map((run) => run.font))];
}

/** The face among the page's resources. */
function faceOnPage({ faces, entered }: Canvas, id: string): EmbeddedFace {
  const face = faces.get(id);
  if (face === undefined) throw new Error(`the face ${id} was not embedded`);
  if (!entered.has(id)) face.enterPage();
  entered.add(id);
  return face;
}

/** Takes note of what was marked as a part of what is read. */
interface Notes {
  line(line: MarkedLine['line'], mcid: number): void;
  picture(picture: PlacedPicture, mcid: number): void;
}

function paintStory(page: Page, canvas: Canvas, note: Notes): void {
  const { file, needs } = canvas;
  const isPrint = PROFILES[needs.profile].colours === 'cmyk';
  let mcid = 0;
  const resources: PageResources = {
    inks: isPrint ? pressInks : proofInks,
    face: (id) => faceOnPage(canvas, id),
    overprintState: (on) => (isPrint ? file.overprintState(on) : undefined),
    mark(line) {
      note.line(line, mcid);
      return mcid++;
    },
    picture(picture) {
      note.picture(picture, mcid);
      return { name: pictureOnPage(picture, canvas), mcid: mcid++ };
    },
  };
  const content = pageContent(gatherLines(page.items), resources);
  if (content !== '') file.write(`q\n${content}\nQ`);
}

/** The picture among the page's resources. */
function pictureOnPage(picture: PlacedPicture, { file, needs }: Canvas): string {
  const prepared = needs.pictures.get(picture);
  if (prepared === undefined) throw new Error(`the picture ${picture.owner} was not prepared`);
  return file.showPicture(prepared);
}

/** A proof says under its text that it is one. */
function paintUnder(canvas: Canvas): void {
  const { file, needs, sheet } = canvas;
  if (needs.profile !== 'proof' || needs.imprint === undefined) return;
  const { operators, run } = watermark(watermarkWords(needs.imprint), sheet, canvas.ownFace);
  const drawn = wordOperators(run, canvas);
  file.write(artifact(operators.flatMap((place) => ['q', place, ...drawn, 'Q'])).join('\n'));
}

const SLUG_SIZE = 6.5;
const BLACK = [0, 0, 0, 100] as const;

/** Crop marks, registration marks, and the slug line above the trim's left half: what stands below a page reads on from it. */
function paintAround(page: Page, canvas: Canvas): void {
  const { file, sheet, needs } = canvas;
  if (!PROFILES[needs.profile].hasMarks) return;
  file.write(artifact(printersMarks(sheet, file.registrationColour())).join('\n'));
  if (needs.imprint === undefined) return;
  const y = SLUG_SIZE / 3 - sheet.bleed - SLUG / 2;
  const place = { x: SLUG, y, size: SLUG_SIZE, ink: BLACK };
  const words = slugWords(needs.imprint, page, needs.id);
  const run = ownWords(words, canvas.ownFace, place);
  file.write(artifact(wordOperators(run, canvas)).join('\n'));
}

function wordOperators(run: GlyphRun, canvas: Canvas): string[] {
  const { profile } = canvas.needs;
  const inks = PROFILES[profile].colours === 'cmyk' ? pressInks : proofInks;
  const face = faceOnPage(canvas, run.font);
  return ['BT', inks.fill(run.ink), ...glyphOperators(run, face), 'ET'];
}
