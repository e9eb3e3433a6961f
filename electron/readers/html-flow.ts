import { joinPieces, type Joined, type Piece } from './html-text';
import { codeOf, type Leavings } from './left-out';
import { isVisible, type Block } from './reading';

/** A block of the page, with what tells an article from its surroundings. */
export interface PageBlock extends Block {
  /** Visible characters, and how many of them are links that lead away. */
  readonly characters: number;
  readonly linkCharacters: number;
}

/** The blocks so far, and the one in the making. */
export interface Flow {
  readonly blocks: PageBlock[];
  readonly left: Leavings;
  pieces: Piece[];
  /** The cells of the row that is open. */
  row: Row | undefined;
  /** What the list puts before the next block. */
  mark: string;
}

interface Row {
  readonly cells: Joined[][];
}

/** A heading is a line: what is longer was only made to look like one. */
const LONGEST_HEADING = 120;
const CONTROLS = /(?![\t-\r])\p{Cc}/gu;
/** The author typed a number, so the list does not show its own. */
const TYPED_NUMBER =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]|第[^，。]{1,4}[条章节项]|[①-⑳])/u;

export function newFlow(left: Leavings): Flow {
  return { blocks: [], left, pieces: [], row: undefined, mark: '' };
}

export function addPiece(flow: Flow, piece: Piece): void {
  const controls = piece.text.match(CONTROLS);
  for (const control of controls ?? []) flow.left.add('control-character', codeOf(control));
  flow.pieces.push(
    controls === null ? piece : { ...piece, text: piece.text.replace(CONTROLS, '') },
  );
}

/** Ends the block in the making. */
export function endBlock(flow: Flow, heading: number | undefined): void {
  if (flow.pieces.length === 0) return;
  const joined = joinPieces(flow.pieces);
  flow.pieces = [];
  if (!isVisible(joined.text)) {
    for (const character of joined.text) flow.left.add('invisible', codeOf(character));
  } else if (flow.row !== undefined) flow.row.cells.at(-1)?.push(joined);
  else flow.blocks.push(closeBlock(flow, joined, heading));
}

function closeBlock(flow: Flow, joined: Joined, heading: number | undefined): PageBlock {
  const { mark } = flow;
  flow.mark = '';
  if (heading !== undefined && joined.text.length <= LONGEST_HEADING) {
    return { ...joined, kind: 'heading', depth: heading };
  }
  if (mark === '- ') return { ...joined, kind: 'bullet' };
  if (mark === '' || TYPED_NUMBER.test(joined.text)) return { ...joined, kind: 'paragraph' };
  const lead = joined.lead === 0 ? 0 : joined.lead + mark.length;
  return { ...joined, kind: 'paragraph', text: mark + joined.text, lead };
}

export function openRow(flow: Flow): void {
  flow.row = { cells: [] };
}

export function openCell(flow: Flow): void {
  flow.row?.cells.push([]);
}

/** A row is a line, its cells joined by bars; a row of one cell is a paragraph. */
export function closeRow(flow: Flow): void {
  const { row } = flow;
  flow.row = undefined;
  const parts = row?.cells.flat() ?? [];
  if (row === undefined || parts.length === 0) return;
  const cells = row.cells.map((blocks) => blocks.map(({ text }) => text).join(' '));
  flow.blocks.push({
    kind: cells.length > 1 ? 'row' : 'paragraph',
    text: cells.join(' | ').trim(),
    lead: 0,
    characters: parts.reduce((sum, { characters }) => sum + characters, 0),
    linkCharacters: parts.reduce((sum, { linkCharacters }) => sum + linkCharacters, 0),
  });
}
