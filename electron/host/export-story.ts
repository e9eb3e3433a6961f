import {
  FontFileError,
  paintPdf,
  type FontLibrary,
  type Imprint,
  type OwnProfile,
} from '#electron/press';
import type { PictureFiles } from '#electron/store';
import {
  ok,
  refuse,
  type ExportFormat,
  type ExportStep,
  type Failure,
  type OutputCondition,
  type PressProfile,
  type PrintFinding,
  type Reply,
} from '#shared/desk';
import { renderWebPage } from '#shared/html';
import { findTargets } from '#shared/import';
import { layoutStory, type Layout } from '#shared/layout';
import { dateInWords, type Source, type Story } from '#shared/story';
import type { Template } from '#shared/template';
import type { FontBook } from '#shared/typeset';
import { glyphFindings, missingGlyphs } from './missing-glyphs';
import { pageFindings, staleFindings } from './page-rules';
import { refuseUnprintable } from './press-rules';
import { pictureFaults, printPictures } from './print-pictures';
import type { PrintedPages } from './prove-pages';
import { refuseUnequal, warmVerification } from './verify-export';
import { webPictures } from './web-pictures';

export interface ExportNeeds {
  readonly fonts: FontLibrary;
  /** Stands in the PDF; the same date gives the same bytes. */
  readonly date: Date;
  /** What the PDF is for; PDF/X-1a where it is left out. */
  readonly profile?: PressProfile | undefined;
  readonly condition?: OutputCondition | undefined;
  /** The press's own output profile, embedded instead of a condition. */
  readonly ownProfile?: OwnProfile | undefined;
  /** Counts the story's saves, for the slug line. */
  readonly version?: number | undefined;
  /** Told of each step before it begins. */
  readonly onStep?: ((step: ExportStep) => void) | undefined;
}

/** A story with the source that its spans point into. */
export interface ReadStory {
  readonly story: Story;
  readonly source: Source;
  /** The files of its pictures; none where it has none. */
  readonly pictures?: PictureFiles | undefined;
}

/** A finished file, and what is not as it should be on its pages. */
export interface FinishedExport {
  readonly bytes: Uint8Array;
  readonly findings: readonly PrintFinding[];
}

/**
 * A story as a finished file: print pages with the approved commentary, or the web page. It is read
 * back before it is handed out; refused as `not-verbatim` is what does not equal the report, and as
 * `not-printable` what breaks a rule of the press.
 */
export async function exportStory(
  report: ReadStory,
  template: Template,
  format: ExportFormat,
  needs: ExportNeeds,
): Promise<Reply<FinishedExport>> {
  switch (format) {
    case 'pdf':
      return exportPages(report, template, needs);
    case 'html':
      return exportWebPage(report, template);
  }
}

async function exportWebPage(
  { story, pictures: files = new Map() }: ReadStory,
  template: Template,
): Promise<Reply<FinishedExport>> {
  const pictures = await webPictures(story, files);
  const page = Buffer.from(renderWebPage(story, template, { pictures }));
  const verified = await refuseUnequal(page, 'html', story);
  return verified.ok ? ok({ bytes: page, findings: pageFindings(story) }) : verified;
}

async function exportPages(
  report: ReadStory,
  template: Template,
  needs: ExportNeeds,
): Promise<Reply<FinishedExport>> {
  const { profile = 'x1a', onStep = () => undefined } = needs;
  const stale = profile === 'proof' ? undefined : staleFindings(report.story)[0];
  if (stale !== undefined) return refuse(notPrinted(stale));
  warmVerification();
  onStep('layout');
  const holes = profile === 'proof' ? 'shown' : 'refused';
  const layout = await layoutForPrint(report, template, needs.fonts, holes);
  if (!layout.ok) return layout;
  onStep('paint');
  const painted = await paintStory(report, layout.value, needs);
  if (!painted.ok) return painted;
  const { pages } = layout.value;
  const proof = await prove({ bytes: painted.value, pages, story: report.story, profile }, onStep);
  if (!proof.ok) return proof;
  const { unequal, findings } = proof.value;
  if (unequal !== undefined) return refuse(unequal);
  const ofPage = pageFindings(report.story, layout.value);
  return (
    refuseUnprintable(findings) ?? ok({ bytes: painted.value, findings: [...ofPage, ...findings] })
  );
}

