import type { PlacedTier, PlannedPage } from './planned-page';

/**
 * Opens `rows` rows on a page for the block of figures: under the head, or where the tiers part nearest
 * the middle. A page of one tier takes it at its foot.
 */
export function insertFigures(
  page: PlannedPage,
  rows: number,
  place: 'top' | 'middle',
): PlannedPage {
  const beside = page.beside?.tiers ?? 0;
  const split = place === 'top' ? beside : Math.max(beside, middleTier(page));
  const above = page.tiers[split - 1];
  const foot = above === undefined ? 0 : above.top + above.tier.depth;
  const figuresTop = split === beside ? (page.beside?.rows ?? foot) : foot;
  const tiers = page.tiers.map(({ tier, top }, index) =>
    index < split ? { tier, top } : { tier, top: top + rows },
  );
  const terms = page.termsTop === undefined ? {} : { termsTop: page.termsTop + rows };
  const jump = page.jumpTop === undefined ? {} : { jumpTop: page.jumpTop + rows };
  const below = { room: page.room + rows, used: page.used + rows, figuresTop };
  return { ...page, tiers, ...below, ...terms, ...jump };
}

/** Nothing comes between a section and the rest of it. */
const opensSection = (placed: PlacedTier | undefined) =>
  placed?.tier.modules[0]?.module.section !== undefined;

/** The tier before which the page parts nearest its middle. */
function middleTier({ tiers, used }: PlannedPage): number {
  const distance = (index: number) => Math.abs((tiers[index]?.top ?? used) - used / 2);
  let best = tiers.length;
  for (let index = 1; index < tiers.length; index += 1) {
    if (opensSection(tiers[index]) && distance(index) < distance(best)) best = index;
  }
  return best;
}
