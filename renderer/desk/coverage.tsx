import { Meter, type Cell } from '../design';
import type { WritingState } from '../session';
import { useSay } from '../words';
import { outlineInitiatives, type OutlineSection } from './outline-model';
import { StateMark, stateName } from './state-mark';

const STATES: readonly WritingState[] = ['approved', 'stale', 'draft', 'empty'];
/** Named only where there are some. */
const RARE: ReadonlySet<WritingState> = new Set(['stale']);

const CELLS: Readonly<Record<WritingState, Cell>> = {
  approved: 'full',
  stale: 'half',
  draft: 'half',
  empty: 'free',
};

/** 覆盖: how many initiatives are written about, and in what state. */
export function Coverage({ sections }: { readonly sections: readonly OutlineSection[] }) {
  const say = useSay();
  const groups = sections.map(({ entries }) => outlineInitiatives(entries));
  const all = groups.flat().map(({ state }) => state);
  const written = all.filter((state) => state !== 'empty').length;
  const words = say(
    `${written} / ${all.length} 条举措已写解读`,
    `${written} of ${all.length} initiatives have commentary`,
  );
  return (
    <div className="coverage">
      <p className="coverage-count">
        <strong>{written}</strong>{' '}
        {say(`/ ${all.length} 条举措已写解读`, `of ${all.length} initiatives written`)}
      </p>
      <Meter cells={groups.map((group) => group.map(({ state }) => CELLS[state]))} label={words} />
      <p className="coverage-legend">
        {STATES.map((state) => ({ state, count: all.filter((one) => one === state).length }))
          .filter(({ state, count }) => count > 0 || !RARE.has(state))
          .map(({ state, count }) => (
            <span className="status" key={state}>
              <StateMark state={state} />
              {stateName(say, state)} {count}
            </span>
          ))}
      </p>
    </div>
  );
}
