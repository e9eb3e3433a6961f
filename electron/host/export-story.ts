import {
  FontFileError,
  paintPdf,
  type FontLibrary,
  type Imprint,
  type OutputCondition,
  type PressProfile,
} from '#electron/press';
import { ok, refuse, type ExportFormat, type Reply } from '#shared/desk';
import { renderWebPage } from '#shared/html';
import { findTargets } from '#shared/import';
import { layoutStory, type Layout } from '#shared/layout';
import { dateInWords, type Source, type Story } from '#shared/story';
import type { Template } from '#shared/template';
import type { FontBook } from '#shared/typeset';
import { missingGlyphs } from './missing-glyphs';
import { refuseUnequal } from './verify-export';

export interface ExportNeeds {
  readonly fonts: FontLibrary;
  /** Stands in the PDF; the same date gives the same bytes. */
  readonly date: Date;
  /** What the PDF is for; PDF/X-1a where it is left out. */
  readonly profile?: PressProfile | undefined;
  readonly condition?: OutputCondition | undefined;
  /** Counts the story's saves, for the slug line. */
  readonly version?: number | undefined;
}

/** A story with the source that its spans point into. */
export interface ReadStory {
  readonly story: Story;
  readonly source: Source;
}

/**
 * A story as a finished file: print pages with the approved commentary, or the web page. It is read
 * back before it is handed out; refused as `not-verbatim` is what does not equal the report.
 */
export async function exportStory(
  report: ReadStory,
  template: Template,
  format: ExportFormat,
  needs: ExportNeeds,
): Promise<Reply<Uint8Array>> {
  const made = await makeFile(report, template, format, needs);
  return made.ok ? refuseUnequal(made.value, format, report.story) : made;
}

async function makeFile(
  report: ReadStory,
  template: Template,
  format: ExportFormat,
  needs: ExportNeeds,
): Promise<Reply<Uint8Array>> {
  switch (format) {
    case 'pdf':
      return printStory(report, template, needs);
    case 'html':
      return ok(Buffer.from(renderWebPage(report.story, template)));
  }
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

async function printStory(
  report: ReadStory,
  template: Template,
  { version, ...needs }: ExportNeeds,
): Promise<Reply<Uint8Array>> {
  const holes = needs.profile === 'proof' ? 'shown' : 'refused';
  const layout = await layoutForPrint(report, template, needs.fonts, holes);
  if (!layout.ok) return layout;
  const imprint = imprintOf(report.story, version);
  return paintPdf(layout.value.pages, { ...needs, title: titleOf(report.story), imprint });
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
