import { Button } from 'react-aria-components';
import { ModalDialog } from '../design';
import { isStoryFile } from '../library';
import { useSay } from '../words';

interface DropDialogProps {
  /** What was dropped on the desk; nothing closes the dialog. */
  readonly files: readonly File[];
  readonly onClose: () => void;
  /** The file is a newer version of this story's report. */
  readonly onRenew: (file: File) => void;
  /** The files are reports of their own. */
  readonly onImport: (files: readonly File[]) => void;
}

/** A file dropped while a story is written: a new version of its report, or another report. */
export function DropDialog({ files, onClose, onRenew, onImport }: DropDialogProps) {
  const say = useSay();
  const [first] = files;
  const renewing =
    files.length === 1 && first !== undefined && !isStoryFile(first) ? first : undefined;
  const names = files.map(({ name }) => `“${name}”`).join('、');
  return (
    <ModalDialog
      title={say('拖进来的是什么？', 'What was dropped?')}
      isOpen={files.length > 0}
      onClose={onClose}
      role="alertdialog"
    >
      <p className="dialog-text drop-names" lang="zh-Hans">
        {names}
      </p>
      <p className="dialog-text">
        {renewing === undefined
          ? say(
              '可以作为新稿导入稿件库。正在写的这篇先存好，不受影响。',
              'It can be imported as a story of its own. The story you are writing is saved first and not touched.',
            )
          : say(
              '若是这篇报告的新版，先逐条比对，再决定解读的去处；若是另一份报告，作为新稿导入。正在写的都先存好。',
              'If it is a new version of this report, it is compared first, and you say where commentary goes; if it is another report, it becomes a story of its own. What you wrote is saved first.',
            )}
      </p>
      <div className="dialog-buttons">
        <Button className="button" onPress={onClose}>
          {say('取消', 'Cancel')}
        </Button>
        <Button
          className={renewing === undefined ? 'button primary' : 'button'}
          autoFocus={renewing === undefined}
          onPress={() => onImport(files)}
        >
          {say('作为新稿导入', 'Import as a new story')}
        </Button>
        {renewing === undefined ? null : (
          <Button className="button primary" autoFocus onPress={() => onRenew(renewing)}>
            {say('这是新版，去比对', 'A new version: compare')}
          </Button>
        )}
      </div>
    </ModalDialog>
  );
}
