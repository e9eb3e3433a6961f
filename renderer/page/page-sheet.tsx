import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { DisplayItem, GlyphRun, Page, Rect, Rule } from '#shared/display';
import { marginMarks } from './margin-marks';
import { PictureInk } from './picture-ink';
import { looksSame, paintRows, type PaintRow } from './paint-rows';
import { screenInk } from './screen-ink';
import { textSegments } from './text-segments';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface PageSheetProps {
  readonly page: Page;
  /** Whether it is in view or could soon be: a page far away is painted when one comes near it. */
  readonly isNear: boolean;
  /** CSS pixels a point. */
  readonly scale: number;
  readonly label: string;
  /** Whose text the margin marks. */
  readonly marked: string | undefined;
  /** A place to look at, points. */
  readonly spot?: Box | undefined;
  readonly onSelect: (owner: string) => void;
}

/** One page on screen, as the display list says; nothing is measured or broken here. */
export function PageSheet(props: PageSheetProps) {
  const { page, isNear, scale, label, marked, spot, onSelect } = props;
  const sheet = useOwnerClick(onSelect);
  const shown = useNearPage(page, isNear);
  const marks = useMemo(
    () => (marked === undefined ? [] : marginMarks(page, marked)),
    [page, marked],
  );
  return (
    <svg
      className="sheet"
      role="figure"
      aria-label={label}
      lang="zh-Hans"
      viewBox={`0 0 ${page.width} ${page.height}`}
      width={page.width * scale}
      height={page.height * scale}
      ref={sheet}
    >
      {shown === undefined ? null : <Ink page={shown} />}
      {marks.map(({ x, y, height }) => (
        <rect className="sheet-mark" key={`${x} ${y}`} x={x} y={y} width={2} height={height} />
      ))}
      {spot === undefined ? null : <SpotFrame spot={spot} />}
    </svg>
  );
}

const Ink = memo(({ page }: { readonly page: Page }) => {
  const rows = useMemo(() => paintRows(page), [page]);
  return rows.map((row) => <Row key={row.key} row={row} />);
});

/** The page as it was when it was last near; none before that. */
function useNearPage(page: Page, isNear: boolean): Page | undefined {
  const [shown, setShown] = useState(isNear ? page : undefined);
  if (isNear && shown !== page) setShown(page);
  return shown;
}

/** Points between a place and the frame around it. */
const AROUND = 3;

function SpotFrame({ spot: { x, y, width, height } }: { readonly spot: Box }) {
  return (
    <rect
      className="sheet-spot"
      x={x - AROUND}
      y={y - AROUND}
      width={width + 2 * AROUND}
      height={height + 2 * AROUND}
    />
  );
}

/**
 * A click on the page chooses whose text it is. A short cut for the pointer only: the outline does the
 * same from the keyboard, so the page stays a figure to assistive technology.
 */
function useOwnerClick(onSelect: (owner: string) => void) {
  const sheet = useRef<SVGSVGElement>(null);
  useEffect(() => {
    const { current } = sheet;
    const choose = ({ target }: MouseEvent) => {
      const owner = ownerAt(target);
      if (owner !== undefined) onSelect(owner);
    };
    current?.addEventListener('click', choose);
    return () => current?.removeEventListener('click', choose);
  }, [onSelect]);
  return sheet;
}

function ownerAt(target: EventTarget | null): string | undefined {
  const row = target instanceof Element ? target.closest('[data-owner]') : null;
  return row?.getAttribute('data-owner') ?? undefined;
}

const Row = memo(({ row }: { readonly row: PaintRow }) => (
  <g transform={`translate(${row.x} ${row.y})`} data-owner={row.owner}>
    <RowInk items={row.items} />
  </g>
));

const RowInk = memo(
  ({ items }: Pick<PaintRow, 'items'>) =>
    items.map((item, index) => <Item key={index} item={item} />),
  (before, after) => looksSame(before.items, after.items),
);

function Item({ item }: { readonly item: DisplayItem }) {
  switch (item.kind) {
    case 'glyphRun':
      return <Glyphs run={item} />;
    case 'rule':
      return <RuleInk rule={item} />;
    case 'rect':
      return <RectInk rect={item} />;
    case 'image':
      return <PictureInk picture={item} />;
  }
}

function Glyphs({ run }: { readonly run: GlyphRun }) {
  return (
    <text
      className="sheet-text"
      fontFamily={run.font}
      fontSize={run.size}
      fill={screenInk(run.ink)}
      transform={transformOf(run)}
    >
      {textSegments(run).map(({ text, xs, isDash }, index) => (
        <tspan key={index} x={xs.join(' ')} y={0} className={isDash ? 'sheet-dash' : undefined}>
          {text}
        </tspan>
      ))}
    </text>
  );
}

function transformOf({ x, y, scaleX, turned }: GlyphRun): string {
  return `translate(${x} ${y})${turned === true ? ' rotate(90)' : ''} scale(${scaleX} 1)`;
}

function RuleInk({ rule: { x, y, width, height, ink } }: { readonly rule: Rule }) {
  return <rect x={x} y={y} width={width} height={height} fill={screenInk(ink)} />;
}

function RectInk({ rect: { x, y, width, height, fill, stroke } }: { readonly rect: Rect }) {
  const place = { x, y, width, height, fill: fill === undefined ? 'none' : screenInk(fill) };
  if (stroke === undefined) return <rect {...place} />;
  return (
    <rect
      {...place}
      stroke={screenInk(stroke.ink)}
      strokeWidth={stroke.width}
      strokeDasharray={stroke.dash?.join(' ')}
    />
  );
}
