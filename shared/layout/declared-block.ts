import type { DisplayItem } from '#shared/display';
import type { Story } from '#shared/story';
import type { BodyStep, Template } from '#shared/template';
import { hairline } from './head';
import type { DeclaredBlock } from './model';
import { keptWith } from './remembered';
import { settingOf } from './setting';
import { widthOf } from './module';

/** A template that sets a block of the page, and what it says of itself. */
export interface BlockTemplate {
  readonly template: Template;
  readonly block: DeclaredBlock;
}

/** Up to this share of the type area a story is short. */
export const SHORT = 0.4;

/** Rows of text that a block should be deep; if none is, the narrowest is taken. */
export const BLOCK_ROWS = 12;

/** The blocks that a story may take, the widest first; none for one with pictures or a vertical head. */
export function blocksOf(story: Story, template: Template): readonly BlockTemplate[] {
  if ((story.pictures ?? []).length > 0 || template.head.vertical !== undefined) return [];
  const hasLede = (story.lede ?? '').trim() !== '';
  const least = hasLede ? LEAST_WIDTH.lede : LEAST_WIDTH.bare;
  return narrower(template).filter(({ template: { typeArea } }) => typeArea.width >= least);
}

/** Below it a head has no room, points. */
const LEAST_WIDTH = { bare: 280, lede: 440 };

/** Made once for a template, so that what was measured for them stays known. */
const narrower = keptWith((template: Template): readonly BlockTemplate[] => {
  const own = template.steps.find(({ tight }) => tight === undefined);
  if (own === undefined) return [];
  const counts = Array.from({ length: own.columns - 2 }, (_, index) => own.columns - 1 - index);
  return counts.map((columns) => blockOf(template, own, columns));
});

function blockOf(template: Template, own: BodyStep, columns: number): BlockTemplate {
  const width = widthOf(columns, settingOf(template, own));
  const { head, typeArea, plan } = template;
  const share = columns / own.columns;
  const smaller = (size: number) => Math.max(LEAST_HEADLINE, Math.round(size * share));
  const size = smaller(head.headline.size);
  const { lineHeight = head.headline.size, size: full } = head.headline;
  const headline = { ...head.headline, size, lineHeight: (lineHeight / full) * size };
  const alone = head.headlineOneLineSize;
  return {
    block: { columns, of: own.columns },
    template: {
      ...template,
      typeArea: { ...typeArea, width },
      steps: [{ ...own, columns }],
      plan: {
        ...plan,
        across: Math.min(plan.across, columns),
        facing: plan.facing.filter((count) => count < columns),
      },
      head: {
        ...head,
        headline,
        headlineMinSize: Math.min(head.headlineMinSize, LEAST_HEADLINE),
        ...(alone === undefined ? {} : { headlineOneLineSize: Math.min(alone, size) }),
      },
    },
  };
}

/** A headline smaller than this heads no block, points. */
const LEAST_HEADLINE = 22;

/** Between a block and what other stories stand beside and below it: hairlines in the white. */
export function blockRules({ typeArea, columnRule }: Template, foot: number): DisplayItem[] {
  const { left, top, width } = typeArea;
  const below = foot + AROUND;
  return [
    hairline(left + width + AROUND, top, columnRule.width, below - top),
    hairline(left, below, width + AROUND, columnRule.width),
  ];
}

/** White between a block and its rules, points. */
const AROUND = 7;
