import type { Block, Section, Story } from '#shared/story';
import { brokenColumns, type BrokenColumns } from './broken-columns';
import { facingParts } from './facing-rows';
import { balance, type FilledColumn } from './fill-columns';
import { flowParts, markEnd } from './flow';
import { rowsOf, type FlowParts } from './flow-parts';
import type { FlowContext, FlowRow, SectionBar } from './flow-row';
import type { Setting } from './model';
import { pictureKey, type PicturesBeside } from './picture-rows';
import { rememberedOf } from './remembered';
import { barRows, sectionBar } from './section-bar';

/** A rectangle of the page: a section under its bar, or the opening, or what a page left over. */
export interface Module {
  /** Names its bar; `undefined` for the opening and for a continuation. */
  readonly section: Section | undefined;
  readonly parts: FlowParts;
  /** Commentary for the columns beside it. */
  readonly facingParts: FlowParts;
  /** What the bar of the facing columns says. */
  readonly heading: string;
  /** 破栏: it is set over the whole page in columns of its own. */
  readonly broken?: BrokenColumns;
}

/** A module set in its columns. */
export interface ModuleFill {
  readonly columns: readonly FilledColumn[];
  readonly facing: readonly FilledColumn[];
  /** The rows of its columns and of its facing columns in the order of their flows. */
  readonly taken: { readonly text: readonly FlowRow[]; readonly side: readonly FlowRow[] };
  readonly bar: SectionBar | undefined;
  readonly barRows: number;
  /** Rows of the text below the bar. */
  readonly textDepth: number;
  readonly facingDepth: number;
  /** Rows with the bar. */
  readonly depth: number;
}

/** The story below its head as modules, one a section. */
export function modulesOf(story: Story, context: FlowContext): Module[] {
  const opening = openingModule(story, context);
  const modules = story.sections.map((section, index) =>
    sectionModule(section, index === story.sections.length - 1, context),
  );
  return opening === undefined ? modules : [opening, ...modules];
}

function openingModule({ opening = [], sections }: Story, context: FlowContext) {
  if (opening.length === 0) return undefined;
  const { setting, options, facing, faces, pictures = NO_PICTURES } = context;
  const { size, columns, columnEm } = setting;
  const isEnd = sections.length === 0;
  const broken = brokenOpening(context);
  const make = (): Module => {
    const own = { ...context, setting: { ...setting, ...broken } };
    const parts = markEnd(flowParts(opening, own), isEnd);
    const bare = { section: undefined, parts, facingParts: [], heading: '' };
    return broken === undefined ? bare : { ...bare, broken };
  };
  // A picture beside an initiative of the opening changes without it.
  if (pictures.size > 0) return make();
  const key = [size, columns, columnEm, options.commentary, facing, isEnd].join('/');
  return knownOpenings(faces, opening, key, make);
}

function brokenOpening({ template, setting }: FlowContext): BrokenColumns | undefined {
  const { columns, size } = setting;
  const into = Math.max(1, Math.round(columns * (template.plan.brokenOpening ?? 1)));
  return into === columns ? undefined : brokenColumns(widthOf(columns, setting), into, size);
}

const knownOpenings = rememberedOf<readonly Block[], Module>();

/**
 * A section's module, made once for as long as the section stays the same value: a keystroke makes and
 * fills one module anew.
 */
function sectionModule(section: Section, isLast: boolean, context: FlowContext): Module {
  const { setting, options, facing, faces } = context;
  const { size, columns, columnEm } = setting;
  const pictures = pictureKey(section, context.pictures ?? NO_PICTURES);
  const key = [size, columns, columnEm, options.commentary, facing, isLast, pictures].join('/');
  return knownModules(faces, section, key, () => makeModule(section, isLast, context));
}

const NO_PICTURES: PicturesBeside = new Map();

const knownModules = rememberedOf<Section, Module>();

function makeModule(section: Section, isLast: boolean, context: FlowContext): Module {
  return {
    section: section.heading === '' ? undefined : section,
    parts: markEnd(flowParts(section.blocks, context), isLast),
    facingParts: context.facing ? facingParts(section, context) : [],
    heading: section.heading,
  };
}

/** Width of `columns` columns with the gaps between them, points. */
export function widthOf(columns: number, { columnEm, size, gap }: Setting): number {
  return columns * columnEm * size + Math.max(0, columns - 1) * gap;
}

/**
 * A module balanced over its columns (P-11), its facing columns beside it; `undefined` where it is
 * deeper than `limit` rows.
 */
export function fillModule(
  module: Module,
  columns: number,
  facing: number,
  limit: number,
  context: FlowContext,
): ModuleFill | undefined {
  const { broken } = module;
  if (broken !== undefined && columns !== context.setting.columns) return undefined;
  const bar = barOf(module, columns, context);
  const rows = bar === undefined ? 0 : barRows(bar, context);
  const text = balance(rowsOf(module.parts), broken?.columns ?? columns, limit - rows);
  const side = facing === 0 ? NONE : balance(rowsOf(module.facingParts), facing, limit - rows);
  if (text === undefined || side === undefined) return undefined;
  return {
    columns: text.columns,
    facing: side.columns,
    taken: { text: text.taken, side: side.taken },
    bar,
    barRows: rows,
    textDepth: text.depth,
    facingDepth: facing === 0 ? 0 : side.depth,
    depth: rows + Math.max(text.depth, facing === 0 ? 0 : side.depth),
  };
}

const NONE = { depth: 0, columns: [], taken: [] };

/** The bar of a module over its columns, broken once for a width. */
export function barOf(
  { section }: Module,
  columns: number,
  context: FlowContext,
): SectionBar | undefined {
  if (section === undefined) return undefined;
  const width = widthOf(columns, context.setting);
  const key = `${context.setting.size}/${width}`;
  return knownBars(context.faces, section, key, () => sectionBar(section, width, context));
}

const knownBars = rememberedOf<Section, SectionBar>();
