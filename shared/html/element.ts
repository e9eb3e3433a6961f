import { escapeHtml } from './escape';

/** Attributes in order; one without a value is left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** An element around HTML that is already escaped. No white space is added: it would be text. */
export function element(name: string, attributes: Attributes, inner: string): string {
  return `<${name}${attributesHtml(attributes)}>${inner}</${name}>`;
}

/** An element that has no content and no end tag. */
export function emptyElement(name: string, attributes: Attributes): string {
  return `<${name}${attributesHtml(attributes)}>`;
}

function attributesHtml(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`))
    .join('');
}
