/** An element of a page that was read back; text is already decoded. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (HtmlElement | string)[];
}

const VOID = new Set(['meta', 'link', 'img', 'br', 'input', 'base']);
const TOKEN =
  /<!doctype html>|<style>(?<css>[\s\S]*?)<\/style|<(?<close>\/?)(?<name>[a-z][a-z0-9]*)(?<attributes>(?: [a-z-]+(?::[a-z_]+)?="[^"<>]*")*)>|(?<text>[^<>]+)|>/y;
const ATTRIBUTE = / (?<name>[a-z-]+)="(?<value>[^"]*)"/gu;

/**
 * Reads what `renderWebPage` writes and throws at anything it should not write: a stray angle bracket,
 * an unquoted attribute, an unknown reference, an element closed out of turn.
 */
export function readHtml(html: string): HtmlElement {
  const root: HtmlElement = { name: '#document', attributes: {}, children: [] };
  const open = [root];
  let at = 0;
  while (at < html.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(html);
    if (match === null) throw new Error(`not well formed: ${html.slice(at, at + 60)}`);
    place(match.groups ?? {}, open);
    at = TOKEN.lastIndex;
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is left open`);
  return root;
}

function place(token: Readonly<Record<string, string | undefined>>, open: HtmlElement[]): void {
  const { css, close, name, attributes = '', text } = token;
  const parent = open.at(-1);
  if (parent === undefined) throw new Error('nothing is open');
  if (text !== undefined) parent.children.push(decode(text));
  if (css !== undefined) parent.children.push({ name: 'style', attributes: {}, children: [css] });
  if (name === undefined) return;
  if (close === '/') {
    if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
    return;
  }
  const element = { name, attributes: readAttributes(attributes), children: [] };
  parent.children.push(element);
  if (!VOID.has(name)) open.push(element);
}

function readAttributes(text: string): Record<string, string> {
  const pairs = [...text.matchAll(ATTRIBUTE)].map(({ groups }) => groups ?? {});
  return Object.fromEntries(pairs.map(({ name = '', value = '' }) => [name, decode(value)]));
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#13;': '\r',
};

function decode(text: string): string {
  return text.replace(/&[^;]*;?/gu, (reference) => {
    const character = REFERENCES[reference];
    if (character === undefined) throw new Error(`unknown reference ${reference}`);
    return character;
  });
}

/** The element's text as a browser's `textContent` gives it. */
export function textContent(node: HtmlElement | string): string {
  return typeof node === 'string' ? node : node.children.map(textContent).join('');
}

/** Every element below `root` that has the name or, written `.name`, the class. In reading order. */
export function select(root: HtmlElement, selector: string): HtmlElement[] {
  const className = selector.startsWith('.') ? selector.slice(1) : undefined;
  return elementsOf(root).filter((element) =>
    className === undefined
      ? element.name === selector
      : (element.attributes['class'] ?? '').split(' ').includes(className),
  );
}

/** Every element below `root`, in reading order. */
export function elementsOf(root: HtmlElement): HtmlElement[] {
  return root.children.flatMap((child) =>
    typeof child === 'string' ? [] : [child, ...elementsOf(child)],
  );
}
