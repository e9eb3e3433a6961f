import type { Section, Story } from '#shared/story';
import { facingRows } from './facing-rows';
import { balance, type FilledColumn } from './fill-columns';
import { flowRows, markEnd } from './flow';
import type { FlowContext, FlowRow, SectionBar } from './flow-row';
import type { Setting } from './model';
import type { Faces } from './paragraph';
import { pictureKey, type PicturesBeside } from './picture-rows';
import { barRows, sectionBar } from './section-bar';

/** A rectangle of the page: a section under its bar, or the opening, or what a page left over. */
export interface Module {
  /** Names its bar; `undefined` for the opening and for a continuation. */
  readonly section: Section | undefined;
  readonly rows: readonly FlowRow[];
  /** Commentary for the columns beside it. */
  readonly facing: readonly FlowRow[];
  /** What the bar of the facing columns says. */
  readonly heading: string;
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
  const opening = markEnd(flowRows(story.opening ?? [], context), story.sections.length === 0);
  const modules = story.sections.map((section, index) =>
    sectionModule(section, index === story.sections.length - 1, context),
  );
  if (opening.length === 0) return modules;
  return [{ section: undefined, rows: opening, facing: [], heading: '' }, ...modules];
}

/**
 * A section's module, made once for as long as the section stays the same value: a keystroke makes and
 * fills one module anew.
 */
function sectionModule(section: Section, isLast: boolean, context: FlowContext): Module {
  const { setting, options, facing, faces } = context;
  const bySection = knownModules.get(faces) ?? new WeakMap<Section, Map<string, Module>>();
  knownModules.set(faces, bySection);
  const modules = bySection.get(section) ?? new Map<string, Module>();
  bySection.set(section, modules);
  const { size, columns, columnEm } = setting;
  const pictures = pictureKey(section, context.pictures ?? NO_PICTURES);
  const key = [size, columns, columnEm, options.commentary, facing, isLast, pictures].join('/');
  const module = modules.get(key) ?? makeModule(section, isLast, context);
  modules.set(key, module);
  return module;
}

const NO_PICTURES: PicturesBeside = new Map();

const knownModules = new WeakMap<Faces, WeakMap<Section, Map<string, Module>>>();

function makeModule(section: Section, isLast: boolean, context: FlowContext): Module {
  return {
    section: section.heading === '' ? undefined : section,
    rows: markEnd(flowRows(section.blocks, context), isLast),
    facing: context.facing ? facingRows(section, context) : [],
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
  const bar = barOf(module, columns, context);
  const rows = bar === undefined ? 0 : barRows(bar, context);
  const text = balance(module.rows, columns, limit - rows);
  const side = facing === 0 ? NONE : balance(module.facing, facing, limit - rows);
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
  const bySection = knownBars.get(context.faces) ?? new WeakMap<Section, Map<string, SectionBar>>();
  knownBars.set(context.faces, bySection);
  const bars = bySection.get(section) ?? new Map<string, SectionBar>();
  bySection.set(section, bars);
  const key = `${context.setting.size}/${width}`;
  const bar = bars.get(key) ?? sectionBar(section, width, context);
  bars.set(key, bar);
  return bar;
}

const knownBars = new WeakMap<Faces, WeakMap<Section, Map<string, SectionBar>>>();
