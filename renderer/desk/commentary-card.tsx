import { Check, CornerUpLeft } from 'lucide-react';
import { Button, Input, TextField } from 'react-aria-components';
import type { CommentaryKind, Initiative } from '#shared/story';
import { Meter } from '../design';
import { CommentaryField, CommentaryToolbar, type CommentaryEditor } from '../editor';
import { writingState, type StorySession, type WritingState } from '../session';
import { useSay, type Say } from '../words';
import { commentaryCharacters, countCharacters } from './count-characters';
import { StateMark, stateName } from './state-mark';

/** The head fits one line beside the tab up to here. */
const HEAD_CHARACTERS = 10;

interface CommentaryCardProps {
  readonly initiative: Initiative;
  readonly commentary: CommentaryEditor;
  readonly session: StorySession;
  /** Lines set on the page. */
  readonly rows: number;
}

/** 解读: one card an initiative; its words are the reporter's. */
export function CommentaryCard({ initiative, commentary, session, rows }: CommentaryCardProps) {
  const say = useSay();
  const state = writingState(initiative);
  const kind = kindName(say, initiative.commentary?.kind ?? 'interpretation');
  return (
    <section className="card" aria-label={`${initiative.label} ${kind}`}>
      <header className="card-head">
        <span className="chip plain">{kind}</span>
        <span className="toolbar-line" />
        <CommentaryToolbar commentary={commentary} />
        <Verdict state={state} onJudge={(verdict) => session.judge(initiative.id, verdict)} />
      </header>
      <HeadField initiative={initiative} session={session} />
      <CommentaryField
        commentary={commentary}
        label={say(`${initiative.label} 解读正文`, `Commentary on ${initiative.label}`)}
        prompt={say('读者最想问的一句是什么？先写它', 'What would a reader ask first? Start there')}
      />
      <footer className="card-foot">
        <RowsSet rows={rows} />
        <span className="push">
          {say(
            `${commentaryCharacters(initiative.commentary)} 字`,
            `${commentaryCharacters(initiative.commentary)} characters`,
          )}
        </span>
      </footer>
    </section>
  );
}

interface VerdictProps {
  readonly state: WritingState;
  readonly onJudge: (verdict: 'draft' | 'approved') => void;
}

function Verdict({ state, onJudge }: VerdictProps) {
  const say = useSay();
  return (
    <div className="card-verdict">
      <span className={`chip ${state === 'approved' ? 'passed' : ''}`} data-testid="state">
        <StateMark state={state} />
        {stateName(say, state)}
      </span>
      {state === 'approved' ? (
        <Button className="button small" onPress={() => onJudge('draft')}>
          <CornerUpLeft size={14} strokeWidth={1.5} aria-hidden />
          {say('退回撰写', 'Back to draft')}
        </Button>
      ) : (
        <Button
          className="button small"
          isDisabled={state === 'empty'}
          onPress={() => onJudge('approved')}
        >
          <Check size={14} strokeWidth={1.5} aria-hidden />
          {say('通过', 'Pass')}
        </Button>
      )}
    </div>
  );
}

interface HeadFieldProps {
  readonly initiative: Initiative;
  readonly session: StorySession;
}

function HeadField({ initiative, session }: HeadFieldProps) {
  const say = useSay();
  const head = initiative.commentary?.head ?? '';
  const count = countCharacters([head]);
  return (
    <div className="card-title">
      <TextField
        className="card-title-field"
        aria-label={say(
          `${initiative.label} 解读标题`,
          `Head of the commentary on ${initiative.label}`,
        )}
        value={head}
        onChange={(value) => session.rewrite(initiative.id, { head: value })}
      >
        <Input
          className="card-title-input"
          lang="zh-Hans"
          placeholder={say('标题，10 字以内', 'Head, up to 10 characters')}
        />
      </TextField>
      <span className="card-title-count" data-over={count > HEAD_CHARACTERS}>
        {count > HEAD_CHARACTERS
          ? say(
              `多 ${count - HEAD_CHARACTERS} 字，一行排不下`,
              `${count - HEAD_CHARACTERS} too many for one line`,
            )
          : `${count} / ${HEAD_CHARACTERS}`}
      </span>
    </div>
  );
}

function RowsSet({ rows }: { readonly rows: number }) {
  const say = useSay();
  if (rows === 0) return <span>{say('还没有排上版', 'Not on the page yet')}</span>;
  const words = say(`排 ${rows} 行`, `${rows} lines set`);
  const cells = Array.from({ length: Math.min(rows, 40) }, () => 'full' as const);
  return (
    <span className="status">
      <Meter cells={[cells]} label={words} />
      <span aria-hidden>{words}</span>
    </span>
  );
}

function kindName(say: Say, kind: CommentaryKind): string {
  switch (kind) {
    case 'interpretation':
      return say('解读', 'Commentary');
    case 'background':
      return say('背景', 'Background');
    case 'figures':
      return say('数说', 'Figures');
    case 'questions':
      return say('问答', 'Questions');
    case 'voices':
      return say('声音', 'Voices');
    case 'term':
      return say('名词解释', 'Terms');
  }
}
