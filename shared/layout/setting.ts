import { toPlaces } from '#shared/display';
import type { BodyStep, Template } from '#shared/template';
import type { Setting } from './model';

/** A step of the template at a pitch: rows of the type area, and what is left between columns. */
export function settingOf(template: Template, step: BodyStep, pitch = step.pitch): Setting {
  const { width, height } = template.typeArea;
  const { size, columns, columnEm } = step;
  const gap = columns === 1 ? 0 : (width - columns * columnEm * size) / (columns - 1);
  return { size, pitch, columns, columnEm, gap, rows: Math.floor(height / pitch + 1e-6) };
}

/** The head's height in whole rows, one row of air below it. */
export function headRows(height: number, setting: Setting): number {
  return height === 0 ? 0 : Math.ceil(height / setting.pitch + 0.5);
}

/** The widest pitch that keeps body text one grey: 1.5 of its size (spec P-04 allows 1.6). */
const MAX_PITCH_RATIO = 1.5;
const PITCH_STEP = 0.1;

/** A longer story is set in the smallest step as it is: its last page weighs little. */
const MOST_PAGES_TO_FIT = 3;

/**
 * The setting for a story: the largest step that needs the fewest pages, opened to the widest pitch
 * that needs no page more, so that the last page is filled as far as the limits allow.
 *
 * @param pagesAt how many pages the story takes in a setting
 */
export function chooseSetting(template: Template, pagesAt: (setting: Setting) => number): Setting {
  const steps = [...template.steps].sort((a, b) => a.size - b.size);
  const [smallest] = steps;
  if (smallest === undefined) throw new Error(`template ${template.id} has no body step`);
  const base = settingOf(template, smallest);
  if (pagesAt(base) > MOST_PAGES_TO_FIT) return base;
  const sizes = steps.map((step) => {
    const setting = settingOf(template, step);
    return { step, pages: pagesAt(setting) };
  });
  const fewest = Math.min(...sizes.map(({ pages }) => pages));
  const best = sizes.findLast(({ pages }) => pages === fewest)?.step ?? smallest;
  return openPitch(template, best, fewest, pagesAt);
}

function openPitch(
  template: Template,
  step: BodyStep,
  pages: number,
  pagesAt: (setting: Setting) => number,
): Setting {
  const fits = (steps: number) => {
    const setting = settingOf(template, step, toPlaces(step.pitch + steps * PITCH_STEP));
    return pagesAt(setting) <= pages;
  };
  let low = 0;
  let high = Math.max(0, Math.floor((step.size * MAX_PITCH_RATIO - step.pitch) / PITCH_STEP));
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return settingOf(template, step, toPlaces(step.pitch + low * PITCH_STEP));
}
