/** Schemes a reader may be sent to; what stands behind them is one word without control characters. */
const SAFE = /^(?:https?:\/\/|mailto:)[^\s\p{Cc}\p{Cf}\\]+$/iu;

/** The address of a link, or undefined: then its words stay plain text. */
export function safeHref(href: string): string | undefined {
  return SAFE.test(href) ? href : undefined;
}
