import { Button } from 'react-aria-components';
import { useSay } from '../words';
import { ModalDialog } from './modal';

interface ReloadDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onReload: () => void;
}

/** What was not saved here is gone once the newer story is loaded, so it is asked first. */
export function ReloadDialog({ isOpen, onClose, onReload }: ReloadDialogProps) {
  const say = useSay();
  return (
    <ModalDialog
      title={say('放下这里没存的改动？', 'Give up what is unsaved here?')}
      isOpen={isOpen}
      onClose={onClose}
      role="alertdialog"
    >
      <p className="dialog-text">
        {say(
          '载入别处存的新稿后，这个窗口里没存上的改动不能找回。',
          'Once the newer story is loaded, what could not be saved in this window is gone.',
        )}
      </p>
      <div className="dialog-buttons">
        <Button className="button" onPress={onClose} autoFocus>
          {say('留在这里', 'Stay here')}
        </Button>
        <Button className="button danger" onPress={onReload}>
          {say('放下改动，载入新稿', 'Give up and load')}
        </Button>
      </div>
    </ModalDialog>
  );
}
