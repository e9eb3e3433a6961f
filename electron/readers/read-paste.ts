import { MAX_FILE_BYTES, refuse, type Reply } from '#shared/desk';
import type { Source } from '#shared/story';
import { decodeText } from './decode-text';
import { parsePage } from './html-nodes';
import { readPage } from './html-page';
import { leavings } from './left-out';
import type { Reading } from './reading';
import { fileTooLarge } from './refusals';
import { sourceFrom } from './source-from';
import { holdsWords } from './holds-words';
import { writeBlocks } from './write-blocks';

/** What the clipboard holds, as the browser hands it over. */
export interface Clipboard {
  /** `text/html`, where the other program gave it. */
  readonly html?: string | undefined;
  /** `text/plain`. */
  readonly text: string;
}

/** How a pasted report is named where a file's name stands. */
export const PASTED = '剪贴板';

/**
 * Reads what was pasted from Word, WPS, a web page or 公众号: headings, bold type and lists from its
 * HTML, all of it, since the person chose what to copy. The plain text is taken instead when the HTML
 * says less than it. Nothing of the HTML runs.
 */
export function readPaste({ html = '', text }: Clipboard): Reply<Source> {
  if (byteLength(html) + byteLength(text) > MAX_FILE_BYTES) {
    return refuse(fileTooLarge(PASTED, MAX_FILE_BYTES));
  }
  const fragment = readFragment(fragmentOf(html));
  if (fragment !== undefined && holdsWords(fragment.text, text)) {
    return sourceFrom(fragment, 'html', PASTED);
  }
  // Half characters become U+FFFD, as in a file; controls are refused with their line.
  const plain = decodeText(new TextEncoder().encode(text), PASTED, 'utf-8');
  return plain.ok ? sourceFrom(plain.value, 'txt', PASTED) : plain;
}

const byteLength = (text: string) => Buffer.byteLength(text, 'utf8');

/** Windows puts marks around what was selected, and a page of styles around those. */
function fragmentOf(html: string): string {
  const start = html.indexOf('<!--StartFragment-->');
  const end = html.lastIndexOf('<!--EndFragment-->');
  return html.slice(Math.max(0, start), end > start ? end : undefined);
}

function readFragment(html: string): Reading | undefined {
  const document = parsePage(html);
  if (document === undefined) return undefined;
  const left = leavings();
  const { blocks, pictures } = readPage(document, left, false);
  for (const { text } of pictures) left.add('picture', text);
  return { text: writeBlocks(blocks), encoding: 'utf-8', ...left.take() };
}
