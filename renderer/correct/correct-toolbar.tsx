import {
  ChevronsDown,
  ChevronsUp,
  Combine,
  FolderOpen,
  ListChecks,
  Redo2,
  Split,
  Trash2,
  Undo2,
} from 'lucide-react';
import type { RefObject } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import { IconButton, PlaceSwitch } from '../design';
import { useSay } from '../words';
import { CommandButton } from './command-button';
import { FindField } from './find-field';
import type { CorrectModel } from './use-correct';
import type { Find } from './use-find';

interface CorrectToolbarProps {
  readonly model: CorrectModel;
  readonly find: Find;
  readonly findField: RefObject<HTMLInputElement | null>;
  readonly onSplit: () => void;
  readonly onPutOff: () => void;
  readonly onWrite: () => void;
  /** A changed report for this story. */
  readonly onRenew: (file: File) => void;
  /** Opens the pane that a narrow window folds away; none where it stands open. */
  readonly onDecisions: (() => void) | undefined;
}

/** What is done to the row that the person is at, and the way to the other desks. */
export function CorrectToolbar(props: CorrectToolbarProps) {
  const { model, find, findField, onSplit, onPutOff, onWrite, onRenew, onDecisions } = props;
  const say = useSay();
  const { correction, state } = model;
  const buttons = [
    { command: 'merge', icon: Combine, label: say('合并', 'Merge'), shortcut: 'M' },
    { command: 'split', icon: Split, label: say('拆分', 'Split'), shortcut: 'S' },
    { command: 'promote', icon: ChevronsUp, label: say('升级', 'Promote'), shortcut: '[' },
    { command: 'demote', icon: ChevronsDown, label: say('降级', 'Demote'), shortcut: ']' },
    { command: 'drop', icon: Trash2, label: say('舍弃', 'Drop'), shortcut: 'Del' },
  ] as const;
  return (
    <div className="toolbar correct-toolbar">
      <IconButton icon={FolderOpen} label={say('稿件库', 'Library')} onPress={onPutOff} />
      <span className="toolbar-line" />
      <PlaceSwitch place="correct" onGo={onWrite} />
      <span className="toolbar-line" />
      <IconButton
        icon={Undo2}
        label={say('撤销', 'Undo')}
        shortcut="Ctrl Z"
        isDisabled={!state.canUndo}
        onPress={correction.undo}
      />
      <IconButton
        icon={Redo2}
        label={say('重做', 'Redo')}
        shortcut="Ctrl ⇧ Z"
        isDisabled={!state.canRedo}
        onPress={correction.redo}
      />
      <span className="toolbar-line" />
      {buttons.map((button) => (
        <CommandButton
          key={button.command}
          {...button}
          model={model}
          onPress={() => (button.command === 'split' ? onSplit() : model.command(button.command))}
        />
      ))}
      <span className="push" />
      <FindField find={find} field={findField} />
      <FileTrigger
        onSelect={(files) => {
          const file = files?.item(0);
          if (file) onRenew(file);
        }}
      >
        <Button className="button">{say('载入新稿…', 'New version…')}</Button>
      </FileTrigger>
      {onDecisions === undefined ? null : (
        <Button className="button" onPress={onDecisions}>
          <ListChecks size={16} strokeWidth={1.5} aria-hidden />
          {say('校订', 'Decisions')}
        </Button>
      )}
    </div>
  );
}
