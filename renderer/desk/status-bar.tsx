import { Check, Circle, RefreshCw, ShieldAlert, ShieldCheck, TriangleAlert } from 'lucide-react';
import { useContext, useMemo } from 'react';
import { Button } from 'react-aria-components';
import type { OpenedStory } from '#shared/desk';
import { reportCharacters } from '#shared/story';
import { saveStatus, type Autosave } from '../session';
import { LanguageContext, sayTime, useNow, useSay } from '../words';

interface StatusBarProps {
  readonly opened: OpenedStory;
  readonly isProved: boolean;
  readonly save: Autosave;
  /** Of all commentary. */
  readonly characters: number;
  readonly onShowImport: () => void;
}

/** What holds true of the story now: its source, its length, its last save. */
export function StatusBar(props: StatusBarProps) {
  const say = useSay();
  const { source } = props.opened;
  return (
    <footer className="status-bar">
      <Fidelity {...props} />
      <Button className="status status-button" onPress={props.onShowImport}>
        <span>SHA-256</span>
        <span className="mono">{`${source.sha256.slice(0, 8)}…${source.sha256.slice(-4)}`}</span>
        <span className="visually-hidden">{say('，看导入报告', ', show what was imported')}</span>
      </Button>
      <span className="push">
        {say(`解读 ${props.characters} 字`, `${props.characters} characters of commentary`)}
      </span>
      <SaveStatusWords save={props.save} />
    </footer>
  );
}

function Fidelity({ opened: { source, diagnostics }, isProved }: StatusBarProps) {
  const say = useSay();
  const characters = useMemo(() => reportCharacters(source, diagnostics), [source, diagnostics]);
  if (isProved) {
    return (
      <span className="status good">
        <ShieldCheck size={14} strokeWidth={1.5} aria-hidden />
        {say(`原文 ${characters} 字一致`, `All ${characters} characters of the source match`)}
      </span>
    );
  }
  return (
    <span className="status bad">
      <ShieldAlert size={14} strokeWidth={1.5} aria-hidden />
      {say('原文与导入件不一致', 'The source differs from the import')}
    </span>
  );
}

function SaveStatusWords({ save }: { readonly save: Autosave }) {
  const say = useSay();
  const now = useNow();
  const language = useContext(LanguageContext);
  const icon = { size: 14, strokeWidth: 1.5, 'aria-hidden': true } as const;
  switch (saveStatus(save)) {
    case 'saved':
      return (
        <span className="status save-status">
          <Check {...icon} />
          {say('已存', 'Saved')} {sayTime(save.savedAt, now, language)}
        </span>
      );
    case 'dirty':
      return (
        <span className="status save-status">
          <Circle {...icon} />
          {say('未存', 'Unsaved')}
        </span>
      );
    case 'saving':
      return (
        <span className="status save-status">
          <RefreshCw {...icon} />
          {say('正在存', 'Saving')}
        </span>
      );
    case 'failed':
    case 'conflict':
      return (
        <span className="status save-status bad">
          <TriangleAlert {...icon} />
          {say('没存上', 'Not saved')}
        </span>
      );
  }
}
