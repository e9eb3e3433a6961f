import { attributeOf, type HtmlElement } from './html-nodes';
import { formatNumber } from './number-words';

/** A list that is open during the walk. */
export interface OpenList {
  readonly ordered: boolean;
  readonly format: string;
  readonly step: number;
  next: number;
  readonly isPlain: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** The list that an element opens. */
export function openList(element: HtmlElement): OpenList | undefined {
  if (!['ul', 'ol', 'menu', 'dir'].includes(element.tagName)) return undefined;
  const reversed = attributeOf(element, 'reversed') !== undefined;
  const start = wholeNumber(attributeOf(element, 'start'));
  return {
    ordered: element.tagName === 'ol',
    format: TYPES[attributeOf(element, 'type') ?? ''] ?? 'decimal',
    step: reversed ? -1 : 1,
    next: start ?? (reversed ? countItems(element) : 1),
    isPlain: /list-style(?:-type)?\s{0,8}:\s{0,8}none/iu.test(attributeOf(element, 'style') ?? ''),
  };
}

const countItems = ({ childNodes }: HtmlElement) =>
  childNodes.filter(({ nodeName }) => nodeName === 'li').length;

/** The mark that a list puts before an item: `- `, `3. `, or nothing. */
export function itemMark(list: OpenList | undefined, item: HtmlElement): string {
  if (list === undefined || list.isPlain) return '';
  if (!list.ordered) return '- ';
  const value = wholeNumber(attributeOf(item, 'value')) ?? list.next;
  list.next = value + list.step;
  return `${formatNumber(value, list.format) ?? value}. `;
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\s{0,8}-?\d{1,6}\s{0,8}$/u.test(text) ? Number(text) : undefined;
}
