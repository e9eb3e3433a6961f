import { ClipboardPaste, Download } from 'lucide-react';
import { Button, FileTrigger } from 'react-aria-components';
import { Fault } from '../design';
import { sayFailure, useSay } from '../words';
import { fileReport } from './send-report';
import type { Import } from './use-import';

interface ImportZoneProps {
  readonly work: Import;
  readonly isOver: boolean;
  readonly onPaste: () => void;
}

/** What the readers can take so far. */
const ACCEPTED = ['.md', '.markdown', '.txt', '.html', '.htm', '.docx', '.pdf', '.jiedu'];

/** The way in: choose, paste, or drop a report anywhere in the library. */
export function ImportZone({ work, isOver, onPaste }: ImportZoneProps) {
  const say = useSay();
  return (
    <section className="import-zone" data-over={isOver} aria-labelledby="import-zone-title">
      <Download className="import-zone-icon" size={28} strokeWidth={1.5} aria-hidden />
      <div className="import-zone-words">
        <h2 className="library-title" id="import-zone-title">
          {isOver
            ? say('松开即导入', 'Release to import')
            : say('把报告拖到这里', 'Drop a report here')}
        </h2>
        <p className="library-hint" aria-live="polite">
          {work.reading === undefined
            ? say(
                'Word、PDF、网页、md、txt，或直接粘贴。原件原样存档，报告的字一个不改。',
                'Word, PDF, web page, md, txt, or paste its text. The original is kept as it is; no word of the report is changed.',
              )
            : say(`正在读入“${work.reading}”`, `Reading “${work.reading}”`)}
        </p>
        <div className="import-zone-buttons">
          <FileTrigger
            acceptedFileTypes={ACCEPTED}
            allowsMultiple
            onSelect={(files) => void work.take([...(files ?? [])].map(fileReport))}
          >
            <Button className="button primary" isDisabled={work.reading !== undefined}>
              {say('选择文件…', 'Choose a file…')}
            </Button>
          </FileTrigger>
          <Button className="button" onPress={onPaste} isDisabled={work.reading !== undefined}>
            <ClipboardPaste size={16} strokeWidth={1.5} aria-hidden />
            {say('粘贴文本', 'Paste text')}
            <kbd className="key">Ctrl V</kbd>
          </Button>
          {work.reading === undefined ? null : (
            <Button className="button" onPress={work.cancel}>
              {say('取消', 'Cancel')}
            </Button>
          )}
        </div>
      </div>
      <div className="import-zone-fault">
        {work.trouble === undefined ? null : <Fault>{sayFailure(say, work.trouble)}</Fault>}
      </div>
    </section>
  );
}
