import { Undo2 } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { BELONGS, tracesOf, type Trace } from '#shared/import';
import { IconButton } from '../design';
import { useSay } from '../words';
import type { CorrectModel } from './use-correct';

interface TracesProps {
  readonly model: CorrectModel;
}

/** So many of a kind are shown at first; the rest is one press away. */
const FEW = 5;

/** 接缝与舍弃: what import asks, joined and left out, each with its way back. */
export function Traces({ model }: TracesProps) {
  const say = useSay();
  const { report } = model;
  const traces = useMemo(() => tracesOf(report), [report]);
  const ofKind = <K extends Trace['kind']>(kind: K) =>
    traces.filter((trace): trace is Extract<Trace, { kind: K }> => trace.kind === kind);
  const asked = ofKind('asked');
  return (
    <section className="decision traces" aria-labelledby="traces-title">
      <div className="decision-head">
        <h3 id="traces-title">{say('接缝与舍弃', 'Seams and drops')}</h3>
        <span className="pane-note">{say('逐处可撤销', 'Each can be undone')}</span>
      </div>
      {traces.length === 0 ? (
        <p className="decision-note">
          {say('没有接合，也没有舍弃', 'Nothing joined, nothing dropped')}
        </p>
      ) : null}
      <KeepAll model={model} asked={asked} />
      <Few items={asked}>
        {(trace) => <AskedLine key={trace.row.at.start} model={model} trace={trace} />}
      </Few>
      <Few items={ofKind('joined')}>
        {(trace) => <JoinedLine key={trace.at.end} model={model} trace={trace} />}
      </Few>
      <Few items={ofKind('line')}>
        {(trace) => <DroppedLine key={trace.at.start} model={model} trace={trace} />}
      </Few>
      <MarksLine model={model} groups={ofKind('marks')} />
      <LeftOut model={model} />
    </section>
  );
}

interface FewProps<T> {
  readonly items: readonly T[];
  readonly children: (item: T) => ReactNode;
}

function Few<T>({ items, children }: FewProps<T>) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? items : items.slice(0, FEW);
  return (
    <>
      {shown.map(children)}
      {shown.length < items.length ? (
        <Button className="trace-more" onPress={() => setOpen(true)}>
          {say(`还有 ${items.length - shown.length} 处`, `${items.length - shown.length} more`)}
        </Button>
      ) : null}
    </>
  );
}

type Of<K extends Trace['kind']> = Extract<Trace, { kind: K }>;

/** Reports whose measures have several paragraphs ask the same thing many times. */
function KeepAll({ model, asked }: TracesProps & { readonly asked: readonly Of<'asked'>[] }) {
  const say = useSay();
  const alike = asked.filter(({ row }) => row.question?.code === BELONGS);
  if (alike.length < 3) return null;
  return (
    <div className="trace-group">
      <span>
        {say(
          `${alike.length} 段没有标签，都归各自上一条？`,
          `${alike.length} paragraphs without a label: all part of the one above?`,
        )}
      </span>
      <Button className="button small" onPress={() => model.keepAll(alike.map(({ row }) => row))}>
        {say('都归上一条', 'All belong')}
      </Button>
    </div>
  );
}

interface LineProps {
  readonly chip: string;
  readonly look: 'asks' | 'passed' | '';
  readonly place: string;
  readonly words: string;
  readonly onGo: () => void;
  readonly undo?: ReactNode;
}

function Line({ chip, look, place, words, onGo, undo }: LineProps) {
  return (
    <div className="trace">
      <button type="button" className="trace-go" onClick={onGo}>
        <span className={`chip ${look}`}>{chip}</span>
        <span className="trace-place">{place}</span>
        <span className="trace-words" lang="zh-Hans">
          {words}
        </span>
      </button>
      {undo}
    </div>
  );
}

function AskedLine({ model, trace }: TracesProps & { readonly trace: Of<'asked'> }) {
  const say = useSay();
  const { row, above, below } = trace;
  return (
    <Line
      chip={say('待确认', 'Asks')}
      look="asks"
      place={say(`${row.lines.first} 行`, `${row.lines.first}`)}
      words={`…${above}｜${below}…`}
      onGo={() => model.go(row.at.start)}
    />
  );
}

function JoinedLine({ model, trace }: TracesProps & { readonly trace: Of<'joined'> }) {
  const say = useSay();
  const { at, from, to, above, below } = trace;
  return (
    <Line
      chip={say('接合', 'Joined')}
      look="passed"
      place={`${from}→${to}`}
      words={`…${above}｜${below}…`}
      onGo={() => model.go(at.end)}
      undo={
        <IconButton
          icon={Undo2}
          isSmall
          label={say(`撤销接合 ${from}→${to}`, `Part ${from}→${to}`)}
          onPress={() => model.command('part', at.end)}
        />
      }
    />
  );
}

function DroppedLine({ model, trace }: TracesProps & { readonly trace: Of<'line'> }) {
  const say = useSay();
  const { at, line, text } = trace;
  return (
    <Line
      chip={say('已舍弃', 'Dropped')}
      look=""
      place={say(`${line} 行`, `${line}`)}
      words={text}
      onGo={() => model.go(at.start)}
      undo={
        <IconButton
          icon={Undo2}
          isSmall
          label={say(`恢复第 ${line} 行`, `Restore line ${line}`)}
          onPress={() => model.command('restore', at.start)}
        />
      }
    />
  );
}

function MarksLine({ model, groups }: TracesProps & { readonly groups: readonly Of<'marks'>[] }) {
  const say = useSay();
  return groups.map(({ text, places }) => (
    <Line
      key={text}
      chip={say('已舍弃', 'Dropped')}
      look=""
      place={say('标记', 'Marks')}
      words={say(`${text}　${places.length} 处`, `${text}  ${places.length}×`)}
      onGo={() => model.go(places[0]?.start ?? 0)}
      undo={
        <IconButton
          icon={Undo2}
          isSmall
          label={say(
            `${places.length} 处“${text}”是原文，恢复`,
            `Keep ${places.length} “${text}” as words`,
          )}
          onPress={() => model.keepMarks(places)}
        />
      }
    />
  ));
}

/** What the reader of the file left out has no place in the source, and no way back but the clipboard. */
function LeftOut({ model }: TracesProps) {
  const say = useSay();
  const { left = [], leftCount = left.length } = model.report.source;
  if (leftCount === 0) return null;
  return (
    <details className="left-out">
      <summary>
        {say(
          `文件里另有 ${leftCount} 处不是正文，没有收入`,
          `${leftCount} parts of the file were left out`,
        )}
      </summary>
      <ul lang="zh-Hans">
        {left.slice(0, 50).map(({ text }, index) => (
          <li key={index}>{text}</li>
        ))}
      </ul>
    </details>
  );
}
