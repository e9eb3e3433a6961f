import { Button } from 'react-aria-components';
import { ModalDialog } from '../design';
import { sayFailure, useSay } from '../words';
import type { KnownReport } from './use-import';
import type { Report } from './send-report';

interface KnownDialogProps {
  /** The report asked about; none closes the dialog. */
  readonly known: KnownReport | undefined;
  readonly onClose: () => void;
  readonly onOpen: (storyId: string) => void;
  readonly onAgain: (report: Report) => void;
}

/** 相同原文: the report is in the library, so opening that story is what is most likely meant. */
export function KnownDialog({ known, onClose, onOpen, onAgain }: KnownDialogProps) {
  const say = useSay();
  return (
    <ModalDialog
      title={say('这份报告导入过', 'This report was imported before')}
      isOpen={known !== undefined}
      onClose={onClose}
      role="alertdialog"
    >
      <p className="dialog-text">{known === undefined ? '' : sayFailure(say, known.failure)}</p>
      <div className="dialog-buttons">
        <Button className="button" onPress={onClose}>
          {say('取消', 'Cancel')}
        </Button>
        <Button className="button" onPress={() => known && onAgain(known.report)}>
          {say('另存为新稿', 'Keep as another story')}
        </Button>
        <Button
          className="button primary"
          autoFocus
          onPress={() => {
            if (known?.failure.storyId !== undefined) onOpen(known.failure.storyId);
          }}
        >
          {say('打开已有的稿件', 'Open the story')}
        </Button>
      </div>
    </ModalDialog>
  );
}
