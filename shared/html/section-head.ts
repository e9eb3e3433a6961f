import { initiativesIn, type Section } from '#shared/story';
import { element } from './element';
import { textHtml } from './escape';
import { headWordsHtml } from './inline';
import { spanProvenance } from './report-text';

const NUMERAL_MARKER = /^[\s（(第]*[一二三四五六七八九十百0-9０-９]/u;

/**
 * 小节题: the marker as a tag, the heading, and how many initiatives follow. The count is an attribute
 * that the style sheet prints: the element's text is the report's and nothing else.
 */
export function sectionHeadHtml(section: Section, depth: number): string {
  if (section.heading === '') return '';
  const attributes = {
    class: 'section-head',
    'data-count': initiativeCount(section),
    ...spanProvenance(section.headingAt),
  };
  const heading = element('span', { class: 'heading' }, headingHtml(section));
  return element(`h${Math.min(depth, 6)}`, attributes, tagHtml(section) + heading);
}

/** 关键词 is shown as a tag; the colon behind it is read out and copied but not seen. */
function tagHtml(section: Section): string {
  const { marker } = section;
  if (marker === undefined || NUMERAL_MARKER.test(marker)) return '';
  const colon = element('span', { class: 'unseen' }, '：');
  return element('span', { class: 'tag' }, textHtml(marker) + (hasColon(section) ? colon : ''));
}

/** True when the source put a character between marker and heading. */
function hasColon({ marker = '', heading, headingAt }: Section): boolean {
  return (
    headingAt !== undefined && headingAt.end - headingAt.start > marker.length + heading.length
  );
}

/** A numeral is part of the heading's own line. */
function headingHtml({ marker = '', heading }: Section): string {
  const numeral = NUMERAL_MARKER.test(marker) && !heading.startsWith(marker) ? marker : '';
  const text = numeral + heading;
  return headWordsHtml(text);
}

const NUMERALS = '零一两三四五六七八九十';

function initiativeCount(section: Section): string | undefined {
  const count = [...initiativesIn(section)].length;
  if (count === 0) return undefined;
  return `${count <= 10 ? NUMERALS.charAt(count) : count}项举措`;
}
