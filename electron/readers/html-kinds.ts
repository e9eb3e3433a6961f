import { attributeOf, type HtmlElement } from './html-nodes';

/** What the reader needs to know of HTML's elements. Data: a new one is a new word. */

/** Not shown as text: each is left out under its kind. */
const LEFT: Readonly<Record<string, string>> = {
  script: 'script',
  style: 'script',
  noscript: 'script',
  template: 'script',
  select: 'form',
  datalist: 'form',
  button: 'form',
  textarea: 'form',
  iframe: 'embedded',
  object: 'embedded',
  audio: 'embedded',
  video: 'embedded',
  canvas: 'embedded',
  svg: 'embedded',
  rt: 'ruby',
  rp: 'ruby',
  title: 'window-title',
};

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre ' +
    'section summary table tbody td tfoot th thead tr ul ucapcontent ucaptitle'
  ).split(' '),
);

const BOLD = new Set(['b', 'strong']);
/** `12px/700 …` is a size, `700 12px …` a weight: only the longhand is read. */
const BOLD_STYLE = /(?<![-\w])font-weight\s{0,8}:\s{0,8}(?:bold|bolder|[6-9]00)/iu;
const NORMAL_STYLE = /(?<![-\w])font-weight\s{0,8}:\s{0,8}(?:normal|[1-5]00)/iu;
const HIDDEN_STYLE = /display\s{0,8}:\s{0,8}none/iu;

/** The kind under which an element that is not read is left out. */
export function leftKind(element: HtmlElement, showsHidden: boolean): string | undefined {
  const { tagName } = element;
  if (Object.hasOwn(LEFT, tagName)) return LEFT[tagName];
  if (isSymbolMark(element)) return 'list-mark';
  return !showsHidden && isHidden(element) ? 'hidden' : undefined;
}

/** `visibility` is not asked: pages show their article by script, and are saved before it ran. */
function isHidden(element: HtmlElement): boolean {
  if (attributeOf(element, 'hidden') !== undefined) return true;
  if (attributeOf(element, 'aria-hidden') === 'true') return true;
  return HIDDEN_STYLE.test(attributeOf(element, 'style') ?? '');
}

/** Word's bullet is a letter in a font of symbols: `l` in Wingdings is a disc. */
function isSymbolMark(element: HtmlElement): boolean {
  const style = attributeOf(element, 'style') ?? '';
  return /mso-list\s{0,8}:\s{0,8}ignore/iu.test(style) && /wingdings|symbol/iu.test(style);
}

export const isBlockElement = ({ tagName }: HtmlElement) => BLOCKS.has(tagName);

/** How Word and WPS mark a heading in what they put on the clipboard. */
const OUTLINE_STYLE = /mso-outline-level\s{0,8}:\s{0,8}([1-6])\b/iu;

/** The depth of h1 … h6, or of a paragraph that Word counts as a heading. */
export function headingDepth(element: HtmlElement): number | undefined {
  const { tagName } = element;
  if (/^h[1-6]$/u.test(tagName)) return Number(tagName.charAt(1));
  if (tagName !== 'p') return undefined;
  const level = OUTLINE_STYLE.exec(attributeOf(element, 'style') ?? '')?.[1];
  return level === undefined ? undefined : Number(level);
}

export function boldOf(element: HtmlElement): boolean | undefined {
  const style = attributeOf(element, 'style') ?? '';
  if (NORMAL_STYLE.test(style)) return false;
  return BOLD.has(element.tagName) || BOLD_STYLE.test(style) ? true : undefined;
}

/** A link that leads away; one that points into the page is part of a contents list. */
export function isLink(element: HtmlElement): boolean {
  if (element.tagName !== 'a') return false;
  const href = attributeOf(element, 'href');
  return href !== undefined && !/^#./u.test(href);
}

/** What an author calls an element: its class, id and role, in one string. */
export function namesOf(element: HtmlElement): string {
  return ['class', 'id', 'role'].map((name) => attributeOf(element, name) ?? '').join(' ');
}
