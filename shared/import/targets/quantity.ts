import type { Comparator } from '#shared/story';
import type { UnitFamily } from './units';

/** A number with its unit, wherever it stands; whether it is a target is another question. */
export interface Quantity {
  /** The number, its unit and the comparing words behind it. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly upTo?: number;
  readonly unit: string;
  readonly family: UnitFamily | 'rank';
  readonly script: 'digits' | 'chinese';
  /** 百, 万 with no digit before it: a number only behind 近, 超, 上. */
  readonly isBare: boolean;
  readonly comparator?: Comparator;
  /** The words of the comparator. */
  readonly qualifier?: string;
}
