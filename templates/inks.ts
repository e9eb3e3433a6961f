import type { TextStyle } from '#shared/template';

/** The inks of the house: black, its paper, one spot red (C0 M95 Y90 K5), and tints of black. */
export const BLACK: TextStyle['ink'] = [0, 0, 0, 100];
export const PAPER: TextStyle['ink'] = [0, 0, 0, 0];
export const RED: TextStyle['ink'] = [0, 95, 90, 5];
export const tint = (percent: number): TextStyle['ink'] => [0, 0, 0, percent];
