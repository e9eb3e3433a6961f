import { z } from 'zod';
import { Paragraph, Seam, Span } from './model';

/** A place where a term stands in the source, without its quotation marks. */
export const TermPlace = z
  .strictObject({
    at: Span,
    /** Present where a page break cut the term. */
    seams: z.array(Seam).readonly().optional(),
    initiativeId: z.string().optional(),
  })
  .readonly();
export type TermPlace = z.infer<typeof TermPlace>;

/** 名词: a name the report sets in quotation marks or explains in its 名词解释. */
export const Term = z
  .strictObject({
    /** As it stands at its first place. */
    text: z.string(),
    /** Its first place. */
    at: Span,
    kind: z.enum(['quoted', 'title', 'glossary']),
    /** Every place, in reading order. */
    places: z.array(TermPlace).readonly(),
    /** What the report's own appendix says of it. */
    explanation: z.array(Paragraph).readonly().optional(),
  })
  .readonly();
export type Term = z.infer<typeof Term>;
