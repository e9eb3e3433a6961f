import { useRef, useState, type ClipboardEvent } from 'react';
import { Button, Label, TextArea, TextField } from 'react-aria-components';
import { ModalDialog } from '../design';
import { useSay } from '../words';
import type { Pasted } from './send-report';

interface PasteDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onPasted: (pasted: Pasted) => void;
}

/** 粘贴文本: for whoever would rather see the text before it is taken in. */
export function PasteDialog({ isOpen, onClose, onPasted }: PasteDialogProps) {
  const say = useSay();
  const [text, setText] = useState('');
  const html = useRef('');
  function take(): void {
    onPasted({ text, html: html.current });
    change('');
    onClose();
  }
  /** Words that were changed here are no longer those of the markup. */
  function change(next: string): void {
    html.current = '';
    setText(next);
  }
  function paste({ clipboardData }: ClipboardEvent): void {
    const isWhole = text === '';
    const markup = clipboardData.getData('text/html');
    // Once the field has taken the words, which forgets the markup.
    setTimeout(() => {
      if (isWhole) html.current = markup;
    });
  }
  return (
    <ModalDialog title={say('粘贴报告文本', 'Paste a report')} isOpen={isOpen} onClose={onClose}>
      <TextField className="field" value={text} onChange={change} autoFocus>
        <Label className="field-label">{say('报告全文', 'Full text of the report')}</Label>
        <TextArea className="field-input" lang="zh-Hans" onPaste={paste} />
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
