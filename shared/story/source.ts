import { z } from 'zod';
import { Correction } from './correction';
import { Decisions } from './decision';
import { Span, Story } from './model';
import { MAX_PICTURE_BYTES, MAX_PICTURES } from './picture';

/** Words of the file that its reading leaves out: a menu, a tracked deletion, a footnote. */
export const LeftOut = z
  .strictObject({
    /** Stable, kebab-case: `navigation`, `deletion`, `footnote`. */
    kind: z.string(),
    text: z.string().max(200),
  })
  .readonly();
export type LeftOut = z.infer<typeof LeftOut>;

/** The report as it was read: the text that every span of the story points into. */
export const Source = z
  .strictObject({
    /** The decoded text, unchanged, without a byte order mark; of html, docx and pdf the reading. */
    text: z.string(),
    /** SHA-256 of the decoded text as UTF-8, lower-case hex. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    encoding: z.string(),
    format: z.enum(['md', 'txt', 'html', 'docx', 'pdf']),
    /** The name of the file it came from, without a folder. */
    fileName: z.string(),
    /** Characters (code points) of the text that are not white space. */
    characters: z.int().nonnegative(),
    /** What a web page or a Word file says beside its text, the first 500 entries. */
    left: z.array(LeftOut).max(500).readonly().optional(),
    /** How many entries there are altogether. */
    leftCount: z.int().nonnegative().optional(),
  })
  .readonly();
export type Source = z.infer<typeof Source>;

/** Something import did or doubts, as data beside the story. */
export const Diagnostic = z
  .strictObject({
    /** Stable, kebab-case: `paragraph-joined`, `markup-dropped`. */
    code: z.string(),
    level: z.enum(['info', 'warning', 'error']),
    /** One Chinese sentence: what, where, what to do. */
    message: z.string(),
    at: Span.optional(),
    action: z.enum(['joined', 'asked', 'dropped', 'kept']).optional(),
  })
  .readonly();
export type Diagnostic = z.infer<typeof Diagnostic>;

/** The stretches of the source that are not printed, as its diagnostics tell. */
export function droppedSpans(diagnostics: readonly Diagnostic[]): Span[] {
  return diagnostics.flatMap(({ action, at }) => (action === 'dropped' && at ? [at] : []));
}

/** The report's own characters (code points): neither white space nor marks that are not printed. */
export function reportCharacters(
  { text, characters }: Source,
  diagnostics: readonly Diagnostic[],
): number {
  const dropped = droppedSpans(diagnostics).map(({ start, end }) => text.slice(start, end));
  return characters - [...dropped.join('')].filter((character) => character.trim() !== '').length;
}

/** What import gives: a proposal with its evidence. */
export interface ImportedReport {
  readonly story: Story;
  readonly diagnostics: readonly Diagnostic[];
  readonly source: Source;
  /** What a person decided about it; none yet when left out. */
  readonly decisions?: Decisions | undefined;
}

/** The file that a report came in, as the library keeps it. */
export const Original = z
  .strictObject({
    /** A name in the story's folder of originals, never a path. */
    name: z
      .string()
      .max(255)
      .regex(/^[^./\\\p{Cc}][^/\\\p{Cc}]*$/u),
    /** SHA-256 of the bytes, lower-case hex. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  })
  .readonly();
export type Original = z.infer<typeof Original>;

/** Pictures inside a `.jiedu` file: base64, by their hash. */
const CarriedAssets = z
  .record(z.string().regex(/^[0-9a-f]{64}$/u), z.base64().max(Math.ceil(MAX_PICTURE_BYTES / 3) * 4))
  .refine((assets) => Object.keys(assets).length <= MAX_PICTURES, { error: 'too many pictures' })
  .readonly();

/** A `.jiedu` file: a story, the source it came from and what import said. */
export const StoryFile = z
  .strictObject({
    format: z.literal('jiedu-story'),
    schema: z.literal(1),
    /** Counts the saves; a save names the revision it started from. */
    revision: z.int().nonnegative(),
    /** ISO 8601, UTC. */
    savedAt: z.iso.datetime(),
    /** What made this revision, where it is a correction of the import alone. */
    step: z.literal('correction').optional(),
    story: Story,
    source: Source,
    diagnostics: z.array(Diagnostic).readonly(),
    /** What a person decided about the import, in order. */
    decisions: Decisions.optional(),
    /** The bytes that the source was read from; kept beside the story in its folder. */
    original: Original.optional(),
    /** 勘误: the reports that took the place of earlier ones, the first one first. */
    corrections: z.array(Correction).readonly().optional(),
    /** The pictures' bytes, where the file travels by itself; in the library they lie beside it. */
    assets: CarriedAssets.optional(),
  })
  .readonly();
export type StoryFile = z.infer<typeof StoryFile>;
