import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Story } from '#shared/story';
import { compareWords, verdictOf, type Difference, type Verdict } from './difference';
import { reportWords } from './report-words';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Is the report's text in the web page exactly the story's? Read by parse5, the browsers' own rules. */
export function verifyHtml(bytes: Uint8Array, story: Story): Verdict {
  const page: Reading = { words: [], differences: [] };
  for (const node of parse(Buffer.from(bytes).toString('utf8')).childNodes) read(node, page, 0);
  return verdictOf([...compareWords(reportWords(story), page.words.join('')), ...page.differences]);
}

interface Reading {
  readonly words: string[];
  readonly differences: Difference[];
}

/** Deeper pages are not ours. */
const DEEPEST = 200;
const SILENT = new Set(['head', 'style', 'title']);

function read(node: Node, page: Reading, depth: number): void {
  if (depth > DEEPEST) {
    page.differences.push(suspicious('网页嵌套太深', 'the page nests too deep'));
    return;
  }
  if (node.nodeName === '#text' && 'value' in node) page.words.push(node.value);
  if (!('tagName' in node) || isLeftOut(node)) return;
  page.differences.push(...tricksOf(node));
  for (const child of node.childNodes) read(child, page, depth + 1);
}

/** Commentary and furniture, by the tags that the web page gives them; only where they belong. */
function isLeftOut(element: Element): boolean {
  if (SILENT.has(element.tagName)) return true;
  const names = classesOf(element);
  if (element.tagName === 'aside') return names.includes('commentary');
  if (element.tagName === 'figure') return names.includes('picture');
  if (element.tagName === 'header') return names.includes('folio');
  return element.tagName === 'footer' && names.includes('foot');
}

const attribute = (element: Element, name: string) =>
  element.attrs.find((attr) => attr.name === name)?.value;
const classesOf = (element: Element) => (attribute(element, 'class') ?? '').split(/\s+/u);

const HIDING = new Set(['script', 'template', 'noscript', 'iframe', 'object', 'svg', 'canvas']);

/** Ways to show a reader other words than the page holds. */
function tricksOf(element: Element): Difference[] {
  const { tagName } = element;
  const words: Difference[] = [];
  if (HIDING.has(tagName)) {
    words.push(suspicious(`网页里有 <${tagName}>`, `the page has a <${tagName}>`));
  }
  for (const { name } of element.attrs) {
    if (name === 'style' || name === 'hidden' || name.startsWith('on')) {
      words.push(suspicious(`<${tagName}> 带 ${name} 属性`, `a <${tagName}> has ${name}`));
    }
  }
  return words;
}

const suspicious = (zh: string, en: string): Difference => ({
  kind: 'hidden',
  zh: `${zh}，读者看到的可能不是原文`,
  en: `${en}: readers may see other words`,
});
