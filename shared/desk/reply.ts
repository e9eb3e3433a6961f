import { z } from 'zod';

/** Why something asked for was not done; the window chooses the words from it. */
export const ErrorCode = z.enum([
  /** The call itself is malformed. */
  'bad-request',
  /** No such story or file. */
  'not-found',
  'unknown-template',
  /** A newspaper's own page design cannot be used as it stands. */
  'bad-template',
  'file-empty',
  'file-not-text',
  'file-too-large',
  'file-damaged',
  'format-unknown',
  /** Nothing in the file can be recognised as a report. */
  'no-report',
  /** The library has a story of the same source. */
  'already-imported',
  /** The story was saved from elsewhere since. */
  'conflict',
  /** A correction would leave commentary without an initiative. */
  'commentary-homeless',
  /** A changed report needs to be told where some commentary goes. */
  'answer-missing',
  /** Not done as long as the story has commentary. */
  'has-commentary',
  /** A person ended the work. */
  'cancelled',
  'disk-full',
  'not-writable',
  /** A character that no face can draw. */
  'glyph-missing',
  /** A picture is still to come, or its file is lost. */
  'picture-missing',
  /** A picture has too few pixels for its size on the page. */
  'picture-coarse',
  /** A finished file does not say what the source says; it was not handed out. */
  'not-verbatim',
  /** A print file would break a rule of the press; it was not handed out. */
  'not-printable',
  /** Copy runs past its page, and nobody said that it may. */
  'overset',
  /** A fault of the program; see the log. */
  'internal',
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** An expected failure: a code and one sentence in each language. */
export const Failure = z.strictObject({
  code: ErrorCode,
  /** What happened, where, what to do. */
  zh: z.string(),
  en: z.string(),
  /** The story that is spoken of. */
  storyId: z.string().max(64).optional(),
});
export type Failure = z.infer<typeof Failure>;

/** What comes over the bridge: a value or a failure, never an exception. */
export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export const ok = <T>(value: T): Reply<T> => ({ ok: true, value });
export const refuse = (failure: Failure): Reply<never> => ({ ok: false, failure });
