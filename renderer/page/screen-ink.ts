import { inkLight, type Ink } from '#shared/display';

/** An ink as a CSS colour over `--paper`: tints dim with the paper in the dark, white type stays paper. */
export function screenInk(ink: Ink): string {
  const [red, green, blue] = inkLight(ink);
  return `rgb(from var(--paper) calc(r * ${red}) calc(g * ${green}) calc(b * ${blue}))`;
}
