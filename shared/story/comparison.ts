import { z } from 'zod';

/** A stretch of words that both texts have, or that only the old or only the new one has. */
export const TextChange = z
  .strictObject({ kind: z.enum(['equal', 'removed', 'added']), text: z.string() })
  .readonly();
export type TextChange = z.infer<typeof TextChange>;

/** What became of a part of the report: `moved` says the same words at another place. */
export const ChangeKind = z.enum(['same', 'moved', 'changed', 'added', 'removed']);
export type ChangeKind = z.infer<typeof ChangeKind>;

/** An initiative of the old report, of the new one, or of both. */
export const InitiativeChange = z
  .strictObject({
    kind: ChangeKind,
    /** In the stored story; none for an added one. */
    oldId: z.string().optional(),
    oldLabel: z.string().optional(),
    /** As the story will have it once the new report is taken; none for a removed one. */
    newId: z.string().optional(),
    newLabel: z.string().optional(),
    /** Of the section it stands in: the new one, or the old one of a removed initiative. */
    heading: z.string(),
    /** From the old words to the new ones; one stretch where nothing changed. */
    words: z.array(TextChange).readonly(),
    /** It has commentary, and changed: someone has to say where the commentary goes. */
    asks: z.boolean(),
  })
  .readonly();
export type InitiativeChange = z.infer<typeof InitiativeChange>;

/** A head, a heading or a plain paragraph that is not the same in both. */
export const PassageChange = z
  .strictObject({
    place: z.enum(['head', 'heading', 'paragraph']),
    kind: ChangeKind.exclude(['same']),
    words: z.array(TextChange).readonly(),
  })
  .readonly();
export type PassageChange = z.infer<typeof PassageChange>;

/** How many parts of a kind came to what. */
export const ChangeCounts = z.record(ChangeKind, z.int().nonnegative()).readonly();
export type ChangeCounts = z.infer<typeof ChangeCounts>;

/** 原文比对: what a changed report would change. */
export const ReportComparison = z
  .strictObject({
    /** SHA-256 of the two texts. */
    from: z.string(),
    to: z.string(),
    /** In the order of the new report; a removed one stands where it stood. */
    initiatives: z.array(InitiativeChange).readonly(),
    passages: z.array(PassageChange).readonly(),
    counts: z
      .strictObject({
        initiatives: ChangeCounts,
        heads: ChangeCounts,
        headings: ChangeCounts,
        paragraphs: ChangeCounts,
      })
      .readonly(),
    /** Decisions about the old report that the new one still has a line for, and those it has none for. */
    decisions: z
      .strictObject({ kept: z.int().nonnegative(), lost: z.int().nonnegative() })
      .readonly(),
  })
  .readonly();
export type ReportComparison = z.infer<typeof ReportComparison>;
