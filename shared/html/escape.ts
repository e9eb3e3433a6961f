const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser reads a bare carriage return as a line feed.
  '\r': '&#13;',
  // HTML has no way to carry these two; both stay visible as U+FFFD.
  '\0': '\uFFFD',
};

const SPECIAL = /[&<>"'\r\0]|\p{Surrogate}/gu;

/** Text as it may stand in an element or in a double-quoted attribute: the one way into the page. */
export function escapeHtml(text: string): string {
  return text.replace(SPECIAL, (character) => ENTITIES[character] ?? '\uFFFD');
}

const BIDI_CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Text of an element. A control that could turn the words around it (UAX #9) stays in the text, alone
 * in an isolate, where it turns nothing.
 */
export function textHtml(text: string): string {
  return escapeHtml(text).replace(BIDI_CONTROLS, '<bdi>$&</bdi>');
}

/** One line for a title, a card or a label: no markup is possible there, so the controls go. */
export function plainLine(text: string): string {
  return text.replace(BIDI_CONTROLS, '').replace(/\s+/gu, ' ').trim();
}

/** A style sheet as it may stand in `<style>`: raw text, which only its own end tag closes. */
export function styleText(css: string): string {
  return css.replace(/<(?=\/style)/giu, '\\3c ').replace(/\p{Surrogate}/gu, '\uFFFD');
}
