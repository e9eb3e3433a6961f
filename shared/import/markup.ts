import type { Source, Span } from '#shared/story';

/**
 * How a line may be marked up: as Markdown; as the light Markdown of our own readers; as plain text,
 * where `##` and `**` are still marks; by headings alone; or not at all.
 */
export type Markup = 'markdown' | 'light' | 'plain' | 'headings' | 'none';

/**
 * The readers of web pages and Word files write light Markdown, and begin a line with a tab where
 * nothing in it is markup; the PDF reader marks headings only.
 */
export function markupOf(source: string, line: Span, format: Source['format']): Markup {
  switch (format) {
    case 'md':
      return 'markdown';
    case 'txt':
      return 'plain';
    case 'pdf':
      return 'headings';
    case 'html':
    case 'docx':
      return source.charAt(line.start - 1) === '\t' ? 'none' : 'light';
  }
}
