import type { Commentary } from '#shared/story';
import type { Template } from '#shared/template';
import type { Line } from '#shared/typeset';
import type { LayoutOptions, Setting } from './model';
import type { Faces, SetParagraph } from './paragraph';

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
  | { readonly kind: 'boxFoot' };

/** A commentary box; its rows carry it, so that a tint can be drawn under each column's part. */
export interface FlowBox {
  readonly commentary: Commentary;
  readonly draft: boolean;
}

/** All that the making of rows needs besides the story. */
export interface FlowContext {
  readonly template: Template;
  readonly setting: Setting;
  readonly faces: Faces;
  readonly options: LayoutOptions;
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
