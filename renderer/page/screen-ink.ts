import type { Ink } from '#shared/display';

type Light = readonly [red: number, green: number, blue: number];

/**
 * What each full ink lets through of the paper's light, red green blue. Black is #1b1a18 on #fdfcf9;
 * magenta and yellow are set so that our tone 0/95/90/5 is #d02a23, as the comps show it.
 */
const CYAN: Light = [0.02, 0.62, 0.87];
const MAGENTA: Light = [0.854, 0.143, 0.5];
const YELLOW: Light = [1, 0.93, 0.2];
const BLACK: Light = [0.107, 0.103, 0.096];

/**
 * An ink as a CSS colour over `--paper`: light passes through the inks one after the other, so tints
 * dim with the paper in the dark and white type stays paper. A proof on screen, not colour management.
 */
export function screenInk([c, m, y, k]: Ink): string {
  const passes = [through(CYAN, c), through(MAGENTA, m), through(YELLOW, y), through(BLACK, k)];
  const share = (channel: 0 | 1 | 2) => passes.reduce((light, pass) => light * pass[channel], 1);
  const part = (name: string, channel: 0 | 1 | 2) =>
    `calc(${name} * ${Math.round(share(channel) * 1000) / 1000})`;
  return `rgb(from var(--paper) ${part('r', 0)} ${part('g', 1)} ${part('b', 2)})`;
}

/** Light left by a tint of `percent`. */
function through(full: Light, percent: number): Light {
  const tint = (passed: number) => 1 - (percent / 100) * (1 - passed);
  return [tint(full[0]), tint(full[1]), tint(full[2])];
}
