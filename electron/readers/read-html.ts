import { ok, refuse, type Failure, type Reply } from '#shared/desk';
import { findArticle, type Article } from './html-article';
import { decodeHtml } from './html-decode';
import { pickBlocks } from './html-pick';
import { parsePage, type Root } from './html-nodes';
import { readPage, type Page } from './html-page';
import { readNames } from './html-title';
import { leavings, type Leavings } from './left-out';
import type { Reading } from './reading';
import { writeBlocks } from './write-blocks';

/**
 * Reads a saved web page: its article in light Markdown, and what stands around it. Nothing of the
 * page runs. Pure; time and memory grow with the size of the file.
 */
export function readHtml(bytes: Uint8Array, fileName: string, encoding?: string): Reply<Reading> {
  const decoded = decodeHtml(bytes, fileName, encoding);
  if (!decoded.ok) return decoded;
  const document = parsePage(decoded.value.text);
  if (document === undefined) return refuse(tangled(fileName));
  const { page, article, left } = readVisible(document);
  noteUnreadable(decoded.value.text, left);
  const blocks = pickBlocks(page, article, readNames(document), left);
  return ok({ text: writeBlocks(blocks), encoding: decoded.value.encoding, ...left.take() });
}

interface Attempt {
  readonly page: Page;
  readonly article: Article;
  readonly left: Leavings;
}

/** A page whose article is hidden until a script runs is read with what it hides. */
const HIDES_MOST = 3;

function readVisible(document: Root): Attempt {
  const shown = attempt(document, false);
  if (shown.page.hiddenCharacters <= HIDES_MOST * shown.article.prose) return shown;
  const all = attempt(document, true);
  return all.article.prose > HIDES_MOST * shown.article.prose ? all : shown;
}

function attempt(document: Root, showsHidden: boolean): Attempt {
  const left = leavings();
  const page = readPage(document, left, showsHidden);
  return { page, article: findArticle(page), left };
}

/** Characters that no parser keeps, and those that the decoder could not read. */
function noteUnreadable(html: string, left: Leavings): void {
  const nulls = html.split('\0').length - 1;
  const broken = html.split('\uFFFD').length - 1;
  if (nulls > 0) left.add('control-character', `U+0000 × ${nulls}`);
  if (broken > 0) left.add('broken-character', `U+FFFD × ${broken}`);
}

const tangled = (fileName: string): Failure => ({
  code: 'file-damaged',
  zh: `${fileName} 的标签过多或错乱，读不了。请在浏览器里打开，复制正文粘贴导入`,
  en: `${fileName} has too many tags, or too tangled ones, to be read. Open it in a browser and paste its text`,
});
