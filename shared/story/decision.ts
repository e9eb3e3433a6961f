import { z } from 'zod';
import { Span } from './model';

/** What a line of the source is. */
export const LineRole = z.enum([
  'kicker',
  'standingHead',
  'headline',
  'deck',
  'lede',
  'byline',
  'section',
  'initiative',
  /** A paragraph of whatever stands above it. */
  'paragraph',
  /** A paragraph of the section, though an initiative stands above it. */
  'outside',
  /** Not printed. */
  'dropped',
]);
export type LineRole = z.infer<typeof LineRole>;

const Offset = z.int().nonnegative();

/**
 * 校订: what a person decided about an import. Import is a pure function of a source and these; a later
 * one overrules an earlier one about the same place. An offset stands for the line that holds it.
 */
export const Decision = z
  .discriminatedUnion('kind', [
    /** Which style announces the initiatives: the id of a candidate, or `none`. */
    z.strictObject({ kind: z.literal('style'), style: z.string().min(1).max(40) }),
    z.strictObject({
      kind: z.literal('role'),
      at: Offset,
      role: LineRole,
      /** How deep a section stands, 1 for the story's own. */
      level: z.int().positive().max(6).optional(),
    }),
    /** Does the line go on with the paragraph above it? */
    z.strictObject({ kind: z.literal('seam'), at: Offset, joined: z.boolean() }),
    /** A new line begins at this character. */
    z.strictObject({ kind: z.literal('cut'), at: Offset }),
    /** These characters were taken for marks of the file format and are the report's own. */
    z.strictObject({ kind: z.literal('words'), at: Span }),
  ])
  .readonly();
export type Decision = z.infer<typeof Decision>;

/** More decisions than these are no reporter's work. */
export const MAX_DECISIONS = 5000;
export const Decisions = z.array(Decision).max(MAX_DECISIONS).readonly();
export type Decisions = z.infer<typeof Decisions>;
