import { ArrowRight } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { DeskClient, Preferences } from '#shared/desk';
import { useSay } from '../words';
import { Account, Counts } from './account';
import { EncodingChooser } from './encoding-chooser';
import { StyleChooser } from './style-chooser';
import { Traces } from './traces';
import type { CorrectModel } from './use-correct';
import { useReckoning } from './use-reckoning';

interface DecisionsPaneProps {
  readonly client: DeskClient;
  readonly model: CorrectModel;
  readonly preferences: Preferences;
  readonly prefer: (change: Partial<Preferences>) => void;
  readonly onPutOff: () => void;
  readonly onConfirm: () => void;
}

/** 校订: what is to be decided about the whole, and what became of every character. */
export function DecisionsPane(props: DecisionsPaneProps) {
  const { client, model, preferences, prefer, onPutOff, onConfirm } = props;
  const say = useSay();
  const { rows } = model.report;
  const asked = rows.filter(({ question }) => question !== undefined);
  const reckoning = useReckoning(model.report);
  return (
    <aside className="pane decisions-pane" aria-label={say('校订', 'Decisions')} data-pane>
      <div className="decisions-scroll" data-pane-focus tabIndex={-1}>
        <EncodingChooser key={model.report.source.sha256} client={client} model={model} />
        <StyleChooser model={model} preferences={preferences} prefer={prefer} />
        <Traces model={model} />
        <Counts reckoning={reckoning} />
      </div>
      <footer className="decisions-foot">
        <Account reckoning={reckoning} />
        <div className="decisions-buttons">
          <Button className="button" onPress={onPutOff}>
            {say('存为待办', 'Keep for later')}
          </Button>
          <Button className="button primary" onPress={onConfirm}>
            {say('确认结构，开始撰写', 'Confirm and start writing')}
            <ArrowRight size={16} strokeWidth={1.5} aria-hidden />
          </Button>
        </div>
        <p className="decisions-open">
          {asked.length === 0
            ? ''
            : say(
                `还有 ${asked.length} 处待确认（${linesOf(asked, '、')} 行），进入后仍可回来`,
                `${asked.length} open questions (lines ${linesOf(asked, ', ')}); you can come back`,
              )}
        </p>
      </footer>
    </aside>
  );
}

/** The first lines that ask; more would not be read. */
function linesOf(asked: CorrectModel['report']['rows'], comma: string): string {
  const lines = asked.slice(0, 3).map(({ lines: { first } }) => first);
  return lines.join(comma) + (asked.length > lines.length ? '…' : '');
}
