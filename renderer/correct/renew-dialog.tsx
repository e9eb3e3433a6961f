import { useState, type FormEvent } from 'react';
import { Button, Label, TextArea, TextField } from 'react-aria-components';
import type { OpenedStory } from '#shared/desk';
import { ModalDialog } from '../design';
import { sayFailure, useSay } from '../words';
import { InitiativeChangeRow } from './initiative-change-row';
import type { Renewal } from './use-renewal';

interface RenewDialogProps {
  readonly renewal: Renewal;
  readonly onRenewed: (opened: OpenedStory) => void;
}

/** 载入新稿: what a changed report would change, where its commentary goes, and why. */
export function RenewDialog({ renewal, onRenewed }: RenewDialogProps) {
  const say = useSay();
  const { state, close } = renewal;
  return (
    <ModalDialog
      title={say('载入新稿，记一条勘误', 'Take the new report, with a correction')}
      isOpen={state.step !== 'idle'}
      onClose={close}
      role="alertdialog"
    >
      {state.step === 'failed' ? (
        <>
          <p className="dialog-text" role="alert">
            {sayFailure(say, state.failure)}
          </p>
          <div className="dialog-buttons">
            <Button className="button" onPress={close} autoFocus>
              {say('关闭', 'Close')}
            </Button>
          </div>
        </>
      ) : null}
      {state.step === 'reading' ? (
        <>
          <p className="dialog-text" role="status">
            {say('正在比对', 'Comparing')}
          </p>
          <div className="dialog-buttons">
            <Button className="button" onPress={close} autoFocus>
              {say('取消', 'Cancel')}
            </Button>
          </div>
        </>
      ) : null}
      {state.step === 'asking' ? <Comparison renewal={renewal} onRenewed={onRenewed} /> : null}
    </ModalDialog>
  );
}

function Comparison({ renewal, onRenewed }: RenewDialogProps) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const { comparison, answers, trouble } = renewal;
  if (comparison === undefined) return null;
  const changed = comparison.initiatives.filter(({ kind }) => kind !== 'same');
  const counts = comparison.counts.initiatives;
  const unanswered = changed.filter(
    ({ asks, oldId }) => asks && oldId !== undefined && answers[oldId] === undefined,
  );
  const why =
    reason.trim() === ''
      ? say('先写明原因', 'Give the reason first')
      : unanswered.length > 0
        ? say(`还有 ${unanswered.length} 条要定解读去处`, `${unanswered.length} still ask`)
        : '';

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (why === '') void renewal.take(reason.trim()).then((opened) => opened && onRenewed(opened));
  }

  return (
    <form className="renew" onSubmit={submit}>
      <p className="dialog-text">
        {say(
          `举措：相同 ${counts.same ?? 0}，移位 ${counts.moved ?? 0}，改动 ${counts.changed ?? 0}，新增 ${counts.added ?? 0}，删去 ${counts.removed ?? 0}`,
          `Initiatives: ${counts.same ?? 0} same, ${counts.moved ?? 0} moved, ${counts.changed ?? 0} changed, ${counts.added ?? 0} added, ${counts.removed ?? 0} removed`,
        )}
      </p>
      <ul className="renew-changes">
        {changed.map((change) => (
          <InitiativeChangeRow
            key={`${change.oldId ?? ''} ${change.newId ?? ''}`}
            change={change}
            others={comparison.initiatives}
            answer={change.oldId === undefined ? undefined : answers[change.oldId]}
            onAnswer={renewal.answer}
          />
        ))}
      </ul>
      <TextField className="field" value={reason} onChange={setReason} isRequired maxLength={500}>
        <Label className="field-label">{say('勘误原因', 'Reason for the correction')}</Label>
        <TextArea className="field-input renew-reason" rows={2} />
      </TextField>
      <p className="field-error" role={trouble === undefined ? undefined : 'alert'}>
        {trouble === undefined ? '' : sayFailure(say, trouble)}
      </p>
      <div className="dialog-buttons">
        <span className="renew-why">{why}</span>
        <Button className="button" onPress={renewal.close}>
          {say('取消', 'Cancel')}
        </Button>
        <Button className="button primary" type="submit" isDisabled={why !== ''}>
          {say('载入新稿', 'Take the new report')}
        </Button>
      </div>
    </form>
  );
}
