import { isLinked, type Article } from './html-article';
import type { PageBlock } from './html-flow';
import type { Page } from './html-page';
import { attributeOf, textBelow, walk, type Root } from './html-nodes';
import { tidy } from './reading';

/** What the page's head says its title is. */
export interface PageNames {
  /** Of the article, without the site's name, where the site says so. */
  readonly article: string | undefined;
  /** Of the window. */
  readonly window: string;
  readonly site: string;
}

const ARTICLE_TITLE =
  /^(?:articletitle|og:title|twitter:title|citation_title|title|contenttitle)$/iu;
const SITE_NAME = /^(?:sitename|og:site_name|application-name)$/iu;
const LONGEST_TITLE = 400;

export function readNames(root: Root): PageNames {
  let window: string | undefined;
  let article: string | undefined;
  let site = '';
  for (const step of walk(root, ({ tagName }) => tagName === 'svg')) {
    if (step.kind !== 'enter') continue;
    const { element } = step;
    if (element.tagName === 'title') window ??= tidyAll(textBelow(element, LONGEST_TITLE));
    if (element.tagName !== 'meta') continue;
    const name = attributeOf(element, 'name') ?? attributeOf(element, 'property') ?? '';
    const content = tidyAll((attributeOf(element, 'content') ?? '').slice(0, LONGEST_TITLE));
    if (content === '') continue;
    if (ARTICLE_TITLE.test(name)) article ??= content;
    if (SITE_NAME.test(name)) site = content;
  }
  return { article, window: window ?? '', site };
}

const tidyAll = (text: string) => tidy(text.replace(/\s+/gu, ' '));

/** Blocks into the article among which its title may stand. */
const INTO_ARTICLE = 6;
const LONGEST_HEADLINE = 100;
const SHORTEST_MATCH = 4;
const SECTION = /^(?:第[^，。]{1,4}[篇章节]|[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．])/u;

/** The block that is the article's title, by the head's words, its element and its place. */
export function findTitle(page: Page, article: Article, names: PageNames): number | undefined {
  const end = Math.min(article.end, article.first + INTO_ARTICLE);
  let best: number | undefined;
  let most = 1;
  for (let index = 0; index < end; index += 1) {
    const score = titleScore(page, article, names, index);
    if (score >= most) {
      best = index;
      most = score;
    }
  }
  return best;
}

/** 0 and less: no title. */
function titleScore(page: Page, article: Article, names: PageNames, index: number): number {
  const block = page.blocks[index];
  if (block === undefined || block.characters > LONGEST_HEADLINE || block.kind === 'row') return 0;
  if (isLinked(block)) return 0;
  const matched = matchScore(block.text, names);
  const isHeading = block.kind === 'heading' && (block.depth ?? 6) <= 3;
  const heading = isHeading ? 4 - (block.depth ?? 3) : 0;
  if (matched === 0 && !mayBeTitle(block, index, article)) return 0;
  if (matched < 0 || (matched === 0 && article.regions[index] !== undefined)) return 0;
  const distance = article.first - index;
  const near = distance <= 6 ? 3 : distance <= 20 ? 1 : 0;
  return matched === 0 && near === 0 ? 0 : 2 * matched + heading + near;
}

/** Without the head's word for it, only a heading above the text is a title, and no section's. */
function mayBeTitle({ kind, depth = 6, text }: PageBlock, index: number, { first }: Article) {
  if (kind !== 'heading' || SECTION.test(text)) return false;
  return depth === 1 ? index < first + 2 : depth <= 3 && index < first;
}

function matchScore(text: string, { article, window, site }: PageNames): number {
  const words = bare(text);
  if (words.length < SHORTEST_MATCH || words === bare(site)) return words === bare(site) ? -1 : 0;
  if (article !== undefined && words === bare(article)) return 4;
  if (bare(withoutSite(window)) === words || bare(window) === words) return 3;
  const inWindow = bare(window).startsWith(words) || bare(article ?? '').startsWith(words);
  return inWindow && words.length >= 6 ? 2 : 0;
}

/** The title for a page that shows none. */
export function titleFromHead({ article, window }: PageNames): string | undefined {
  const title = article ?? withoutSite(window);
  return bare(title) === '' ? undefined : title;
}

/** 本月起，这笔钱直接发放至个人！ - 广州市人民政府门户网站 */
function withoutSite(title: string): string {
  return (
    title.split(
      /\s*[|_｜]\s*|\s+[-–—]+\s+|[-–—]{1,2}(?=[^-–—]*(?:网站?|政府|日报|门户|频道)[^-–—]*$)/u,
    )[0] ?? title
  );
}

const bare = (text: string) => text.replace(/[\s\p{P}\p{S}]+/gu, '');
