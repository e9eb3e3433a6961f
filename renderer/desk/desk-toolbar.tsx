import { Check, FileDown, FolderOpen, Globe, ListChecks, Redo2, Undo2 } from 'lucide-react';
import { REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { Button } from 'react-aria-components';
import { IconButton, PlaceSwitch } from '../design';
import { useHistory, type CommentaryEditor } from '../editor';
import type { PressModel } from '../press';
import { useSay, type Say } from '../words';

interface DeskToolbarProps {
  readonly commentary: CommentaryEditor | undefined;
  readonly work: PressModel['work'];
  /** 输出 stands in the middle. */
  readonly isPress: boolean;
  readonly onPress: () => void;
  readonly onLeave: () => void;
  readonly onCorrect: () => void;
}

/** What is done with the whole story: back to the library, undo, out to print and web. */
export function DeskToolbar(props: DeskToolbarProps) {
  const { commentary, work, isPress, onPress, onLeave, onCorrect } = props;
  const say = useSay();
  const isRunning = work.state.step === 'running';
  return (
    <div className="toolbar">
      <Button className="button bare" onPress={onLeave}>
        <FolderOpen size={16} strokeWidth={1.5} aria-hidden />
        {say('稿件库', 'Library')}
      </Button>
      <span className="toolbar-line" />
      <PlaceSwitch place="write" onGo={onCorrect} />
      <span className="toolbar-line" />
      {commentary === undefined ? null : <HistoryButtons commentary={commentary} />}
      <p className="push export-words" role="status">
        {work.state.step === 'done' ? <Check size={14} strokeWidth={1.5} aria-hidden /> : null}
        {exportWords(say, work.state)}
      </p>
      {isRunning ? (
        <Button className="button bare" onPress={work.stop}>
          {say('停下', 'Stop')}
        </Button>
      ) : null}
      <Button className="button bare" aria-pressed={isPress} onPress={onPress}>
        <ListChecks size={16} strokeWidth={1.5} aria-hidden />
        {say('印前检查', 'Preflight')}
      </Button>
      <Button className="button" isDisabled={isRunning} onPress={() => void work.start('html')}>
        <Globe size={16} strokeWidth={1.5} aria-hidden />
        {say('输出网页', 'Export web page')}
      </Button>
      <Button
        className="button primary"
        isDisabled={isRunning}
        onPress={() => void work.start('pdf')}
      >
        <FileDown size={16} strokeWidth={1.5} aria-hidden />
        {say('输出 PDF', 'Export PDF')}
      </Button>
    </div>
  );
}

function HistoryButtons({ commentary }: { readonly commentary: CommentaryEditor }) {
  const say = useSay();
  const { canUndo, canRedo } = useHistory(commentary);
  const { editor } = commentary;
  return (
    <>
      <IconButton
        icon={Undo2}
        label={say('撤销', 'Undo')}
        shortcut="Ctrl Z"
        isDisabled={!canUndo}
        onPress={() => editor.dispatchCommand(UNDO_COMMAND, undefined)}
      />
      <IconButton
        icon={Redo2}
        label={say('重做', 'Redo')}
        shortcut="Ctrl ⇧ Z"
        isDisabled={!canRedo}
        onPress={() => editor.dispatchCommand(REDO_COMMAND, undefined)}
      />
    </>
  );
}

function exportWords(say: Say, state: PressModel['work']['state']): string {
  switch (state.step) {
    case 'running':
      return state.format === 'pdf'
        ? say('正在排版并写 PDF', 'Laying out and writing the PDF')
        : say('正在写网页', 'Writing the web page');
    case 'done':
      return say(`已输出 ${state.fileName}`, `Exported ${state.fileName}`);
    case 'idle':
    case 'asking':
    case 'failed':
      return '';
  }
}
