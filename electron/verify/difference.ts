/** Where a finished file and the report part. */
export interface Difference {
  readonly kind:
    | 'words'
    /** What a reader copies out is not what is drawn. */
    | 'actual-text'
    /** Words of the report that nobody can see. */
    | 'hidden'
    /** Words that are neither the report's, nor commentary, nor furniture. */
    | 'untagged'
    /** The story does not say what the source says. */
    | 'source';
  readonly zh: string;
  readonly en: string;
  /** 1-based; of a PDF. */
  readonly page?: number;
}

/** What `verify` found. */
export interface Verdict {
  readonly equal: boolean;
  readonly differences: readonly Difference[];
}

const MOST_TOLD = 20;

export const verdictOf = (differences: readonly Difference[]): Verdict => ({
  equal: differences.length === 0,
  differences: differences.slice(0, MOST_TOLD),
});

const withoutWhite = (text: string) => text.replaceAll(/\s+/gu, '');
const AROUND = 12;

/**
 * The first place where the file's words are not the report's; white space is not compared, for lines
 * break where the page wants them. Characters are never normalised.
 */
export function compareWords(expected: string, found: string): Difference[] {
  const wanted = [...withoutWhite(expected)];
  const read = [...withoutWhite(found)];
  const at = wanted.findIndex((character, index) => character !== read[index]);
  if (at < 0 && wanted.length === read.length) return [];
  const from = Math.max(0, (at < 0 ? wanted.length : at) - AROUND);
  const to = (at < 0 ? wanted.length : at) + AROUND;
  const [source, file] = [wanted, read].map((words) => words.slice(from, to).join(''));
  const number = (at < 0 ? wanted.length : at) + 1;
  return [
    {
      kind: 'words',
      zh: `第 ${number} 字起与原文不同：原文是“${source}”，文件里是“${file}”`,
      en: `from character ${number} on it is not the source: “${source}” became “${file}”`,
    },
  ];
}
