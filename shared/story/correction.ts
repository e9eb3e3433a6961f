import { z } from 'zod';
import { ChangeKind, TextChange } from './comparison';
import { Commentary } from './model';

/** As long as a reason may be, UTF-16 units. */
export const MAX_REASON = 500;

/** 勘误: a new report took the place of the old one, with the reason. */
export const Correction = z
  .strictObject({
    /** ISO 8601, UTC. */
    at: z.iso.datetime(),
    reason: z.string().min(1).max(MAX_REASON),
    /** SHA-256 of the old text and of the new one. */
    from: z.string(),
    to: z.string(),
    /** What changed, in the order of the new report. */
    changes: z
      .array(
        z
          .strictObject({
            place: z.enum(['head', 'heading', 'paragraph', 'initiative']),
            kind: ChangeKind.exclude(['same']),
            /** Of an initiative. */
            label: z.string().optional(),
            /** Long stretches that stayed are cut short. */
            words: z.array(TextChange).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    /** Commentary that was let go with its initiative, kept whole. */
    dropped: z
      .array(z.strictObject({ label: z.string(), commentary: Commentary }).readonly())
      .readonly(),
    /** How many decisions about the old report found no line in the new one. */
    decisionsLost: z.int().nonnegative(),
  })
  .readonly();
export type Correction = z.infer<typeof Correction>;
