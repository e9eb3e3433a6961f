import { useState } from 'react';
import { Button, Label, TextArea, TextField } from 'react-aria-components';
import { Fault, ModalDialog, ReloadDialog } from '../design';
import { changesAsText, saveStatus, type SessionState, type StorySession } from '../session';
import { sayFailure, useSay } from '../words';

interface SaveNoticeProps {
  readonly session: StorySession;
  readonly state: SessionState;
  /** Opens the story anew, without what is unsaved here. */
  readonly onReload: () => void;
}

/** Shown only when something typed could not be saved; the words stay in the window. */
export function SaveNotice({ session, state, onReload }: SaveNoticeProps) {
  const say = useSay();
  const [isCopying, setCopying] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const { trouble } = state.save;
  const status = saveStatus(state.save);
  if (trouble === undefined) return null;
  return (
    <>
      <Fault>
        <span className="notice-words">
          {status === 'conflict'
            ? say(
                '没存上：这篇稿件在别处存过。你的改动还在这个窗口里；先留一份，再载入新稿',
                'Not saved: this story was saved elsewhere since. Your changes are still here; keep a copy, then load the newer story',
              )
            : sayFailure(say, trouble)}
        </span>
        <Button className="button small" onPress={() => setCopying(true)}>
          {say('留一份我的改动', 'Keep a copy of mine')}
        </Button>
        {status === 'conflict' ? (
          <Button className="button small" onPress={() => setAsking(true)}>
            {say('载入新稿', 'Load the newer story')}
          </Button>
        ) : (
          <Button className="button small" onPress={() => void session.flush()}>
            {say('重试', 'Retry')}
          </Button>
        )}
      </Fault>
      <ReloadDialog isOpen={isAsking} onClose={() => setAsking(false)} onReload={onReload} />
      <CopyDialog
        text={isCopying ? changesAsText(state.story, state.save) : undefined}
        onClose={() => setCopying(false)}
      />
    </>
  );
}

interface CopyDialogProps {
  readonly text: string | undefined;
  readonly onClose: () => void;
}

function CopyDialog({ text, onClose }: CopyDialogProps) {
  const say = useSay();
  return (
    <ModalDialog
      title={say('我的改动', 'My changes')}
      isOpen={text !== undefined}
      onClose={onClose}
    >
      <TextField className="field" value={text ?? ''} isReadOnly autoFocus>
        <Label className="field-label">
          {say(
            '已全部选中，按 Ctrl C 复制，粘到别处存好',
            'All selected: press Ctrl C and paste it elsewhere',
          )}
        </Label>
        <TextArea
          className="field-input"
          lang="zh-Hans"
          onFocus={(event) => event.currentTarget.select()}
        />
      </TextField>
      <div className="dialog-buttons">
        <Button className="button" onPress={onClose}>
          {say('关闭', 'Close')}
        </Button>
      </div>
    </ModalDialog>
  );
}
