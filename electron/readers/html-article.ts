import type { PageBlock } from './html-flow';
import type { Page, PageElement } from './html-page';
import { findRegions, looksLikeArticle } from './html-regions';

/** Where the article stands: the blocks `[first, end)`. */
export interface Article {
  readonly first: number;
  readonly end: number;
  /** The kind of surroundings that each block of the page stands in. */
  readonly regions: readonly (string | undefined)[];
  /** Visible characters of the prose in it. */
  readonly prose: number;
}

/** Fewer characters are a label, a menu item, a date. */
const LEAST_PROSE = 15;
const SENTENCE_MARK = /[，。；：、！？]|[,.;] /u;
/** What a link costs beyond its characters: a list of links is never an article. */
const LINK_COST = 10;
/** A copy of what was read is worth nothing, if it is this long. */
const LEAST_COPY = 20;
/** A container known by its name is believed over a slightly larger one around it. */
const NAMED = 1.3;
const NO_CONTAINER = /^(?:h[1-6]|p|a|li|tr|thead|tbody|b|strong|em|font|span|label)$/u;

/**
 * Finds the article by density: a block of prose is worth its characters, a block of links costs
 * them, labels are worth nothing; the element with the greatest sum holds the article. Names are
 * evidence, not proof.
 */
export function findArticle(page: Page): Article {
  const plain = page.blocks.map(proseOf);
  const regions = findRegions(page, sums(plain));
  const worth = sums(worths(page.blocks, regions));
  const best = bestElement(page.elements, worth);
  const { first, end } = best ?? { first: 0, end: page.blocks.length };
  const prose = sums(plain.map((value, index) => (regions[index] === undefined ? value : 0)));
  return { first, end, regions, prose: (prose[end] ?? 0) - (prose[first] ?? 0) };
}

/** Characters of a block that reads like text; 0 for labels and links. */
export function proseOf(block: PageBlock): number {
  const { characters, text } = block;
  if (isLinked(block)) return 0;
  if (block.kind === 'row') return characters / 2;
  return characters >= LEAST_PROSE && SENTENCE_MARK.test(text) ? characters : 0;
}

/** Is most of it a link? */
export function isLinked({ characters, linkCharacters }: PageBlock): boolean {
  return linkCharacters > characters / 2;
}

function worths(
  blocks: readonly PageBlock[],
  regions: readonly (string | undefined)[],
): readonly number[] {
  const seen = new Set<string>();
  return blocks.map((block, index) => {
    const { characters, text } = block;
    if (regions[index] !== undefined) return -characters;
    if (isLinked(block)) return -(characters + LINK_COST);
    if (characters < LEAST_COPY) return proseOf(block);
    if (seen.has(text)) return 0;
    seen.add(text);
    return proseOf(block);
  });
}

/** The element with the greatest sum; of two alike the inner one. */
function bestElement(
  elements: readonly PageElement[],
  worth: readonly number[],
): PageElement | undefined {
  let best: PageElement | undefined;
  let most = 0;
  for (const element of elements) {
    const named = looksLikeArticle(element);
    if (!named && NO_CONTAINER.test(element.tag)) continue;
    const sum = (worth[element.end] ?? 0) - (worth[element.first] ?? 0);
    const score = named ? sum * NAMED : sum;
    if (score > most || (score === most && best !== undefined && element.end <= best.end)) {
      best = element;
      most = score;
    }
  }
  return most > 0 ? best : undefined;
}

/** `sums(v)[i]` is the sum of the values before `i`. */
function sums(values: readonly number[]): readonly number[] {
  let sum = 0;
  return [0, ...values.map((value) => (sum += value))];
}
