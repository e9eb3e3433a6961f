import { FontFileError, paintPdf, type FontLibrary } from '#electron/press';
import { ok, refuse, type ExportFormat, type Reply } from '#shared/desk';
import { renderWebPage } from '#shared/html';
import { layoutStory, type Layout } from '#shared/layout';
import type { Story } from '#shared/story';
import type { Template } from '#shared/template';
import type { FontBook } from '#shared/typeset';
import { missingGlyphs } from './missing-glyphs';

export interface ExportNeeds {
  readonly fonts: FontLibrary;
  /** Stands in the PDF; the same date gives the same bytes. */
  readonly date: Date;
}

/** A story as a finished file: print pages with the approved commentary, or the web page. */
export async function exportStory(
  story: Story,
  template: Template,
  format: ExportFormat,
  needs: ExportNeeds,
): Promise<Reply<Uint8Array>> {
  switch (format) {
    case 'pdf':
      return printStory(story, template, needs);
    case 'html':
      return ok(Buffer.from(renderWebPage(story, template)));
  }
}

/** The pages as they will be printed; refused when a character has no glyph or the fonts are not there. */
export async function layoutForPrint(
  story: Story,
  template: Template,
  fonts: FontLibrary,
): Promise<Reply<Layout>> {
  const book = await readFontBook(fonts);
  if (!book.ok) return book;
  const layout = layoutStory(story, template, book.value, { commentary: 'approved' });
  return layout.missing.length > 0 ? refuse(missingGlyphs(layout.missing)) : ok(layout);
}

/** What a file of the story is called where there is room for one line. */
export function titleOf({ headline, standingHead, id }: Story): string {
  return headline ?? standingHead ?? id;
}

async function printStory(
  story: Story,
  template: Template,
  { fonts, date }: ExportNeeds,
): Promise<Reply<Uint8Array>> {
  const layout = await layoutForPrint(story, template, fonts);
  if (!layout.ok) return layout;
  return paintPdf(layout.value.pages, { fonts, title: titleOf(story), date });
}

async function readFontBook(fonts: FontLibrary): Promise<Reply<FontBook>> {
  try {
    return ok(await fonts.book());
  } catch (error) {
    if (error instanceof FontFileError) return refuse(error.failure);
    throw error;
  }
}
