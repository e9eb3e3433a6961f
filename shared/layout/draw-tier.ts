import { toPlaces, type DisplayItem, type Ink } from '#shared/display';
import { drawBar } from './draw-bar';
import { drawColumns } from './draw-column';
import { drawFacing } from './draw-facing';
import type { FlowContext } from './flow-row';
import { widthOf, type ModuleFill } from './module';
import { newDrawing, type ColumnDrawing, type Pen, type Reading } from './pen';
import type { PlacedTier } from './planned-page';
import type { TierModule } from './tiers';

/** Where tiers are drawn: left edge and row 0 of their zone, points. */
export interface Zone {
  readonly x: number;
  readonly y: number;
}

/** A tier: its modules, hairlines inside each, a black rule between neighbours (P-12). */
export function drawTier(
  { tier, top }: PlacedTier,
  zone: Zone,
  context: FlowContext,
  next: Reading,
): ColumnDrawing {
  const { template, setting } = context;
  const drawing = newDrawing();
  const y = zone.y + top * setting.pitch;
  for (const module of tier.modules) {
    const x = zone.x + columnOffset(module.column, context);
    const place = { x, y, depth: tier.depth, reading: next(0) };
    const drawn = drawnModule(module, place, context);
    next(drawn.read);
    append(drawing, drawn.drawing);
    if (module.column > 0) {
      drawing.shapes.push(moduleRule(module, tier.depth, { template, setting, x, y }));
    }
  }
  return drawing;
}

interface ModulePlace {
  readonly x: number;
  readonly y: number;
  readonly depth: number;
  /** Its first reading index. */
  readonly reading: number;
}

/** A module as it was drawn, and how many reading indices it took. */
interface DrawnModule {
  readonly key: string;
  readonly drawing: ColumnDrawing;
  readonly read: number;
}

/** The last drawing of a fill: a keystroke draws the modules that it changed or moved. */
const lastDrawn = new WeakMap<ModuleFill, DrawnModule>();

function drawnModule(placed: TierModule, place: ModulePlace, context: FlowContext): DrawnModule {
  const { template, setting } = context;
  const { x, y, depth, reading } = place;
  const key = [x, y, depth, reading, setting.pitch, placed.columns, placed.facing].join('/');
  const last = lastDrawn.get(placed.fill);
  if (last?.key === key) return last;
  let read = 0;
  const next = (count = 1) => reading + (read += count) - count;
  const drawing = newDrawing();
  drawModule(placed, depth, { template, setting, x, y, next, drawing }, context);
  const drawn = { key, drawing, read };
  lastDrawn.set(placed.fill, drawn);
  return drawn;
}

function append(drawing: ColumnDrawing, more: ColumnDrawing): void {
  drawing.shapes.push(...more.shapes);
  drawing.runs.push(...more.runs);
  drawing.furniture.push(...more.furniture);
  drawing.gaps.push(...more.gaps);
}

function columnOffset(column: number, { setting }: Pick<FlowContext, 'setting'>): number {
  return column * (setting.columnEm * setting.size + setting.gap);
}

function drawModule(placed: TierModule, depth: number, pen: Pen, context: FlowContext): void {
  const { fill, columns } = placed;
  const { pitch } = pen.setting;
  if (fill.bar !== undefined) {
    const size = { width: widthOf(columns, pen.setting), height: fill.barRows * pitch };
    drawBar(fill.bar, pen.y, size, pen);
  }
  const textTop = pen.y + fill.barRows * pitch;
  const rows = depth - fill.barRows;
  const own = { ...pen, y: textTop, setting: { ...pen.setting, ...placed.module.broken } };
  const lefts = fill.columns.map((_, index) => pen.x + columnOffset(index, own));
  drawColumns(fill.columns, lefts, own);
  pen.drawing.shapes.push(...hairlines(fill.columns.length, rows, own));
  if (placed.facing > 0) drawFacing(placed, depth, pen, context);
}

/** 栏线: hairlines in the gaps inside a module, as deep as its text. */
function hairlines(columns: number, rows: number, pen: Pen): DisplayItem[] {
  const { width, ink } = pen.template.columnRule;
  const { setting } = pen;
  const stride = setting.columnEm * setting.size + setting.gap;
  return Array.from({ length: columns - 1 }, (_, index) => {
    const x = pen.x + (index + 1) * stride - setting.gap / 2 - width / 2;
    return upright(x, pen.y, width, rows * setting.pitch, ink);
  });
}

function moduleRule(
  { fill }: TierModule,
  depth: number,
  pen: Pick<Pen, 'template' | 'setting' | 'x' | 'y'>,
): DisplayItem {
  const { setting, template } = pen;
  const width = template.plan.moduleRule;
  const x = pen.x - setting.gap / 2 - width / 2;
  const top = pen.y + fill.barRows * setting.pitch;
  return upright(x, top, width, (depth - fill.barRows) * setting.pitch, template.body.ink);
}

export function upright(
  x: number,
  y: number,
  width: number,
  height: number,
  ink: Ink,
): DisplayItem {
  return { kind: 'rule', x: toPlaces(x), y: toPlaces(y), width, height: toPlaces(height), ink };
}
