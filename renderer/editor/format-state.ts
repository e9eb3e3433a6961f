import { $isLinkNode } from '@lexical/link';
import { $isListNode } from '@lexical/list';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  type RangeSelection,
} from 'lexical';

/** What the toolbar shows of the selection. */
export interface FormatState {
  readonly isBold: boolean;
  readonly list: 'bullet' | 'number' | undefined;
  readonly href: string | undefined;
  /** Nothing is selected but a place between two characters. */
  readonly isCaret: boolean;
}

export const NO_FORMAT: FormatState = {
  isBold: false,
  list: undefined,
  href: undefined,
  isCaret: true,
};

/** The active editor's format at its selection. */
export function $formatState(): FormatState {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return NO_FORMAT;
  return {
    isBold: selection.hasFormat('bold'),
    list: $listAt(selection),
    href: $hrefAt(selection),
    isCaret: selection.isCollapsed(),
  };
}

function $listAt(selection: RangeSelection): FormatState['list'] {
  const list = $findMatchingParent(selection.anchor.getNode(), $isListNode);
  if (list === null) return undefined;
  return list.getListType() === 'number' ? 'number' : 'bullet';
}

function $hrefAt(selection: RangeSelection): string | undefined {
  for (const point of [selection.anchor, selection.focus]) {
    const link = $findMatchingParent(point.getNode(), $isLinkNode);
    if (link !== null) return link.getURL();
  }
  return undefined;
}
