import type { PrintFinding } from '#shared/desk';
import type { GlyphRun, Page } from '#shared/display';

type Placed = Pick<PrintFinding, 'place'>;

/** The box around an owner's text on the first page that has any; nothing where none has. */
export function placeOfOwner(pages: readonly Page[], owner: string): Placed {
  return placeOfRuns(pages, (run) => run.owner === owner);
}

/** The box around the runs with a glyph that is missing, of this character. */
export function placeOfHole(pages: readonly Page[], character: string): Placed {
  const isHole = (run: GlyphRun) =>
    run.gids.some((gid, index) => gid === 0 && run.text[index] === character);
  return placeOfRuns(pages, isHole);
}

function placeOfRuns(pages: readonly Page[], isMeant: (run: GlyphRun) => boolean): Placed {
  for (const page of pages) {
    const runs = page.items.filter((item) => item.kind === 'glyphRun').filter(isMeant);
    if (runs.length > 0) return { place: { page: page.number, ...boxAround(runs) } };
  }
  return {};
}

function boxAround(runs: readonly GlyphRun[]) {
  const x = Math.min(...runs.map((run) => run.x));
  const y = Math.min(...runs.map((run) => run.y - run.size));
  const right = Math.max(...runs.map((run) => run.x + (run.xs.at(-1) ?? 0) + run.size));
  const bottom = Math.max(...runs.map((run) => run.y + run.size * 0.2));
  return { x, y, width: right - x, height: bottom - y };
}
