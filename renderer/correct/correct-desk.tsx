import './correct.css';
import './tree.css';
import './source.css';
import './decisions.css';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { DeskClient, OpenedStory, Preferences } from '#shared/desk';
import {
  Fault,
  focusNextPane,
  PreferencesMenu,
  ReloadDialog,
  TitleBar,
  useMedia,
  useOnce,
} from '../design';
import { sayFailure, useSay } from '../words';
import { CorrectStatus } from './correct-status';
import { CorrectToolbar } from './correct-toolbar';
import type { Correction } from './correction';
import { DecisionsPane } from './decisions-pane';
import { focusCurrentRow } from './focus';
import { RenewDialog } from './renew-dialog';
import { useRenewal } from './use-renewal';
import { useFileDrop } from '../library';

import { SourcePane } from './source-pane';
import { TreePane } from './tree-pane';
import { useCorrect, type CorrectModel } from './use-correct';
import { useCorrectKeys } from './use-correct-keys';
import { useFind } from './use-find';

interface CorrectDeskProps {
  readonly client: DeskClient;
  readonly correction: Correction;
  /** A newer version of the report, to be compared at once. */
  readonly renewWith: File | undefined;
  readonly preferences: Preferences;
  readonly prefer: (change: Partial<Preferences>) => void;
  readonly onConfirm: (opened: OpenedStory) => void;
  /** A changed report took the place of this one. */
  readonly onRenewed: (opened: OpenedStory) => void;
  readonly onPutOff: () => void;
  readonly onReload: (storyId: string) => void;
}

/** Below this width the decisions fold away. */
const NARROW = '(max-width: 1039px)';

/** 导入与校订: what import proposes beside the source, until a person agrees. */
export function CorrectDesk(props: CorrectDeskProps) {
  const { client, correction, preferences, prefer, onConfirm, onRenewed, onPutOff, onReload } =
    props;
  const say = useSay();
  const model = useCorrect(correction);
  const find = useFind(model.report.source.text, model.go);
  const findField = useRef<HTMLInputElement>(null);
  const isNarrow = useMedia(NARROW);
  const [isOpen, setOpen] = useState(false);
  useManners(correction, say('导入与校订 — 解读', 'Import — Jiedu'));

  const leave = async (go: () => void) => {
    if (await correction.flush()) go();
  };
  const confirm = () => void leave(() => onConfirm(correction.opened()));
  const putOff = () => void leave(onPutOff);
  const split = () => splitHere(model);
  const renewal = useRenewal(client, async () =>
    (await correction.flush()) ? correction.opened() : undefined,
  );
  const renew = (file: File) => void renewal.compare(file);
  const { renewWith } = props;
  useOnce(() => {
    if (renewWith !== undefined) renew(renewWith);
  });
  const dropped = useFileDrop(([file, ...others]) => {
    if (file === undefined) return;
    if (others.length > 0) correction.say(ONE_AT_A_TIME);
    else renew(file);
  });
  useCorrectKeys({
    command: (name) => model.command(name),
    split,
    undo: correction.undo,
    redo: correction.redo,
    find: () => findField.current?.select(),
    save: () => void correction.flush(),
    write: confirm,
    nextQuestion: (by) => goToQuestion(model, by),
    nextPane: focusNextPane,
  });

  return (
    <div className="window correct" {...dropped.handlers}>
      <TitleBar title={say('导入与校订', 'Import and correct')}>
        <PreferencesMenu preferences={preferences} prefer={prefer} />
      </TitleBar>
      <CorrectToolbar
        model={model}
        find={find}
        findField={findField}
        onSplit={split}
        onPutOff={putOff}
        onWrite={confirm}
        onRenew={renew}
        onDecisions={isNarrow ? () => setOpen(!isOpen) : undefined}
      />
      <div className="correct-panes" data-narrow={isNarrow} data-open={isOpen}>
        <TreePane model={model} />
        <SourcePane model={model} find={find} />
        <DecisionsPane
          client={client}
          model={model}
          preferences={preferences}
          prefer={prefer}
          onPutOff={putOff}
          onConfirm={confirm}
        />
      </div>
      <CorrectStatus model={model} />
      <RenewDialog renewal={renewal} onRenewed={onRenewed} />
      <Trouble correction={correction} model={model} onReload={onReload} />
    </div>
  );
}

const ONE_AT_A_TIME = {
  zh: '一次只能载入一份新稿；几份报告请回稿件库一起导入',
  en: 'Only one new version at a time; import several reports in the library',
};

/** Without a caret the key shows one first, at the end of the first sentence. */
function splitHere(model: CorrectModel): void {
  const { caret, correction } = model;
  const outcome = model.tryOut('split');
  const needsCaret = outcome.kind === 'refused' && caret === undefined;
  if (!needsCaret || model.row?.role !== 'initiative') {
    model.command('split');
    return;
  }
  model.stepCaret(1, 'sentence');
  focusCurrentRow();
  correction.say({
    zh: '← → 移到要拆开的地方（⇧ 逐字），再按 S',
    en: '← → moves to the place to split at (⇧ by character), then S',
  });
}

function goToQuestion({ report, place, go }: CorrectModel, by: 1 | -1): void {
  const asked = report.rows.filter(({ question }) => question !== undefined);
  const next =
    by === 1
      ? (asked.find(({ at }) => at.start > place) ?? asked[0])
      : (asked.findLast(({ at }) => at.start < place) ?? asked.at(-1));
  if (next === undefined) return;
  go(next.at.start);
  requestAnimationFrame(focusCurrentRow);
}

/** The window's title, and no leaving with decisions that the host does not have. */
function useManners(correction: Correction, title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (correction.state().save !== 'saved') event.preventDefault();
    };
    const save = () => void correction.flush();
    window.addEventListener('beforeunload', ask);
    window.addEventListener('blur', save);
    return () => {
      window.removeEventListener('beforeunload', ask);
      window.removeEventListener('blur', save);
    };
  }, [correction]);
}

interface TroubleProps {
  readonly correction: Correction;
  readonly model: CorrectModel;
  readonly onReload: (storyId: string) => void;
}

/** Why the host did not take the last decisions, and what can be done. */
function Trouble({ correction, model, onReload }: TroubleProps) {
  const say = useSay();
  const [isAsking, setAsking] = useState(false);
  const { trouble, save } = model.state;
  if (trouble === undefined) return null;
  const isConflict = trouble.code === 'conflict';
  return (
    <div className="notices">
      <Fault>
        <span className="notice-words">{sayFailure(say, trouble)}</span>
        {isConflict ? (
          <Button className="button small" onPress={() => setAsking(true)}>
            {say('载入新稿', 'Load the newer story')}
          </Button>
        ) : save === 'failed' ? (
          <Button className="button small" onPress={() => void correction.flush()}>
            {say('重试', 'Retry')}
          </Button>
        ) : (
          <Button className="button small" onPress={correction.dismiss}>
            {say('知道了', 'Dismiss')}
          </Button>
        )}
      </Fault>
      <ReloadDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onReload={() => onReload(correction.opened().story.id)}
      />
    </div>
  );
}
