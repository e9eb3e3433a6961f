import { useState, type FormEvent, type ReactNode } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import type { Edition } from '#shared/story';
import { ModalDialog } from '../design';
import { useSay, type Say } from '../words';
import { editionOf, fieldsOf, type EditionField, type EditionFields } from './edition-fields';

interface EditionDialogProps {
  readonly edition: Edition | undefined;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onSave: (edition: Edition) => void;
  /** How the headline is broken; shown above the form where there is a headline. */
  readonly children?: ReactNode;
}

/** 报眉: what the line above the page says of paper, day and hands. */
export function EditionDialog(props: EditionDialogProps) {
  const { edition, isOpen, onClose, onSave, children } = props;
  const say = useSay();
  return (
    <ModalDialog title={say('题区', 'Head of the page')} isOpen={isOpen} onClose={onClose}>
      {children}
      <h3 className="field-label">{say('报眉', 'Folio line')}</h3>
      <p className="dialog-text">
        {say(
          '没填的项目在版面上留空位。版次从第一页起顺推。',
          'Whatever is left empty prints as a placeholder. Page numbers count on from the first page.',
        )}
      </p>
      <EditionForm edition={edition} onClose={onClose} onSave={onSave} />
    </ModalDialog>
  );
}

type EditionFormProps = Omit<EditionDialogProps, 'isOpen' | 'children'>;

const FIELDS: readonly EditionField[] = [
  'paperName',
  'date',
  'pageNumber',
  'pageName',
  'editor',
  'designer',
  'proofreader',
];

function EditionForm({ edition, onClose, onSave }: EditionFormProps) {
  const say = useSay();
  const [fields, setFields] = useState<EditionFields>(() => fieldsOf(edition));
  const [wrong, setWrong] = useState<EditionField>();
  function submit(event: FormEvent): void {
    event.preventDefault();
    const given = editionOf(fields);
    if (typeof given === 'string') {
      setWrong(given);
      return;
    }
    onSave(given);
    onClose();
  }
  return (
    <form className="edition-form" onSubmit={submit} noValidate>
      {FIELDS.map((name) => (
        <TextField
          key={name}
          className={`field edition-${name}`}
          value={fields[name]}
          onChange={(value) => setFields({ ...fields, [name]: value })}
          isInvalid={wrong === name}
          autoFocus={name === 'paperName'}
        >
          <Label className="field-label">{labelOf(say, name)}</Label>
          <Input
            className="field-input"
            type={name === 'date' ? 'date' : 'text'}
            inputMode={name === 'pageNumber' ? 'numeric' : 'text'}
            maxLength={40}
          />
        </TextField>
      ))}
      <p className="field-error" role={wrong === undefined ? undefined : 'alert'}>
        {wrong === undefined ? '' : faultOf(say, wrong)}
      </p>
      <div className="dialog-buttons">
        <Button className="button" onPress={onClose}>
          {say('取消', 'Cancel')}
        </Button>
        <Button className="button primary" type="submit">
          {say('存报眉', 'Save')}
        </Button>
      </div>
    </form>
  );
}

function labelOf(say: Say, name: EditionField): string {
  switch (name) {
    case 'paperName':
      return say('报名', 'Paper');
    case 'date':
      return say('日期', 'Date');
    case 'pageNumber':
      return say('版次', 'Page number');
    case 'pageName':
      return say('版名', 'Page name');
    case 'editor':
      return say('责编', 'Editor');
    case 'designer':
      return say('美编', 'Designer');
    case 'proofreader':
      return say('校对', 'Proofreader');
  }
}

function faultOf(say: Say, wrong: EditionField): string {
  if (wrong === 'pageNumber') {
    return say('版次要填 1 到 999 的整数', 'The page number is a whole number from 1 to 999');
  }
  if (wrong === 'date') return say('日期要填年月日', 'The date needs year, month and day');
  return say('名称不超过 40 字', 'A name has at most 40 characters');
}
