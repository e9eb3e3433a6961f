import { unapproved } from './approval';
import { COMMENTARY_KIND_NAMES, type Commentary, type CommentaryParagraph } from './model';
import { isBlankCommentary } from './walk';

/**
 * Commentaries that came to stand under one initiative, one after the other, as a draft; a single one
 * stays as it is. The head of a later one becomes a paragraph of its own, in bold.
 */
export function joinCommentaries(commentaries: readonly Commentary[]): Commentary | undefined {
  const said = commentaries.filter((commentary) => !isBlankCommentary(commentary));
  const [first, ...others] = said;
  if (first === undefined) return commentaries[0];
  if (others.length === 0) return first;
  const author = authorsOf(said);
  return {
    ...unapproved(first),
    ...(author === '' ? {} : { author }),
    paragraphs: [
      ...first.paragraphs,
      ...others.flatMap((other) => [...headOf(other, first), ...other.paragraphs]),
    ],
  };
}

function authorsOf(commentaries: readonly Commentary[]): string {
  return [...new Set(commentaries.flatMap(({ author = '' }) => author || []))].join('、');
}

function headOf({ kind, head = '' }: Commentary, first: Commentary): CommentaryParagraph[] {
  const words = [kind === first.kind ? '' : COMMENTARY_KIND_NAMES[kind], head.trim()];
  const text = words.filter((word) => word !== '').join('：');
  return text === '' ? [] : [{ text, marks: [{ kind: 'bold', start: 0, end: text.length }] }];
}
