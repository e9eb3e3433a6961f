import {
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from '@lexical/list';
import { FORMAT_TEXT_COMMAND } from 'lexical';
import { List, ListOrdered } from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import { IconButton } from '../design';
import { useSay } from '../words';
import type { CommentaryEditor } from './commentary-editor';
import { LinkButton } from './link-button';
import { useFormat } from './use-format';

interface CommentaryToolbarProps {
  readonly commentary: CommentaryEditor;
}

/** 粗 · 列表 · 链接: all the emphasis that commentary knows. */
export function CommentaryToolbar({ commentary }: CommentaryToolbarProps) {
  const say = useSay();
  const { editor } = commentary;
  const format = useFormat(commentary);
  function toggleList(kind: 'bullet' | 'number'): void {
    if (format.list === kind) editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined);
    else if (kind === 'number') editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined);
    else editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined);
  }
  return (
    <Toolbar className="card-tools" aria-label={say('格式', 'Format')}>
      <IconButton
        icon={say('粗', 'B')}
        label={say('加粗', 'Bold')}
        shortcut="Ctrl B"
        isOn={format.isBold}
        onPress={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold')}
      />
      <IconButton
        icon={List}
        label={say('项目列表', 'Bullet list')}
        isOn={format.list === 'bullet'}
        onPress={() => toggleList('bullet')}
      />
      <IconButton
        icon={ListOrdered}
        label={say('编号列表', 'Numbered list')}
        isOn={format.list === 'number'}
        onPress={() => toggleList('number')}
      />
      <LinkButton editor={editor} format={format} />
    </Toolbar>
  );
}
