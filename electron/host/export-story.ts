import { FontFileError, paintPdf, type FontLibrary } from '#electron/press';
import { ok, refuse, type ExportFormat, type Reply } from '#shared/desk';
import { renderWebPage } from '#shared/html';
import { findTargets } from '#shared/import';
import { layoutStory, type Layout } from '#shared/layout';
import type { Source, Story } from '#shared/story';
import type { Template } from '#shared/template';
import type { FontBook } from '#shared/typeset';
import { missingGlyphs } from './missing-glyphs';

export interface ExportNeeds {
  readonly fonts: FontLibrary;
  /** Stands in the PDF; the same date gives the same bytes. */
  readonly date: Date;
}

/** A story with the source that its spans point into. */
export interface ReadStory {
  readonly story: Story;
  readonly source: Source;
}

/** A story as a finished file: print pages with the approved commentary, or the web page. */
export async function exportStory(
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
): Promise<Reply<Layout>> {
  const book = await readFontBook(fonts);
  if (!book.ok) return book;
  const figures = findTargets(story, source.text);
  const layout = layoutStory(story, template, book.value, { commentary: 'approved', figures });
  return layout.missing.length > 0 ? refuse(missingGlyphs(layout.missing)) : ok(layout);
}

/** What a file of the story is called where there is room for one line. */
export function titleOf({ headline, standingHead, id }: Story): string {
  return headline ?? standingHead ?? id;
}

async function printStory(
  report: ReadStory,
  template: Template,
  { fonts, date }: ExportNeeds,
): Promise<Reply<Uint8Array>> {
  const layout = await layoutForPrint(report, template, fonts);
  if (!layout.ok) return layout;
  return paintPdf(layout.value.pages, { fonts, title: titleOf(report.story), date });
}

async function readFontBook(fonts: FontLibrary): Promise<Reply<FontBook>> {
  try {
    return ok(await fonts.book());
  } catch (error) {
    if (error instanceof FontFileError) return refuse(error.failure);
    throw error;
  }
}
