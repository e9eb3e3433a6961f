import { initiativesIn, type Initiative, type Section, type Story } from '#shared/story';
import { Meter, type Cell } from '../design';
import { isWritten, writingState, type WritingState } from '../session';
import { useSay } from '../words';
import { StateMark, stateName } from './state-mark';

const STATES: readonly WritingState[] = ['approved', 'draft', 'empty'];
const CELLS: Readonly<Record<WritingState, Cell>> = {
  approved: 'full',
  draft: 'half',
  empty: 'free',
};

/** 覆盖: how many initiatives are written about, and in what state. */
export function Coverage({ story }: { readonly story: Story }) {
  const say = useSay();
  const groups = story.sections.map((section) => [...initiativesIn(section)]);
  const all = groups.flat();
  const written = all.filter(isWritten).length;
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
      <Meter cells={groups.map((group) => group.map(cellOf))} label={words} />
      <p className="coverage-legend">
        {STATES.map((state) => (
          <span className="status" key={state}>
            <StateMark state={state} />
            {stateName(say, state)} {all.filter((one) => writingState(one) === state).length}
          </span>
        ))}
      </p>
    </div>
  );
}

/** 3/4 beside a section's name. */
export function sectionCoverage(section: Section): string {
  const all = [...initiativesIn(section)];
  return `${all.filter(isWritten).length}/${all.length}`;
}

function cellOf(initiative: Initiative): Cell {
  return CELLS[writingState(initiative)];
}
