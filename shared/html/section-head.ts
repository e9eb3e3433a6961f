import {
  hasMarkBehindMarker,
  initiativesInWords,
  isNumeralMarker,
  tagOf,
  type Section,
} from '#shared/story';
import { element } from './element';
import { textHtml } from './escape';
import { headWordsHtml } from './inline';
import { spanProvenance } from './report-text';

/**
 * 小节题: the marker as a tag, the heading, and how many initiatives follow. The count is an attribute
 * that the style sheet prints: the element's text is the report's and nothing else.
 */
export function sectionHeadHtml(section: Section, depth: number): string {
  if (section.heading === '') return '';
  const attributes = {
    class: 'section-head',
    'data-count': initiativesInWords(section),
    ...spanProvenance(section.headingAt),
  };
  const heading = element('span', { class: 'heading' }, headingHtml(section));
  return element(`h${Math.min(depth, 6)}`, attributes, tagHtml(section) + heading);
}

/** 关键词 is shown as a tag; the colon behind it is read out and copied but not seen. */
function tagHtml(section: Section): string {
  const tag = tagOf(section);
  if (tag === undefined) return '';
  const colon = element('span', { class: 'unseen' }, '：');
  const words = textHtml(tag) + (hasMarkBehindMarker(section) ? colon : '');
  return element('span', { class: 'tag' }, words);
}

/** A numeral is part of the heading's own line. */
function headingHtml({ marker = '', heading }: Section): string {
  const numeral = isNumeralMarker(marker) && !heading.startsWith(marker) ? marker : '';
  return headWordsHtml(numeral + heading);
}
