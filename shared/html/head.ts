import type { HeadPart, Story } from '#shared/story';
import { element } from './element';
import { headWordsHtml, keptHtml } from './inline';
import { nameKeeps } from './keeps';
import { spanProvenance } from './report-text';

/** How the parts of a head follow each other where the source does not say. */
const PARTS: readonly HeadPart[] = ['standingHead', 'kicker', 'headline', 'deck', 'lede', 'byline'];

/**
 * 题区. The parts stand in the order of the source, so that the page reads as the report does; the
 * style sheet places them: standing head and kicker on one line, headline, deck, lede, byline.
 */
export function headHtml(story: Story): string {
  const parts = partsInOrder(story).map((part) => partHtml(part, story));
  return element('header', { class: 'head' }, parts.join('\n'));
}

/** A part that is not in the source follows the one it follows in `PARTS`. */
function partsInOrder(story: Story): HeadPart[] {
  const placed: { part: HeadPart; start: number }[] = [];
  for (const part of PARTS) {
    if (textOf(part, story) === '') continue;
    placed.push({ part, start: story.headAt[part]?.start ?? placed.at(-1)?.start ?? 0 });
  }
  return placed.toSorted((a, b) => a.start - b.start).map(({ part }) => part);
}

function textOf(part: HeadPart, story: Story): string {
  const text = part === 'byline' ? story.byline?.text : story[part];
  return text === undefined || text.trim() === '' ? '' : text;
}

function partHtml(part: HeadPart, story: Story): string {
  const attributes = { class: CLASSES[part], ...spanProvenance(story.headAt[part]) };
  return element(isTitle(part, story) ? 'h1' : 'p', attributes, wordsHtml(part, story));
}

/** The page has one title, even where the story has no headline. */
function isTitle(part: HeadPart, story: Story): boolean {
  return part === 'headline' || (part === 'standingHead' && textOf('headline', story) === '');
}

function wordsHtml(part: HeadPart, story: Story): string {
  const text = textOf(part, story);
  switch (part) {
    case 'headline':
      return headlineHtml(text);
    case 'standingHead':
    case 'kicker':
      return headWordsHtml(text);
    case 'deck':
    case 'lede':
      return keptHtml(text);
    case 'byline':
      return keptHtml(text, nameKeeps(text, story.byline?.reporters ?? []));
  }
}

const CLASSES: Readonly<Record<HeadPart, string>> = {
  standingHead: 'standing-head',
  kicker: 'kicker',
  headline: 'headline',
  deck: 'deck',
  lede: 'lede',
  byline: 'byline',
};

/** A space between two Chinese characters is where the author broke the headline (H-04, H-05). */
const AUTHOR_BREAK = /(?<=[^\0-\xff])[ \t\n\u3000]+(?=[^\0-\xff])/gu;
const MOST_LINES = 3;

function headlineHtml(text: string): string {
  const breaks = [...text.matchAll(AUTHOR_BREAK)];
  if (breaks.length === 0 || breaks.length >= MOST_LINES) return headWordsHtml(text);
  let html = '';
  let start = 0;
  for (const { index, 0: space } of breaks) {
    html += lineHtml(text.slice(start, index)) + space;
    start = index + space.length;
  }
  return html + lineHtml(text.slice(start));
}

const lineHtml = (text: string) => element('span', { class: 'line' }, headWordsHtml(text));