/** All that stands against printing a story, and all that a person should know; nothing is handed out. */
export async function inspectStory(
  report: ReadStory,
  template: Template,
  needs: ExportNeeds,
): Promise<Reply<PrintFinding[]>> {
  const { profile = 'x1a', onStep = () => undefined } = needs;
  onStep('layout');
  const layout = await layoutForPrint(report, template, needs.fonts, 'shown');
  if (!layout.ok) return layout;
  const { pages, missing } = layout.value;
  const holes = glyphFindings(missing, report.story, pages);
  const faults = profile === 'proof' ? [] : pictureFaults(pages, report.pictures).map(errorOf);
  const ofPage = [...holes, ...faults, ...pageFindings(report.story, layout.value)];
  if (holes.length + faults.length > 0 && profile !== 'proof') return ok(ofPage);
  onStep('paint');
  const painted = await paintStory(report, layout.value, needs);
  if (!painted.ok) return painted;
  const proof = await prove({ bytes: painted.value, pages, story: report.story, profile }, onStep);
  if (!proof.ok) return proof;
  const { unequal, findings } = proof.value;
  return ok([...(unequal === undefined ? [] : [errorOf(unequal)]), ...findings, ...ofPage]);
}

/** Its readers are large, and most starts of the program print nothing. */
async function prove(printed: PrintedPages, onStep: (step: ExportStep) => void) {
  const { provePages } = await import('./prove-pages');
  return provePages(printed, onStep);
}

const notPrinted = ({ zh, en }: PrintFinding): Failure => ({
  code: 'not-printable',
  zh: `没有输出：${zh}`,
  en: `Not exported: ${en}`,
});

function errorOf({ code, zh, en }: Failure): PrintFinding {
  return { level: 'error', rule: code, zh, en };
}

/** The pages as they will be printed; refused when a character has no glyph or the fonts are not there. */
export async function layoutForPrint(
  { story, source }: ReadStory,
  template: Template,
  fonts: FontLibrary,
  holes: 'refused' | 'shown' = 'refused',
): Promise<Reply<Layout>> {
  const book = await readFontBook(fonts);
  if (!book.ok) return book;
  const figures = findTargets(story, source.text);
  const layout = layoutStory(story, template, book.value, { commentary: 'approved', figures });
  const isWhole = layout.missing.length === 0 || holes === 'shown';
  return isWhole ? ok(layout) : refuse(missingGlyphs(layout.missing, story));
}

/** What a file of the story is called where there is room for one line. */
export function titleOf({ headline, standingHead, id }: Story): string {
  return headline ?? standingHead ?? id;
}

async function paintStory(
  { story, pictures: files }: ReadStory,
  layout: Layout,
  { version, ...needs }: ExportNeeds,
): Promise<Reply<Uint8Array>> {
  const imprint = imprintOf(story, version);
  const pictured = await printPictures(
    layout.pages,
    files,
    needs.profile ?? 'x1a',
    needs.ownProfile?.path,
  );
  if (!pictured.ok) return pictured;
  const { pages, pictures } = pictured.value;
  return paintPdf(pages, { ...needs, title: titleOf(story), imprint, pictures });
}

function imprintOf(story: Story, version: number | undefined): Imprint {
  const { paperName, date, pageNumber } = story.edition ?? {};
  const said = date === undefined ? undefined : dateInWords(date);
  return { paperName, date: said, pageNumber, story: titleOf(story), version, signed: false };
}

async function readFontBook(fonts: FontLibrary): Promise<Reply<FontBook>> {
  try {
    return ok(await fonts.book());
  } catch (error) {
    if (error instanceof FontFileError) return refuse(error.failure);
    throw error;
  }
}
