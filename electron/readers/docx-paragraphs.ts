import { closeParagraph, type OpenParagraph } from './docx-flow';
import { endCodes } from './docx-runs';
import type { Walk } from './docx-walk';

/** What the paragraph says itself goes before what its style says. */
export function inherit({ paragraph, styles }: Walk): void {
  if (paragraph === undefined) return;
  paragraph.look = { ...styles.lookOf(paragraph.styleId), ...paragraph.look };
}

export function endParagraph(state: Walk): void {
  const { paragraph } = state;
  endCodes(state);
  state.paragraph = undefined;
  if (paragraph?.joins === true) {
    state.unfinished = { ...paragraph, joins: false };
  } else if (paragraph !== undefined) {
    finishParagraph(state, paragraph);
  }
}

function finishParagraph({ flow, numbering }: Walk, paragraph: OpenParagraph): void {
  const { numId, level = 0 } = paragraph.look;
  const mark = numId === undefined || numId === '0' ? undefined : numbering.next(numId, level);
  closeParagraph(flow, paragraph, mark);
}

/** Ends a paragraph that has nothing to go on in. */
export function finish(state: Walk): void {
  const { unfinished } = state;
  state.unfinished = undefined;
  if (unfinished !== undefined) finishParagraph(state, unfinished);
}
