import type { Ink } from './model';

/** Shares of white light, red green blue, 0 to 1. */
export type Light = readonly [red: number, green: number, blue: number];

/**
 * What each full ink lets through of the paper's light. Black is #1b1a18 on #fdfcf9; magenta and
 * yellow are set so that our tone 0/95/90/5 is #d02a23, as the comps show it.
 */
const CYAN: Light = [0.02, 0.62, 0.87];
const MAGENTA: Light = [0.854, 0.143, 0.5];
const YELLOW: Light = [1, 0.93, 0.2];
const BLACK: Light = [0.107, 0.103, 0.096];

/**
 * The light an ink leaves of the paper's: it passes through the inks one after the other. For screens
 * and proofs; not colour management.
 */
export function inkLight([c, m, y, k]: Ink): Light {
  const passes = [through(CYAN, c), through(MAGENTA, m), through(YELLOW, y), through(BLACK, k)];
  const share = (channel: 0 | 1 | 2) => {
    const light = passes.reduce((left, pass) => left * pass[channel], 1);
    return Math.round(light * 1000) / 1000;
  };
  return [share(0), share(1), share(2)];
}

/** Light left by a tint of `percent`. */
function through(full: Light, percent: number): Light {
  const tint = (passed: number) => 1 - (percent / 100) * (1 - passed);
  return [tint(full[0]), tint(full[1]), tint(full[2])];
}
