import { boldOf, headingDepth, isBlockElement, isLink, leftKind, namesOf } from './html-kinds';
import {
  addPiece,
  closeRow,
  endBlock,
  newFlow,
  openCell,
  openRow,
  type Flow,
  type PageBlock,
} from './html-flow';
import { itemMark, openList, type OpenList } from './html-lists';
import { attributeOf, textBelow, walk, type HtmlElement, type Root } from './html-nodes';
import { findDataTables, isCell } from './html-tables';
import { countVisible } from './html-text';
import type { Leavings } from './left-out';

/** An element and the blocks `[first, end)` that stand in it. */
export interface PageElement {
  readonly tag: string;
  /** Its class, id and role. */
  readonly names: string;
  readonly first: number;
  end: number;
}

/** A picture; it stands before the block of the given index. */
export interface Picture {
  readonly before: number;
  readonly text: string;
}

export interface Page {
  readonly blocks: readonly PageBlock[];
  /** In document order; elements that hold no block are not among them. */
  readonly elements: readonly PageElement[];
  readonly pictures: readonly Picture[];
  /** Visible characters of what is hidden. */
  readonly hiddenCharacters: number;
}

/** How the text of an element is set. */
interface Style {
  readonly bold: boolean;
  readonly link: boolean;
  readonly raised: boolean;
  /** Line breaks are kept. */
  readonly typed: boolean;
  readonly heading: number | undefined;
}

interface OpenElement {
  readonly style: Style;
  readonly record: PageElement | undefined;
}

interface Walk {
  readonly flow: Flow;
  readonly elements: PageElement[];
  readonly pictures: Picture[];
  readonly open: OpenElement[];
  readonly lists: OpenList[];
  readonly dataTables: ReadonlySet<HtmlElement>;
  style: Style;
  dataDepth: number;
}

const MOST_LEFT_TEXT = 4000;
const PLAIN: Style = { bold: false, link: false, raised: false, typed: false, heading: undefined };

/** Reads every block that the page shows, in order; what cannot be text goes to `left`. */
export function readPage(root: Root, left: Leavings, showsHidden: boolean): Page {
  let hiddenCharacters = 0;
  let scripts = 0;
  const skips = (element: HtmlElement): boolean => {
    const kind = leftKind(element, showsHidden);
    if (kind === undefined) return false;
    if (kind === 'script') scripts += 1;
    else {
      const text = wordsOf(element, kind);
      if (kind === 'hidden') hiddenCharacters += countVisible(text);
      if (isWords(text)) left.add(kind, text);
    }
    return true;
  };
  const state = startWalk(root, left, showsHidden);
  for (const step of walk(root, skips)) {
    if (step.kind === 'text') addText(state, step.text);
    else if (step.kind === 'enter') enter(state, step.element);
    else leave(state, step.element);
  }
  endBlock(state.flow, undefined);
  if (scripts > 0) left.add('script', `脚本和样式 ${scripts} 段`);
  const elements = state.elements.filter(({ first, end }) => first < end);
  return { blocks: state.flow.blocks, elements, pictures: state.pictures, hiddenCharacters };
}

function startWalk(root: Root, left: Leavings, showsHidden: boolean): Walk {
  return {
    flow: newFlow(left),
    elements: [],
    pictures: [],
    open: [],
    lists: [],
    dataTables: findDataTables(root, (element) => leftKind(element, showsHidden) !== undefined),
    style: { ...PLAIN, typed: isTyped(root) },
    dataDepth: 0,
  };
}

/** A page without a single tag is text that was typed: its lines are lines. */
function isTyped(root: Root): boolean {
  for (const step of walk(root, () => false)) {
    if (step.kind === 'enter' && !['html', 'head', 'body'].includes(step.element.tagName))
      return false;
  }
  return true;
}

/** Bars and dashes between controls say nothing. */
const isWords = (text: string) => /[\p{L}\p{N}]/u.test(text);

function wordsOf(element: HtmlElement, kind: string): string {
  if (kind !== 'embedded') return textBelow(element, MOST_LEFT_TEXT);
  const name = ['title', 'src', 'data'].map((key) => attributeOf(element, key)).find(Boolean) ?? '';
  return `${element.tagName} ${name} ${textBelow(element, MOST_LEFT_TEXT)}`;
}

function addText(state: Walk, text: string): void {
  const { bold, link, raised, typed } = state.style;
  const lines = typed ? text.split(/\r\n?|\n/u) : [text];
  for (const [index, line] of lines.entries()) {
    if (index > 0) endBlock(state.flow, state.style.heading);
    addPiece(state.flow, { text: line, bold, link, raised });
  }
}

function enter(state: Walk, element: HtmlElement): void {
  const { flow, style } = state;
  const { tagName } = element;
  const isBlock = isBlockElement(element);
  if (isBlock) endBlock(flow, style.heading);
  const record = recordOf(state, element, isBlock);
  state.open.push({ style, record });
  state.style = styleOf(element, style);
  const list = openList(element);
  if (list !== undefined) state.lists.push(list);
  if (tagName === 'li') flow.mark = itemMark(state.lists.at(-1), element);
  if (tagName === 'br') breakLine(flow, style);
  if (tagName === 'img') state.pictures.push({ before: flow.blocks.length, text: nameOf(element) });
  if (state.dataTables.has(element)) state.dataDepth += 1;
  if (state.dataDepth > 0 && tagName === 'tr') openRow(flow);
  if (isCell(tagName)) openCell(flow);
}

function leave(state: Walk, element: HtmlElement): void {
  const { flow } = state;
  if (isBlockElement(element)) endBlock(flow, state.style.heading);
  if (openList(element) !== undefined) state.lists.pop();
  if (element.tagName === 'li') flow.mark = '';
  if (element.tagName === 'tr') closeRow(flow);
  if (state.dataTables.has(element)) state.dataDepth -= 1;
  const opened = state.open.pop();
  if (opened === undefined) return;
  state.style = opened.style;
  if (opened.record !== undefined) {
    opened.record.end = flow.blocks.length + (flow.pieces.length > 0 ? 1 : 0);
  }
}

function recordOf(
  { elements, flow }: Walk,
  element: HtmlElement,
  isBlock: boolean,
): PageElement | undefined {
  const names = namesOf(element);
  if (!isBlock && names.trim() === '') return undefined;
  const first = flow.blocks.length;
  const record = { tag: element.tagName, names, first, end: first };
  elements.push(record);
  return record;
}

function styleOf(element: HtmlElement, style: Style): Style {
  return {
    bold: boldOf(element) ?? style.bold,
    link: style.link || isLink(element),
    raised: element.tagName === 'sup' || (style.raised && element.tagName !== 'sub'),
    typed: style.typed || element.tagName === 'pre',
    heading: headingDepth(element) ?? style.heading,
  };
}

/** A line break ends a paragraph; in a heading it is only the layout's. */
function breakLine(flow: Flow, style: Style): void {
  if (style.heading === undefined) endBlock(flow, undefined);
  else addPiece(flow, { text: ' ', bold: style.bold, link: false, raised: false });
}

function nameOf(image: HtmlElement): string {
  const alt = attributeOf(image, 'alt') ?? attributeOf(image, 'title') ?? '';
  const source = attributeOf(image, 'src') ?? '';
  const file = source.startsWith('data:')
    ? ''
    : (source.split(/[?#]/u)[0]?.split('/').at(-1) ?? '');
  return [alt, file].filter((part) => part.trim() !== '').join(' ') || 'img';
}
