import { initiativesIn, type Story } from '#shared/story';
import type { Template } from '#shared/template';
import { composeHead, type Head } from './head';
import type { HeadDrawing } from './head-part';
import type { Setting } from './model';
import type { Faces } from './template-faces';
import type { PlannedPage } from './planned-page';
import { remembered } from './remembered';
import { composeVerticalHead, type BesideHead } from './vertical-head';

/** The head over the columns of the first page, or beside them in a setting's columns. */
export type FirstHead =
  | { readonly kind: 'over'; readonly head: Head }
  | { readonly kind: 'beside'; readonly at: (setting: Setting) => BesideHead };

/** @param bodySize of the page's body, points */
export function headOf(
  story: Story,
  template: Template,
  faces: Faces,
  bodySize: number,
): FirstHead {
  const { vertical } = template.head;
  if (vertical === undefined) {
    const make = () => composeHead(story, template, faces, bodySize);
    return { kind: 'over', head: knownHeads(faces, keyOf(story, bodySize), make) };
  }
  const known = new Map<number, BesideHead>();
  const at = (setting: Setting) => {
    const { columnEm, size } = setting;
    const key = columnEm * size;
    const head =
      known.get(key) ??
      composeVerticalHead({ story, template, faces, bodySize: size }, vertical, setting);
    known.set(key, head);
    return head;
  };
  return { kind: 'beside', at };
}

const knownHeads = remembered<Head>();

/** All that a head says: its own words, and of the sections what its index tells. */
function keyOf(story: Story, bodySize: number): string {
  const { kicker, standingHead, headline, deck, lede, byline, headAt, sections } = story;
  const { headlineBreaking } = story;
  const index = sections.map((section) => [section.heading, [...initiativesIn(section)].length]);
  const words = [kicker, standingHead, headline, deck, lede, byline?.text];
  return JSON.stringify([bodySize, words, headAt, headlineBreaking, index]);
}

/** What a vertical head asks of the first page. */
export const besideRows = ({ columns, height }: BesideHead, { pitch }: Setting) => ({
  columns,
  rows: Math.ceil(height / pitch),
});

/** The head of the first page; a vertical one as deep as the text beside it. */
export function drawHead(
  head: FirstHead,
  { beside }: PlannedPage,
  setting: Setting,
  next: () => number,
): HeadDrawing {
  if (head.kind === 'over') return head.head.draw(next);
  return head.at(setting).draw((beside?.rows ?? 0) * setting.pitch, next);
}
