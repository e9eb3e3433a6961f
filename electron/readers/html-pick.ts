import { isLinked, proseOf, type Article } from './html-article';
import { copiesIn } from './html-copies';
import type { PageBlock } from './html-flow';
import { isAboutPage, trimFurniture } from './html-furniture';
import type { Page } from './html-page';
import { relatedIn } from './html-related';
import { findTitle, titleFromHead, type PageNames } from './html-title';
import type { Leavings } from './left-out';
import type { Block } from './reading';

/** What becomes of a block: it is kept, or left out as something. */
type Fate = { readonly kept: Block } | { readonly left: string };

/** Blocks before the article that may tell its source when the page shows no title. */
const BEFORE_ARTICLE = 6;
const LONGEST_KICKER = 40;
const LARGEST_HEAD = 12;

/**
 * The article's title, what stands under it, and its text; everything else goes to `left`. A page that
 * seems to hold nothing but surroundings is taken as it is.
 */
export function pickBlocks(
  page: Page,
  article: Article,
  names: PageNames,
  left: Leavings,
): readonly Block[] {
  const title = findTitle(page, article, names);
  const fates = page.blocks.map((block, index) => fateOf(page, article, title, block, index));
  for (const [index, kind] of relatedIn(page.blocks, article)) dropAt(fates, index, kind);
  for (const index of copiesIn(fates.map((fate) => ('kept' in fate ? fate.kept.text : '')))) {
    dropAt(fates, index, 'duplicate');
  }
  if (!fates.some((fate) => 'kept' in fate)) return page.blocks;
  nameCopies(page.blocks, fates);
  noteLeft(page.blocks, fates, left);
  notePictures(page, article, left);
  const blocks = fates.flatMap((fate) => ('kept' in fate ? [fate.kept] : []));
  const named = title === undefined ? titleFromHead(names) : undefined;
  return named === undefined ? blocks : [{ kind: 'heading', depth: 1, text: named }, ...blocks];
}

/** Fewer characters may well stand twice on a page. */
const LEAST_COPY = 8;

/** What stands outside the article and says what it says is a copy of it. */
function nameCopies(blocks: readonly PageBlock[], fates: Fate[]): void {
  const kept = new Set(fates.flatMap((fate) => ('kept' in fate ? [fate.kept.text] : [])));
  for (const [index, { text, characters }] of blocks.entries()) {
    const fate = fates[index];
    if (fate === undefined || 'kept' in fate || characters < LEAST_COPY) continue;
    if (kept.has(text)) dropAt(fates, index, 'duplicate');
  }
}

function dropAt(fates: Fate[], index: number, kind: string): void {
  fates[index] = { left: kind };
}

function fateOf(
  page: Page,
  article: Article,
  title: number | undefined,
  block: PageBlock,
  index: number,
): Fate {
  const { first, end, regions } = article;
  if (index === title) return { kept: { kind: 'heading', depth: 1, text: block.text } };
  const region = regions[index];
  const isInside = index >= first && index < end;
  const isNamed = region === 'share' && isAboutPage(block.text);
  if (isInside && (region === undefined || isMisnamed(region, block))) return inArticle(block);
  if (region !== undefined && (isInside || !isNamed)) return { left: region };
  if (isHead(page, article, title, block, index)) return inHead(block);
  return { left: isLinked(block) ? 'navigation' : 'page-furniture' };
}

/**
 * A sentence in the article is the article's, though its element is called `tools` or `position`; its
 * attachments are no related news.
 */
function isMisnamed(region: string, block: PageBlock): boolean {
  if (region === 'related') return block.text.startsWith('附件');
  return proseOf(block) > 0 && ['navigation', 'share', 'form'].includes(region);
}

function inArticle(block: PageBlock): Fate {
  if (block.kind === 'row') return { kept: block };
  const { text, furniture } = trimFurniture(block.text);
  if (text === '') return { left: 'page-furniture' };
  if (furniture === '') return { kept: block };
  return { kept: { kind: 'paragraph', text } };
}

/** Under the title stand its source, its date, a subtitle: lines, whatever list they are set in. */
function inHead(block: PageBlock): Fate {
  const { text } = trimFurniture(block.text);
  if (text === '') return { left: 'page-furniture' };
  return { kept: block.kind === 'heading' ? block : { kind: 'paragraph', text } };
}

/** Its source's name may well be a link. */
const SOURCE = /^(?:信息|稿件|文章)?(?:来源|作者|记者)/u;
const SUBTITLE = /^(?:——|--|[（(].*[）)]$)/u;

function isHead(
  page: Page,
  { first, regions }: Article,
  title: number | undefined,
  block: PageBlock,
  index: number,
): boolean {
  if (index >= first || (isLinked(block) && !SOURCE.test(block.text))) return false;
  if (title === undefined) return index >= first - BEFORE_ARTICLE && isAboutPage(block.text);
  if (index < title) return index === title - 1 && isKicker(page, title, block, regions);
  return (
    isAboutPage(block.text) ||
    SUBTITLE.test(block.text) ||
    block.kind === 'heading' ||
    proseOf(block) > 0
  );
}

/** 引题: a short line right above the title, in the same small element. */
function isKicker(
  { elements }: Page,
  title: number,
  { text, characters }: PageBlock,
  regions: Article['regions'],
): boolean {
  if (characters < 4 || characters > LONGEST_KICKER || regions[title - 1] !== undefined)
    return false;
  if (isAboutPage(text) || /[>»›]|首页|位置/u.test(text)) return false;
  return elements.some(
    ({ first, end }) => first === title - 1 && end > title && end - first <= LARGEST_HEAD,
  );
}

/** Neighbours that were left out as the same are told together. */
function noteLeft(blocks: readonly PageBlock[], fates: readonly Fate[], left: Leavings): void {
  let kind: string | undefined;
  let words: string[] = [];
  let length = 0;
  const flush = () => {
    if (kind !== undefined) left.add(kind, words.join(' '));
    words = [];
    length = 0;
  };
  for (const [index, fate] of fates.entries()) {
    const { text } = blocks[index] ?? { text: '' };
    const next = 'left' in fate ? fate.left : undefined;
    if (next !== kind || length + text.length > 200) flush();
    kind = next;
    if (next !== undefined) words.push(text);
    length += text.length + 1;
    if ('kept' in fate && fate.kept.text !== text) noteTrimmed(text, left);
  }
  flush();
}

function noteTrimmed(text: string, left: Leavings): void {
  const { furniture } = trimFurniture(text);
  if (furniture !== '') left.add('page-furniture', furniture);
}

function notePictures({ pictures }: Page, { first, end }: Article, left: Leavings): void {
  for (const { before, text } of pictures) {
    if (before >= first && before <= end) left.add('picture', text);
  }
}
