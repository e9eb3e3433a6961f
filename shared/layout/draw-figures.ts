import { toPlaces, type DisplayItem } from '#shared/display';
import { bodyScale } from './body-scale';
import { scaledCard, UNIT_GAP, type FigureBlock, type FigureCard } from './figures';
import type { FlowContext } from './flow-row';
import { drawLine, type SetParagraph, lengthOf } from './paragraph';
import { newDrawing, saidAs, wholeLine, type ColumnDrawing } from './pen';

/** Where the block stands: its top and the height of one row of cards, points. */
interface BlockPlace {
  readonly y: number;
  readonly rowHeight: number;
  /** The type area's where they are left out, points. */
  readonly x?: number;
  readonly width?: number;
}

/** 数字条: cards in equal cells over the whole width, hairlines between them. */
export function drawFigures(
  block: FigureBlock,
  { y, rowHeight, ...zone }: BlockPlace,
  { template, setting }: FlowContext,
  next: () => number,
): ColumnDrawing {
  const drawing = newDrawing();
  const style = template.figures;
  if (style === undefined) return drawing;
  const { x: left, width } = { x: template.typeArea.left, width: template.typeArea.width, ...zone };
  const height = rowHeight * block.rows.length;
  const scale = bodyScale(template, setting);
  const box = (x: number, top: number, wide: number, high: number) => ({
    x: toPlaces(x),
    y: toPlaces(top),
    width: toPlaces(wide),
    height: toPlaces(high),
  });
  drawing.shapes.push(
    { kind: 'rect', ...box(left, y, width, height), fill: style.tint },
    { kind: 'rule', ...box(left, y, width, style.topRule), ink: template.body.ink },
    { kind: 'rule', ...box(left, y + height, width, style.footRule), ink: template.body.ink },
  );
  for (const [rowIndex, row] of block.rows.entries()) {
    const top = y + rowIndex * rowHeight;
    const cell = width / row.length;
    for (const [index, card] of row.entries()) {
      const x = left + index * cell;
      drawing.furniture.push(
        ...cardRuns(scaledCard(card, scale), x + cell / 2, top, rowHeight, next()),
      );
      if (index > 0) drawing.shapes.push(cellRule(x, top, rowHeight));
    }
  }
  return drawing;

  function cellRule(x: number, top: number, high: number): DisplayItem {
    const { width: thin, ink } = template.columnRule;
    return { kind: 'rule', ...box(x - thin / 2, top + high * 0.18, thin, high * 0.64), ink };
  }
}

/** Baselines of the number and of its label, in parts of the row's height. */
const NUMBER_AT = 0.56;
const LABEL_AT = 0.85;

function cardRuns(
  card: FigureCard,
  middle: number,
  top: number,
  height: number,
  readingIndex: number,
) {
  let x = middle - card.partsWidth / 2;
  const runs = card.parts.flatMap((part) => {
    const drawn = runsOf(part, x, top + height * NUMBER_AT, readingIndex);
    x += lengthOf(part) + UNIT_GAP / Math.max(1, card.parts.length - 1);
    return drawn;
  });
  const labelX = middle - card.labelWidth / 2;
  const label = runsOf(card.label, labelX, top + height * LABEL_AT, readingIndex);
  return saidAs(wordsOf(card), [...runs, ...label]);
}

/** A card read aloud: 贫困人口：3.96万. */
const wordsOf = ({ label, parts }: FigureCard) =>
  `${label.prepared.text}：${parts.map(({ prepared }) => prepared.text).join('')}`;

function runsOf(words: SetParagraph, x: number, y: number, readingIndex: number) {
  const line = wholeLine(words);
  return line === undefined ? [] : drawLine(words, line, { x, y, readingIndex }).runs;
}
