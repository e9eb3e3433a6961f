import type { BodyStep, Template } from '#shared/template';
import type { SetStep, Setting } from './model';

/** A step of the template at a pitch: rows of the type area, and what is left between columns. */
export function settingOf(template: Template, step: BodyStep, pitch = step.pitch): Setting {
  const { width, height } = template.typeArea;
  const { size, columns, columnEm } = step;
  const gap = columns === 1 ? 0 : (width - columns * columnEm * size) / (columns - 1);
  return { size, pitch, columns, columnEm, gap, rows: Math.floor(height / pitch + 1e-6) };
}

/** The head's height in whole rows, one row of air below it. */
export function headRows(height: number, setting: Setting): number {
  return height === 0 ? 0 : Math.ceil(height / setting.pitch + 0.3);
}

/** The widest pitch that keeps body text one grey, in sizes of the body (spec P-04 allows 1.6). */
const MAX_PITCH_RATIO = 1.45;

/** A longer story is set in the paper's own size as it is: its last page weighs little. */
const MOST_PAGES_TO_FIT = 3;

/** How much more white a larger step may leave on the page than the evenest one. */
const WHITE_TOLERANCE = 0.025;

/** A way to set a story: a step of the body at a pitch, with a block of figures or without. */
export interface Choice<Extra> {
  readonly step: SetStep;
  readonly setting: Setting;
  readonly extra: Extra;
}

/** What a choice makes of the story. */
export interface Outcome {
  readonly pages: number;
  /** Share of the pages that stays white inside and below the columns. */
  readonly white: number;
}

/** Asked about a choice: what it makes of the story, and whether its last columns end together. */
interface Judges<Extra> {
  readonly judge: (choice: Choice<Extra>) => Outcome;
  readonly isEven: (choice: Choice<Extra>) => boolean;
}

/**
 * The setting for a story: the fewest pages first; then the richest extra that needs no page more; then
 * the largest step whose columns end nearly as evenly as the evenest, opened to the widest pitch, so
 * that the last page is filled as far as the limits allow. A tight step is taken only where it saves a
 * page.
 *
 * @param extras the richest first, the last one adding nothing
 */
export function chooseSetting<Extra>(
  template: Template,
  extras: readonly Extra[],
  none: Extra,
  { judge, isEven }: Judges<Extra>,
): Choice<Extra> {
  const steps = template.steps.filter((step) => step.tight === undefined);
  const [own] = steps;
  if (own === undefined)
    throw new Error(`template ${template.id} has no body step of its own size`);
  const at = (step: SetStep, extra: Extra) => ({
    step,
    setting: settingOf(template, step),
    extra,
  });
  const base = judge(at(own, none)).pages;
  if (base > MOST_PAGES_TO_FIT) return at(own, none);
  const saves = (step: SetStep) => judge(at(step, none)).pages < base;
  const tight = template.steps.filter((step) => step.tight === true);
  const saving = base > 1 ? (fewerLinesThat(saves, own) ?? tight.find(saves)) : undefined;
  const fitting = saving === undefined ? steps : [saving];
  const fewest = Math.min(...fitting.map((step) => judge(at(step, none)).pages));
  for (const extra of extras) {
    const found = fitting.filter((step) => judge(at(step, extra)).pages <= fewest);
    if (found.length > 0) return evenest(template, found, extra, fewest, { judge, isEven });
  }
  return evenest(template, fitting, none, fewest, { judge, isEven });
}

/** Paragraphs that may lose a line; a story that needs more is cut, or set smaller. */
const MOST_LINES_LOST = 64;

/** The step with the fewest lines lost that saves a page, if lost lines can save one. */
function fewerLinesThat(saves: (step: SetStep) => boolean, own: BodyStep): SetStep | undefined {
  const losing = (fewerLines: number): SetStep => ({ ...own, fewerLines });
  if (!saves(losing(MOST_LINES_LOST))) return undefined;
  let low = 1;
  let high = MOST_LINES_LOST;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (saves(losing(middle))) high = middle;
    else low = middle + 1;
  }
  return losing(high);
}

function evenest<Extra>(
  template: Template,
  steps: readonly SetStep[],
  extra: Extra,
  pages: number,
  { judge, isEven }: Judges<Extra>,
): Choice<Extra> {
  const choices = steps.map((step) => openPitch(template, step, extra, pages, judge));
  const judged = choices.map((choice) => ({ choice, outcome: judge(choice) }));
  const fits = judged.filter(({ outcome }) => outcome.pages <= pages);
  const least = Math.min(...fits.map(({ outcome }) => outcome.white));
  const rank = ({ choice, outcome }: (typeof fits)[number]) =>
    outcome.white <= least + WHITE_TOLERANCE ? choice.setting.size : -outcome.white;
  const ranked = fits.toSorted((a, b) => rank(b) - rank(a)).map(({ choice }) => choice);
  // A single row is no step to the eye where the rows are close.
  const close = () => ranked.map((choice) => closed(template, choice)).find(isEven);
  const best = ranked.find(isEven) ?? close() ?? ranked[0];
  if (best === undefined)
    throw new Error('no step of the body fits the pages that it was chosen for');
  return best;
}

/** The widest pitch, by whole numbers of rows to the type area, that needs no page more. */
function openPitch<Extra>(
  template: Template,
  step: SetStep,
  extra: Extra,
  pages: number,
  judge: (choice: Choice<Extra>) => Outcome,
): Choice<Extra> {
  const { height } = template.typeArea;
  const at = (rows: number) => ({
    step,
    extra,
    setting: settingOf(template, step, pitchOf(height, rows)),
  });
  let low = Math.ceil(height / (step.size * MAX_PITCH_RATIO));
  let high = Math.floor(height / step.pitch + 1e-6);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (judge(at(middle)).pages <= pages) high = middle;
    else low = middle + 1;
  }
  const opened = at(high);
  const closed = { step, extra, setting: settingOf(template, step) };
  return judge(opened).pages <= pages ? opened : closed;
}

/** The widest pitch at which columns may part by a row, points. */
export const STEP_SEEN = 14.5;

function closed<Extra>(template: Template, { step, setting, extra }: Choice<Extra>): Choice<Extra> {
  if (setting.pitch <= STEP_SEEN || step.pitch > STEP_SEEN) return { step, setting, extra };
  const rows = Math.ceil(template.typeArea.height / STEP_SEEN);
  const pitch = pitchOf(template.typeArea.height, rows);
  return { step, setting: settingOf(template, step, pitch), extra };
}

/** The pitch at which exactly `rows` rows fill the type area, rounded down to the display's places. */
const pitchOf = (height: number, rows: number) => Math.floor((height / rows) * 1000) / 1000;
