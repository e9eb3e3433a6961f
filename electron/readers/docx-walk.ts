import type { Divert } from './docx-divert';
import type { Flow, OpenParagraph } from './docx-flow';
import type { Numbering } from './docx-numbering';
import type { Look, Styles } from './docx-styles';
import type { Leavings } from './left-out';

/** A field: its code tells Word what to compute, its result is text. */
export interface Field {
  code: string;
  inResult: boolean;
}

/** Which properties are open: of a paragraph, of its mark, of a run, of a row. */
type Properties = 'paragraph' | 'mark' | 'run' | 'row' | undefined;

/** The state of reading: the flow so far and what is open. */
export interface Walk {
  readonly flow: Flow;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly left: Leavings;
  readonly fields: Field[];
  /** Fields whose code is open. */
  codes: number;
  /** For each open alternative, whether one of its choices was taken. */
  readonly alternatives: boolean[];
  properties: Properties;
  paragraph: OpenParagraph | undefined;
  /** A paragraph whose mark is deleted: it goes on in the next. */
  unfinished: OpenParagraph | undefined;
  inRun: boolean;
  /** Of the run that is open, what it inherits from its paragraph included. */
  run: Look;
  divert: Divert | undefined;
  /** The element of text that is open. */
  text: string | undefined;
  picture: string;
}

export function startWalk(styles: Styles, numbering: Numbering, left: Leavings): Walk {
  return {
    flow: { blocks: [], tables: [], left, ignoredTables: 0 },
    styles,
    numbering,
    left,
    fields: [],
    codes: 0,
    alternatives: [],
    properties: undefined,
    paragraph: undefined,
    unfinished: undefined,
    inRun: false,
    run: {},
    divert: undefined,
    text: undefined,
    picture: '',
  };
}
