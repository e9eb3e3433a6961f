import type { PrintFinding } from '#shared/desk';

/** A place on a page that a finding points at, points from the trim's top left corner. */
export type Spot = NonNullable<PrintFinding['place']>;
