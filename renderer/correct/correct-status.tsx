import { Check, Circle, RefreshCw, ShieldCheck, TriangleAlert } from 'lucide-react';
import { useContext, useMemo } from 'react';
import { reportCharacters } from '#shared/story';
import type { SaveStatus } from '../session';
import { LanguageContext, sayTime, useNow, useSay, type Say } from '../words';
import type { CorrectModel } from './use-correct';
import { sayBoth } from './words';

/** What the last command did, spoken politely; which file this is; how far it is saved. */
export function CorrectStatus({ model }: { readonly model: CorrectModel }) {
  const say = useSay();
  const { source, diagnostics } = model.report;
  const characters = useMemo(() => reportCharacters(source, diagnostics), [source, diagnostics]);
  const { said, save, savedAt } = model.state;
  const now = useNow();
  const language = useContext(LanguageContext);
  return (
    <footer className="status-bar">
      <span className="status good">
        <ShieldCheck size={14} strokeWidth={1.5} aria-hidden />
        {say('导入件原样存档', 'The original is kept as it is')}
      </span>
      <span className="status">
        <span>SHA-256</span>
        <span className="mono">{`${source.sha256.slice(0, 8)}…${source.sha256.slice(-4)}`}</span>
      </span>
      <span>{say(`原文 ${characters} 字`, `${characters} characters`)}</span>
      <p className="correct-said" role="status">
        {said === undefined ? '' : sayBoth(say, said)}
      </p>
      <span className={`push status ${save === 'failed' || save === 'conflict' ? 'bad' : ''}`}>
        <SaveIcon save={save} />
        {saveWords(say, save)}
        {save === 'saved' ? ` ${sayTime(savedAt, now, language)}` : ''}
      </span>
    </footer>
  );
}

const SAVE_ICONS = {
  saved: Check,
  dirty: Circle,
  saving: RefreshCw,
  failed: TriangleAlert,
  conflict: TriangleAlert,
} as const;

function SaveIcon({ save }: { readonly save: SaveStatus }) {
  const Icon = SAVE_ICONS[save];
  return <Icon size={14} strokeWidth={1.5} aria-hidden />;
}

function saveWords(say: Say, save: SaveStatus): string {
  switch (save) {
    case 'saved':
      return say('已存', 'Saved');
    case 'dirty':
      return say('未存', 'Unsaved');
    case 'saving':
      return say('正在存', 'Saving');
    case 'failed':
    case 'conflict':
      return say('没存上', 'Not saved');
  }
}
