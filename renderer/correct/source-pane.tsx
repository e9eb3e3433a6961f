import { Eye, FileText } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { isLoud } from '#shared/import';
import { useSay } from '../words';
import { SourceRows } from './source-rows';
import type { CorrectModel } from './use-correct';
import type { Find } from './use-find';

interface SourcePaneProps {
  readonly model: CorrectModel;
  readonly find: Find;
}

/** 原文: the source, row by row; what asks nothing folds away. */
export function SourcePane({ model, find }: SourcePaneProps) {
  const say = useSay();
  const { report } = model;
  const [onlySeams, setOnlySeams] = useState(() => report.rows.some(isLoud));
  const asked = report.rows.filter(({ question }) => question !== undefined).length;
  return (
    <main className="pane source-pane" aria-label={say('原文', 'Source')} data-pane>
      <div className="pane-head source-head">
        <span className="source-file">
          <FileText size={14} strokeWidth={1.5} aria-hidden />
          {report.source.fileName}
          {asked === 0 ? null : (
            <span className="chip asks">{say(`${asked} 处待确认`, `${asked} questions`)}</span>
          )}
        </span>
        <Button
          className="button bare small push"
          aria-pressed={onlySeams}
          onPress={() => setOnlySeams(!onlySeams)}
        >
          <Eye size={14} strokeWidth={1.5} aria-hidden />
          {say('只看接缝', 'Seams only')}
        </Button>
      </div>
      <SourceRows key={String(onlySeams)} model={model} find={find} onlySeams={onlySeams} />
    </main>
  );
}
