import { Button } from 'react-aria-components';
import type { StoryEntry } from '#shared/desk';
import { ModalDialog } from '../design';
import { useSay } from '../words';

interface DeleteDialogProps {
  /** The story asked about; none closes the dialog. */
  readonly entry: StoryEntry | undefined;
  readonly onClose: () => void;
  readonly onDelete: (entry: StoryEntry) => void;
}

/** Deleting cannot be undone, so it is asked once, with what would be lost. */
export function DeleteDialog({ entry, onClose, onDelete }: DeleteDialogProps) {
  const say = useSay();
  return (
    <ModalDialog
      title={say('删除这篇稿件？', 'Delete this story?')}
      isOpen={entry !== undefined}
      onClose={onClose}
      role="alertdialog"
    >
      {entry === undefined ? null : (
        <p className="dialog-text">
          {say(
            `“${entry.headline}”连同 ${entry.written} 条解读会从本机删除，不能恢复。`,
            `“${entry.headline}” and its ${entry.written} commentaries will be deleted from this machine for good.`,
          )}
        </p>
      )}
      <div className="dialog-buttons">
        <Button className="button" onPress={onClose} autoFocus>
          {say('留着', 'Keep it')}
        </Button>
        <Button
          className="button danger"
          onPress={() => {
            if (entry !== undefined) onDelete(entry);
            onClose();
          }}
        >
          {say('删除', 'Delete')}
        </Button>
      </div>
    </ModalDialog>
  );
}
