import type { Story } from '#shared/story';
import { element, emptyElement } from './element';
import { escapeHtml, plainLine } from './escape';

/**
 * What the page may load: nothing. Its one style element is let in; there is no script to let in.
 * A hash would need SHA-256 here and guard nothing more, as every text in the page is escaped.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const DESCRIPTION_LENGTH = 120;

/** Everything in `<head>` but the style. The policy stands before whatever it governs. */
export function metaHtml(story: Story): string {
  return [
    emptyElement('meta', { charset: 'utf-8' }),
    emptyElement('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    named('viewport', 'width=device-width, initial-scale=1'),
    named('color-scheme', 'light dark'),
    named('referrer', 'no-referrer'),
    // A figure of the report is not a telephone number.
    named('format-detection', 'telephone=no, date=no, address=no, email=no'),
    element('title', {}, escapeHtml(titleOf(story))),
    named('description', descriptionOf(story)),
    ...(story.byline?.reporters ?? []).map((reporter) => named('author', reporter)),
    ...openGraph(story),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function openGraph(story: Story): string[] {
  const { paperName, date } = story.edition ?? {};
  return [
    property('og:type', 'article'),
    property('og:locale', 'zh_CN'),
    property('og:title', headlineOf(story)),
    property('og:description', descriptionOf(story)),
    property('og:site_name', paperName),
    property('article:published_time', date),
  ];
}

/** What the story is called where there is room for one line. */
function headlineOf({ headline, standingHead, kicker }: Story): string {
  const known = [headline, standingHead, kicker].find((text) => text !== undefined && text !== '');
  return plainLine(known ?? '解读');
}

function titleOf(story: Story): string {
  const paper = story.edition?.paperName;
  const headline = headlineOf(story);
  return paper === undefined ? headline : `${headline} - ${plainLine(paper)}`;
}

function descriptionOf({ lede, deck, kicker }: Story): string | undefined {
  const text = lede ?? deck ?? kicker;
  return text === undefined ? undefined : shorten(plainLine(text));
}

function shorten(text: string): string {
  const characters = [...text];
  if (characters.length <= DESCRIPTION_LENGTH) return text;
  return `${characters.slice(0, DESCRIPTION_LENGTH - 1).join('')}…`;
}

function named(name: string, content: string | undefined): string {
  return content === undefined ? '' : emptyElement('meta', { name, content: plainLine(content) });
}

function property(name: string, content: string | undefined): string {
  return content === undefined
    ? ''
    : emptyElement('meta', { property: name, content: plainLine(content) });
}
