import './arrivals.css';
import {
  Ban,
  Check,
  Clock,
  Copy,
  LoaderCircle,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import { Button } from 'react-aria-components';
import { sayFailure, useSay, type Say } from '../words';
import type { Arrival, ArrivalState } from './arrival';
import type { Import } from './use-import';

interface ArrivalsProps {
  readonly work: Import;
  readonly onOpen: (storyId: string, arrival: Arrival) => void;
}

/** Several reports at once: what became of each, in one sentence. */
export function Arrivals({ work, onOpen }: ArrivalsProps) {
  const say = useSay();
  const { arrivals, reading, dismiss } = work;
  if (arrivals.length === 0) return null;
  return (
    <section className="arrivals" aria-labelledby="arrivals-title">
      <div className="library-head">
        <h2 className="library-title" id="arrivals-title">
          {say('这一批导入', 'This import')}
        </h2>
        <span className="library-hint" role="status">
          {tallyOf(say, arrivals)}
        </span>
        <Button
          className="button small arrivals-close"
          onPress={dismiss}
          isDisabled={reading !== undefined}
        >
          {say('收起', 'Dismiss')}
        </Button>
      </div>
      <ul className="arrivals-list">
        {arrivals.map((arrival, index) => (
          <ArrivalRow key={index} arrival={arrival} work={work} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

interface ArrivalRowProps extends ArrivalsProps {
  readonly arrival: Arrival;
}

function ArrivalRow({ arrival, work, onOpen }: ArrivalRowProps) {
  const say = useSay();
  const { report, state } = arrival;
  const Icon = ICONS[state.step];
  const storyId = storyOf(state);
  return (
    <li className="arrival" data-step={state.step}>
      <Icon className="arrival-icon" size={16} strokeWidth={1.5} aria-hidden />
      <span className="arrival-name" lang="zh-Hans" title={report.name}>
        {report.name}
      </span>
      <span className="arrival-words">{wordsOf(say, state)}</span>
      <span className="arrival-tools">
        {state.step === 'known' ? (
          <Button
            className="button small"
            isDisabled={work.reading !== undefined}
            onPress={() => void work.takeAgain(report)}
          >
            {say('另存为新稿', 'Keep as another')}
          </Button>
        ) : null}
        {storyId === undefined ? null : (
          <Button
            className="button small"
            isDisabled={work.reading !== undefined}
            aria-label={say(`打开“${report.name}”`, `Open “${report.name}”`)}
            onPress={() => onOpen(storyId, arrival)}
          >
            {say('打开', 'Open')}
          </Button>
        )}
      </span>
    </li>
  );
}

const ICONS: Readonly<Record<ArrivalState['step'], LucideIcon>> = {
  waiting: Clock,
  reading: LoaderCircle,
  done: Check,
  known: Copy,
  refused: TriangleAlert,
  stopped: Ban,
};

function storyOf(state: ArrivalState): string | undefined {
  if (state.step === 'done') return state.storyId;
  return state.step === 'known' ? state.failure.storyId : undefined;
}

function wordsOf(say: Say, state: ArrivalState): string {
  switch (state.step) {
    case 'waiting':
      return say('等着读入', 'Waiting');
    case 'reading':
      return say('正在读入', 'Reading');
    case 'stopped':
      return say('已停下，没有导入', 'Stopped; not imported');
    case 'done':
      return doneWords(say, state.initiatives, state.asked);
    case 'known':
      return say('稿件库里已有相同原文', 'The library has the same source');
    case 'refused':
      return sayFailure(say, state.failure);
  }
}

function doneWords(say: Say, initiatives: number, asked: number): string {
  const words =
    initiatives === 0
      ? say('已导入，没有认出举措', 'Imported; no initiatives recognised')
      : say(`已导入，${initiatives} 条举措`, `Imported: ${initiatives} initiatives`);
  return asked === 0 ? words : words + say(`，${asked} 处要核对`, `, ${asked} places to check`);
}

function tallyOf(say: Say, arrivals: readonly Arrival[]): string {
  const count = (step: ArrivalState['step']) =>
    arrivals.filter(({ state }) => state.step === step).length;
  const open = count('waiting') + count('reading');
  const at = arrivals.length - open + 1;
  return open > 0
    ? say(`第 ${at} 份，共 ${arrivals.length} 份`, `${at} of ${arrivals.length}`)
    : say(
        `导入 ${count('done')} 份，共 ${arrivals.length} 份`,
        `${count('done')} of ${arrivals.length} imported`,
      );
}
