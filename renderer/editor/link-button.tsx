import { $toggleLink } from '@lexical/link';
import type { LexicalEditor } from 'lexical';
import { Link, Unlink } from 'lucide-react';
import { useRef, useState, type FormEvent } from 'react';
import { Button, Dialog, Input, Label, Popover, TextField } from 'react-aria-components';
import { IconButton } from '../design';
import { useSay } from '../words';
import { isAllowedHref } from './commentary-nodes';
import type { FormatState } from './format-state';

interface LinkButtonProps {
  readonly editor: LexicalEditor;
  readonly format: FormatState;
}

/** 链接: adds one to the selected words, or changes or removes the one at the caret. */
export function LinkButton({ editor, format }: LinkButtonProps) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const anchor = useRef<HTMLSpanElement>(null);
  const hasWords = format.href !== undefined || !format.isCaret;
  function put(href: string | null): void {
    setOpen(false);
    editor.focus();
    editor.update(() => $toggleLink(href));
  }
  return (
    <span ref={anchor} className="link-anchor">
      <IconButton
        icon={Link}
        label={hasWords ? say('链接', 'Link') : say('链接：先选中文字', 'Link: select words first')}
        isOn={format.href !== undefined}
        isDisabled={!hasWords}
        onPress={() => setOpen(true)}
      />
      <Popover
        className="menu link-popover"
        triggerRef={anchor}
        isOpen={isOpen}
        onOpenChange={setOpen}
        placement="bottom start"
      >
        <Dialog className="link-dialog" aria-label={say('链接', 'Link')}>
          <LinkForm href={format.href} onPut={put} onClose={() => setOpen(false)} />
        </Dialog>
      </Popover>
    </span>
  );
}

interface LinkFormProps {
  readonly href: string | undefined;
  readonly onPut: (href: string | null) => void;
  readonly onClose: () => void;
}

function LinkForm({ href, onPut, onClose }: LinkFormProps) {
  const say = useSay();
  const [address, setAddress] = useState(href ?? '');
  const [isWrong, setWrong] = useState(false);
  function submit(event: FormEvent): void {
    event.preventDefault();
    const given = address.trim();
    if (isAllowedHref(given)) onPut(given);
    else setWrong(true);
  }
  return (
    <form className="link-form" onSubmit={submit} noValidate>
      <TextField
        className="field"
        value={address}
        onChange={setAddress}
        isInvalid={isWrong}
        autoFocus
      >
        <Label className="field-label">{say('网址或邮箱', 'Web or mail address')}</Label>
        <Input className="field-input" placeholder="https://" />
      </TextField>
      <p className="field-error" role={isWrong ? 'alert' : undefined}>
        {isWrong
          ? say(
              '地址要以 https://、http:// 或 mailto: 开头',
              'An address begins with https://, http:// or mailto:',
            )
          : ''}
      </p>
      <div className="dialog-buttons">
        {href === undefined ? null : (
          <Button className="button bare" onPress={() => onPut(null)}>
            <Unlink size={16} strokeWidth={1.5} aria-hidden />
            {say('去掉链接', 'Remove')}
          </Button>
        )}
        <Button className="button push" onPress={onClose}>
          {say('取消', 'Cancel')}
        </Button>
        <Button className="button primary" type="submit">
          {say('确定', 'Apply')}
        </Button>
      </div>
    </form>
  );
}
