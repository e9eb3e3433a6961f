import { useState } from 'react';
import { Button, Label, TextArea, TextField } from 'react-aria-components';
import { ModalDialog } from '../design';
import { useSay } from '../words';

interface PasteDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onText: (text: string) => void;
}

/** 粘贴文本: for whoever would rather see the text before it is taken in. */
export function PasteDialog({ isOpen, onClose, onText }: PasteDialogProps) {
  const say = useSay();
  const [text, setText] = useState('');
  function take(): void {
    onText(text);
    setText('');
    onClose();
  }
  return (
    <ModalDialog title={say('粘贴报告文本', 'Paste a report')} isOpen={isOpen} onClose={onClose}>
      <TextField className="field" value={text} onChange={setText} autoFocus>
        <Label className="field-label">{say('报告全文', 'Full text of the report')}</Label>
        <TextArea className="field-input" lang="zh-Hans" />
      </TextField>
      <div className="dialog-buttons">
        <Button className="button" onPress={onClose}>
          {say('取消', 'Cancel')}
        </Button>
        <Button className="button primary" onPress={take} isDisabled={text.trim() === ''}>
          {say('导入', 'Import')}
        </Button>
      </div>
    </ModalDialog>
  );
}
