import type { Commentary, Picture } from '#shared/story';
import type { Template } from '#shared/template';
import type { Line } from '#shared/typeset';
import type { LayoutOptions, Setting } from './model';
import type { SetParagraph } from './paragraph';
import type { Faces } from './template-faces';
import type { SetPicture } from './set-picture';

/** What a column is filled with, top to bottom: whole rows of the grid. */
export interface FlowRow {
  readonly rows: number;
  /** No column may end behind this row. */
  readonly keepNext: boolean;
  /** White rows above it, dropped at the top of a column. */
  readonly airBefore: number;
  readonly content: RowContent;
  /** The commentary box it stands in. */
  readonly box?: FlowBox;
  /** The initiative whose commentary it is, beside the report instead of in a box. */
  readonly facing?: string;
  /** Its box is parted: all its lines stand on the page's grid. */
  readonly parted?: boolean;
  /** Its box, if it may be parted at all, must not be parted behind this row (P-13). */
  readonly keepPart?: boolean;
  /** 串文: the picture that this row and those below it stand beside. */
  readonly picture?: SetPicture;
  /** It stands beside a picture: its paragraph keeps its lines. */
  readonly beside?: boolean;
}

export type RowContent =
  | {
      readonly kind: 'line';
      readonly paragraph: SetParagraph;
      readonly line: Line;
      readonly insetEm: number;
      readonly marker?: SetParagraph;
      readonly ends?: boolean;
    }
  | { readonly kind: 'bar'; readonly bar: SectionBar }
  | {
      readonly kind: 'boxHead';
      readonly tab: SetParagraph;
      readonly head: SetParagraph | undefined;
      /** The head broken to the room beside the tab. */
      readonly headLines: readonly Line[];
    }
  | {
      /** 举措一 and the head of its commentary, in the facing column. */
      readonly kind: 'facingHead';
      readonly head: SetParagraph;
      readonly headLines: readonly Line[];
      readonly draft: boolean;
    }
  | { readonly kind: 'boxFoot' }
  /** A picture over the column's width. */
  | { readonly kind: 'picture'; readonly set: SetPicture }
  /** Beside a picture that is deeper than its text. */
  | { readonly kind: 'white' };

/** A commentary box; its rows carry it, so that a tint can be drawn under each column's part. */
export interface FlowBox {
  readonly commentary: Commentary;
  readonly draft: boolean;
}

/**
 * A box takes whole rows and one for its edges: inside it every line stands half a row lower, so that
 * its white is even above and below. A parted box stays on the grid.
 */
export const boxShift = (row: FlowRow) => (row.box === undefined || row.parted ? 0 : 0.5);

/** All that the making of rows needs besides the story. */
export interface FlowContext {
  readonly template: Template;
  readonly setting: Setting;
  readonly faces: Faces;
  readonly options: LayoutOptions;
  /** Commentary stands in columns beside the report, not in boxes under its initiatives. */
  readonly facing: boolean;
  /** Pictures by the initiative they stand with. */
  readonly pictures?: ReadonlyMap<string, readonly Picture[]>;
}

/** 小节题: a reversed bar with a tag for what announced the section and a count of initiatives. */
export interface SectionBar {
  readonly sectionId: string;
  readonly tag: SetParagraph | undefined;
  readonly heading: SetParagraph;
  readonly lines: readonly Line[];
  readonly count: SetParagraph | undefined;
}

/** P-09: two lines at least on either side of a column break; three lines or fewer do not part. */
export function keepsNext(index: number, count: number): boolean {
  if (index === count - 1) return false;
  return count <= 3 || index === 0 || index === count - 2;
}

/** Does an initiative begin here: its 【举措一】, which runs in, or the head of its facing commentary? */
export function beginsInitiative({ content }: FlowRow): boolean {
  if (content.kind === 'facingHead') return true;
  if (content.kind !== 'line' || content.line.start > 0) return false;
  return content.paragraph.pieces[0]?.role === 'label';
}
