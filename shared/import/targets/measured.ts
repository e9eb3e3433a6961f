import type { Comparator, Movement } from '#shared/story';
import type { LeadIn } from './lead-in';
import type { Phrase } from './phrase';
import type { Quantity } from './quantity';

/** A quantity that is a target, in its clause. */
export interface Accepted {
  readonly quantity: Quantity;
  readonly lead: LeadIn;
  /** The clause before the lead-in, behind the target before. */
  readonly subject: Phrase;
  /** True when it goes on with the clause of the target before and names nothing of its own. */
  readonly continues: boolean;
}

/** A word of the text and what it means. */
export interface Named<T> {
  readonly meaning: T;
  readonly word: string;
}

/** A quantity that is a target, with what the clause says of it. */
export interface Measured {
  /** Where its text starts: comparing words that touch the number belong to it. */
  readonly start: number;
  readonly quantity: Quantity;
  readonly comparator: Named<Comparator> | undefined;
  readonly movement: Named<Movement> | undefined;
  readonly yearly: true | undefined;
  readonly object: string | undefined;
}
