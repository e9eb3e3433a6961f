import type { PressProfile } from '#shared/desk';
import type { Page } from '#shared/display';
import { PROFILES } from './profile';

/** A sheet of the PDF around a page's trim; points, y downwards like the display list. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly bleed: number;
  /** From the sheet's edge to the trim, on every side. */
  readonly margin: number;
  readonly trimWidth: number;
  readonly trimHeight: number;
}

/** Room outside the bleed for marks and the slug line: 12 mm. */
export const SLUG = 34.016;

export function sheetOf({ width, height, bleed }: Page, hasMarks: boolean): Sheet {
  const margin = bleed + (hasMarks ? SLUG : 0);
  return {
    width: width + 2 * margin,
    height: height + 2 * margin,
    bleed,
    margin,
    trimWidth: width,
    trimHeight: height,
  };
}

/** A box of the finished sheet, y upwards from its lower left corner, on the page's trim, y downwards. */
export function boxOnTrim(
  { left, bottom, right, top }: Readonly<Record<'left' | 'bottom' | 'right' | 'top', number>>,
  page: Page,
  profile: PressProfile,
): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  const { margin, height } = sheetOf(page, PROFILES[profile].hasMarks);
  return { x: left - margin, y: height - margin - top, width: right - left, height: top - bottom };
}
