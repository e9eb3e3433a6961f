import type { Ink } from '#shared/display';
import type { Target } from '#shared/story';
import type { Template, TextStyle } from '#shared/template';
import { HEAD } from '#shared/typeset';
import { ownSize } from './body-scale';
import { setParagraph, type SetParagraph, lengthOf } from './paragraph';
import type { Faces } from './template-faces';
import { rememberedOf } from './remembered';

/** One number of the report with what it counts, as a card 数字卡. */
export interface FigureCard {
  /** Words before the number, the number, its sign of share, its unit: on one baseline. */
  readonly parts: readonly SetParagraph[];
  readonly label: SetParagraph;
  /** Points. */
  readonly partsWidth: number;
  readonly labelWidth: number;
}

/** The card for a body so much larger than the template's own. */
export function scaledCard(card: FigureCard, scale: number): FigureCard {
  const scaled = (part: SetParagraph) => ({ ...part, size: part.size * scale });
  return {
    parts: card.parts.map(scaled),
    label: scaled(card.label),
    partsWidth: card.partsWidth * scale,
    labelWidth: card.labelWidth * scale,
  };
}

/** Cards in rows of equal cells. */
export interface FigureBlock {
  /** It stands beside a picture, not on rows of its own, and needs this width, points. */
  readonly panel?: { readonly leastWidth: number };
  readonly rows: readonly (readonly FigureCard[])[];
}

type FigureStyle = NonNullable<Template['figures']>;

/** White that a card keeps on either side inside its cell, points. */
const CELL_PADDING = 3;
/** Fewer cards in a row make no strip. */
const LEAST_CARDS = 3;

/** Every block that the targets can fill without an empty cell, the most cards first; then none. */
export function figureBlocks(
  targets: readonly Target[],
  template: Template,
  faces: Faces,
): readonly (FigureBlock | undefined)[] {
  return knownBlocks(faces, targets, template.id, () => makeBlocks(targets, template, faces));
}

/** The same targets are asked for with every keystroke. */
const knownBlocks = rememberedOf<readonly Target[], readonly (FigureBlock | undefined)[]>();

function makeBlocks(
  targets: readonly Target[],
  template: Template,
  faces: Faces,
): (FigureBlock | undefined)[] {
  const style = template.figures;
  if (style === undefined) return [undefined];
  const largest = Math.max(...template.steps.map(({ size }) => size)) / ownSize(template);
  const cell = (template.typeArea.width / style.cells - 2 * CELL_PADDING) / largest;
  const cards = targets.flatMap((target) => cardOf(target, style, faces, cell));
  const blocks: FigureBlock[] = [];
  for (let rows = style.maxRows; rows >= 1; rows -= 1) {
    const across = Math.min(style.cells, Math.floor(cards.length / rows));
    if (across >= Math.min(LEAST_CARDS, style.cells))
      blocks.push(blockOf(cards, rows, across, style));
  }
  return [...blocks, undefined];
}

/**
 * Blocks beside a picture, the most cards first; a panel that would stay half empty is not made.
 * @param width of the panel in the template's first step, points
 */
export function panelBlocks(
  targets: readonly Target[],
  { template, faces }: { readonly template: Template; readonly faces: Faces },
  width: number,
  mostRows: number,
): FigureBlock[] {
  const { figures: style, pictures } = template;
  if (style === undefined) return [];
  const cell = width / pictures.slot.panelCells;
  const cards = targets.flatMap((target) => cardOf(target, style, faces, cell - 2 * CELL_PADDING));
  const blocks: FigureBlock[] = [];
  for (let across = pictures.slot.panelCells; across >= 1; across -= 1) {
    const rows = Math.min(mostRows, Math.floor(cards.length / across));
    if (rows < LEAST_PANEL) continue;
    const panel = { leastWidth: Math.floor(across * cell) };
    blocks.push({ ...blockOf(cards, rows, across, style), panel });
  }
  return blocks;
}

/** Fewer rows of cards make no panel. */
const LEAST_PANEL = 2;

function blockOf(
  cards: readonly Card[],
  rows: number,
  across: number,
  style: FigureStyle,
): FigureBlock {
  const chosen = spreadOver(cards, rows * across).map((card, index) =>
    index === 0 ? inked(card, style.firstInk) : card,
  );
  return {
    rows: Array.from({ length: rows }, (_, row) => chosen.slice(row * across, (row + 1) * across)),
  };
}

type Card = FigureCard & { readonly owner: string };

/** `count` cards from every part of the report: no initiative gives two before each has given one. */
function spreadOver(cards: readonly Card[], count: number): readonly Card[] {
  const turns = new Map<string, number>();
  const ranked = cards.map((card, index) => {
    const turn = turns.get(card.owner) ?? 0;
    turns.set(card.owner, turn + 1);
    return { card, index, turn };
  });
  const first = ranked.toSorted((a, b) => a.turn - b.turn || a.index - b.index).slice(0, count);
  return first.toSorted((a, b) => a.index - b.index).map(({ card }) => card);
}

const NUMBER =
  /^(?<before>\D*)(?<number>[0-9][0-9.,]*(?:[%％]?[～~][0-9][0-9.,]*)?)(?<share>[%％‰]?)(?<unit>\D*)$/u;

/** The card of a target; none where it has no figures, no object, or does not fit its cell. */
function cardOf(target: Target, style: FigureStyle, faces: Faces, cell: number): Card[] {
  const words = NUMBER.exec(target.text)?.groups;
  if (words === undefined || target.object === undefined) return [];
  const owner = target.initiativeId ?? '';
  const set = (text: string | undefined, look: TextStyle) => {
    const piece = { text: text ?? '', face: look.face, ink: look.ink, role: 'furniture' as const };
    return setParagraph([piece], look.size, owner, faces, HEAD);
  };
  const share = { ...style.number, size: style.number.size * SHARE };
  const parts = [
    set(words['before'], style.unit),
    set(words['number'], style.number),
    set(words['share'], share),
    set(words['unit'], style.unit),
  ].filter(({ prepared }) => prepared.count > 0);
  const label = set(target.object, style.label);
  const partsWidth = parts.reduce((sum, part) => sum + lengthOf(part), 0) + UNIT_GAP;
  const labelWidth = lengthOf(label);
  if (Math.max(partsWidth, labelWidth) > cell) return [];
  return [{ parts, label, partsWidth, labelWidth, owner }];
}

/** The sign of a share is smaller than its number. */
const SHARE = 0.74;
/** Between a number and its unit, points. */
export const UNIT_GAP = 1.5;

function inked(card: Card, ink: Ink): Card {
  const parts = card.parts.map((part) => ({
    ...part,
    pieces: part.pieces.map((piece) => ({ ...piece, ink })),
  }));
  return { ...card, parts };
}
