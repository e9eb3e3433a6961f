import type { InitiativeChange, TextChange } from '#shared/story';
import { useSay, type Say } from '../words';

interface InitiativeChangeRowProps {
  readonly change: InitiativeChange;
  /** Where commentary may go. */
  readonly others: readonly InitiativeChange[];
  readonly answer: string | undefined;
  readonly onAnswer: (oldId: string, answer: string) => void;
}

/** One initiative that is not the same in both reports, and the question where its commentary goes. */
export function InitiativeChangeRow({
  change,
  others,
  answer,
  onAnswer,
}: InitiativeChangeRowProps) {
  const say = useSay();
  const { kind, oldId, oldLabel, newLabel, words, asks } = change;
  return (
    <li className="renew-change" data-kind={kind}>
      <p className="renew-change-head">
        <span className="chip plain">{kindName(say, kind)}</span>
        <span lang="zh-Hans">{newLabel ?? oldLabel ?? ''}</span>
      </p>
      <p className="renew-words" lang="zh-Hans">
        {kind === 'changed' ? words.map((word, index) => <Change key={index} word={word} />) : null}
      </p>
      {asks && oldId !== undefined ? (
        <label className="renew-answer">
          {say('它的解读归', 'Its commentary goes to')}
          <select
            className="field-input"
            value={answer ?? ''}
            onChange={(event) => onAnswer(oldId, event.target.value)}
          >
            <option value="" disabled>
              {say('选一条', 'Choose')}
            </option>
            {others.flatMap(({ newId, newLabel: label, words: text }) =>
              newId === undefined
                ? []
                : [
                    <option key={newId} value={newId}>
                      {`${label ?? ''} ${textOf(text).slice(0, 18)}`}
                    </option>,
                  ],
            )}
            <option value="drop">
              {say('不再要，存入勘误记录', 'Nowhere: keep it in the record')}
            </option>
          </select>
        </label>
      ) : null}
    </li>
  );
}

const textOf = (words: readonly TextChange[]) =>
  words.flatMap(({ kind, text }) => (kind === 'removed' ? [] : [text])).join('');

/** As much of an unchanged stretch as places a change, UTF-16 units. */
const AROUND = 16;

function Change({ word: { kind, text } }: { readonly word: TextChange }) {
  switch (kind) {
    case 'added':
      return <ins>{text}</ins>;
    case 'removed':
      return <del>{text}</del>;
    case 'equal':
      return text.length <= 2 * AROUND ? text : `${text.slice(0, AROUND)}……${text.slice(-AROUND)}`;
  }
}

function kindName(say: Say, kind: InitiativeChange['kind']): string {
  switch (kind) {
    case 'same':
      return say('相同', 'Same');
    case 'moved':
      return say('移位', 'Moved');
    case 'changed':
      return say('改动', 'Changed');
    case 'added':
      return say('新增', 'Added');
    case 'removed':
      return say('删去', 'Removed');
  }
}
