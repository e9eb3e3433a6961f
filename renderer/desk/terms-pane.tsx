import './terms.css';
import { Plus, Redo2, Undo2 } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { Button } from 'react-aria-components';
import { MAX_TERMS } from '#shared/story';
import { IconButton } from '../design';
import { useSay } from '../words';
import { TermCard } from './term-card';
import type { TermsModel } from './use-terms';

interface TermsPaneProps {
  readonly model: TermsModel;
  /** Terms that the page has no room for. */
  readonly leftOut: number;
}

/** 名词解释: the terms at the foot of the page, written and put in order here. */
export function TermsPane({ model, leftOut }: TermsPaneProps) {
  const say = useSay();
  const [fresh, setFresh] = useState<number>();
  const isFull = model.terms.length >= MAX_TERMS;
  function add(term?: TermsModel['suggested'][number]): void {
    setFresh(model.terms.length);
    model.add(term);
  }
  return (
    <div className="terms-pane" role="presentation" onKeyDown={(event) => takeKey(event, model)}>
      <TermsHead model={model} leftOut={leftOut} />
      <div className="writing-scroll">
        <div className="writing-column">
          {model.terms.map((term, index) => (
            <TermCard
              key={index}
              term={term}
              index={index}
              count={model.terms.length}
              isFresh={index === fresh}
              model={model}
            />
          ))}
          <Button className="button terms-add" isDisabled={isFull} onPress={() => add()}>
            <Plus size={16} strokeWidth={1.5} aria-hidden />
            {isFull
              ? say(`至多 ${MAX_TERMS} 条`, `At most ${MAX_TERMS} terms`)
              : say('加一条名词', 'Add a term')}
          </Button>
          {isFull ? null : <Suggestions terms={model.suggested} onAdd={add} />}
        </div>
      </div>
    </div>
  );
}

/** Undo belongs to the whole list here; an IME keeps its own keys. */
function takeKey(event: KeyboardEvent, model: TermsModel): void {
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
  if (event.nativeEvent.isComposing || !isCommand) return;
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return;
  event.preventDefault();
  if (key === 'y' || event.shiftKey) model.redo();
  else model.undo();
}

function TermsHead({ model, leftOut }: TermsPaneProps) {
  const say = useSay();
  const { length } = model.terms;
  const words =
    leftOut === 0
      ? say(`${length} 条，排在稿件末版脚下`, `${length}, at the foot of the last page`)
      : say(`${leftOut} 条排不下，没有印出`, `${leftOut} do not fit and are not printed`);
  return (
    <div className="pane-head writing-head">
      <h2 className="trail">{say('名词解释', 'Terms')}</h2>
      <span className="push writing-place" role="status" data-over={leftOut > 0}>
        {words}
      </span>
      <IconButton
        icon={Undo2}
        label={say('撤销', 'Undo')}
        shortcut="Ctrl Z"
        isDisabled={!model.canUndo}
        onPress={model.undo}
      />
      <IconButton
        icon={Redo2}
        label={say('重做', 'Redo')}
        shortcut="Ctrl ⇧ Z"
        isDisabled={!model.canRedo}
        onPress={model.redo}
      />
    </div>
  );
}

interface SuggestionsProps {
  readonly terms: TermsModel['suggested'];
  readonly onAdd: (term: TermsModel['suggested'][number]) => void;
}

/** Names that the report sets in quotation marks or explains itself. */
function Suggestions({ terms, onAdd }: SuggestionsProps) {
  const say = useSay();
  if (terms.length === 0) return null;
  return (
    <section className="terms-found" aria-label={say('从报告里取', 'From the report')}>
      <h3 className="terms-found-head">{say('从报告里取', 'From the report')}</h3>
      <div className="terms-found-list" lang="zh-Hans">
        {terms.map((term) => (
          <Button key={term.term} className="button small" onPress={() => onAdd(term)}>
            {term.term}
          </Button>
        ))}
      </div>
    </section>
  );
}
