import fc from 'fast-check';
import { LineRole, type Decision } from '#shared/story';
import { SAMPLE } from './source-of';

const place = fc.nat(SAMPLE.length);

/** A decision about some place of the seed report. */
export const anyDecision: fc.Arbitrary<Decision> = fc.oneof(
  fc.record({
    kind: fc.constant('role' as const),
    at: place,
    role: fc.constantFrom(...LineRole.options),
    level: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
  }),
  fc.record({ kind: fc.constant('seam' as const), at: place, joined: fc.boolean() }),
  fc.record({ kind: fc.constant('cut' as const), at: place }),
  fc.record({
    kind: fc.constant('words' as const),
    at: fc.tuple(place, place).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
  }),
);
