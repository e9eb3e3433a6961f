import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type HtmlElement = Tree.Element;
/** Where a walk starts. */
export type Root = Tree.ParentNode;

/** A step of a walk through the page, in document order. */
export type Step =
  | { readonly kind: 'enter' | 'leave'; readonly element: HtmlElement }
  | { readonly kind: 'text'; readonly text: string };

/** Formatting left open is reopened in every paragraph: a small file could grow without end. */
const ELEMENTS_PER_TAG = 10;
const LEAST_ELEMENTS = 100_000;

/** A report of the largest size has fewer by far; so many take seconds and most of the memory. */
const MOST_TAGS = 2_000_000;

class TooTangled extends Error {}

/** Parses as a browser does, running nothing; undefined for a page of countless tags or built to grow. */
export function parsePage(html: string): Tree.Document | undefined {
  const tags = countTags(html);
  if (tags > MOST_TAGS) return undefined;
  let budget = LEAST_ELEMENTS + ELEMENTS_PER_TAG * tags;
  const createElement: typeof defaultTreeAdapter.createElement = (name, namespace, attributes) => {
    budget -= 1;
    if (budget < 0) throw new TooTangled();
    return defaultTreeAdapter.createElement(name, namespace, attributes);
  };
  try {
    return parse(html, {
      scriptingEnabled: true,
      treeAdapter: { ...defaultTreeAdapter, createElement },
    });
  } catch (error) {
    if (error instanceof TooTangled) return undefined;
    throw error;
  }
}

function countTags(html: string): number {
  let count = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) count += 1;
  return count;
}

/** Walks without recursion, so that depth costs no stack; what `skips` claims is not entered. */
export function* walk(root: Root, skips: (element: HtmlElement) => boolean): Generator<Step> {
  const open: { readonly parent: Root; next: number }[] = [{ parent: root, next: 0 }];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const node = top.parent.childNodes[top.next];
    top.next += 1;
    if (node === undefined) {
      open.pop();
      if ('tagName' in top.parent) yield { kind: 'leave', element: top.parent };
    } else if ('tagName' in node) {
      if (skips(node)) continue;
      yield { kind: 'enter', element: node };
      open.push({ parent: node, next: 0 });
    } else if (defaultTreeAdapter.isTextNode(node)) {
      yield { kind: 'text', text: node.value };
    }
  }
}

export function attributeOf(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** All text below an element but scripts and styles, at most `limit` characters. */
export function textBelow(root: HtmlElement, limit: number): string {
  let text = '';
  for (const step of walk(root, ({ tagName }) => tagName === 'script' || tagName === 'style')) {
    text += step.kind === 'text' ? step.text.slice(0, limit) : ' ';
    if (text.length > limit) break;
  }
  return text;
}
