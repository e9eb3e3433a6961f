import { Check, Lock, TriangleAlert } from 'lucide-react';
import {
  printedLabel,
  type Correction,
  type Initiative,
  type Paragraph,
  type Source,
} from '#shared/story';
import { useSay } from '../words';
import { sourceCharacters } from './count-characters';
import { lineOf, matchesSource } from './source-match';

interface SourceSlipProps {
  readonly initiative: Initiative;
  readonly source: Source;
  /** 勘误: the reports that took the place of earlier ones. */
  readonly corrections: readonly Correction[];
}

/** 原文: the report's own words on their slip of paper; nobody can change them here. */
export function SourceSlip({ initiative, source, corrections }: SourceSlipProps) {
  const say = useSay();
  const isProved = matchesSource(initiative, source);
  const line = lineOf(initiative.labelAt.start, source);
  const characters = sourceCharacters(initiative);
  return (
    <section className="slip" data-proved={isProved} aria-label={say('原文', 'Source text')}>
      <header className="slip-head">
        <span className="status">
          <Lock size={14} strokeWidth={1.5} aria-hidden />
          {say('原文', 'Source')}
        </span>
        <span className="slip-locked">{say('锁定', 'Locked')}</span>
        <Proof isProved={isProved} line={line} />
        <CorrectionChip correction={corrections.at(-1)} />
        <span className="push">
          {say(`第 ${line} 行 · ${characters} 字`, `Line ${line} · ${characters} characters`)}
        </span>
      </header>
      <div className="slip-text" lang="zh-Hans">
        {initiative.source.map((paragraph, index) => (
          <p key={paragraph.at.start}>
            {index === 0 ? (
              <strong className="slip-label">{printedLabel(initiative)}</strong>
            ) : null}
            <SeamedText paragraph={paragraph} source={source} />
          </p>
        ))}
      </div>
    </section>
  );
}

/** The last 勘误, with its day and its reason. */
function CorrectionChip({ correction }: { readonly correction: Correction | undefined }) {
  const say = useSay();
  if (correction === undefined) return null;
  const day = correction.at.slice(0, 10);
  return (
    <span className="chip slip-correction" title={correction.reason}>
      {say(`勘误 ${day}：${correction.reason}`, `Corrected ${day}: ${correction.reason}`)}
    </span>
  );
}

function Proof({ isProved, line }: { readonly isProved: boolean; readonly line: number }) {
  const say = useSay();
  if (isProved) {
    return (
      <span className="status good">
        <Check size={14} strokeWidth={1.5} aria-hidden />
        {say('与导入件逐字一致', 'Same as the import, character for character')}
      </span>
    );
  }
  return (
    <span className="status bad" role="alert">
      <TriangleAlert size={14} strokeWidth={1.5} aria-hidden />
      {say(
        `第 ${line} 行起与导入件不一致。重新导入原件再写`,
        `From line ${line} it differs from the import. Import the original again`,
      )}
    </span>
  );
}

interface SeamedTextProps {
  readonly paragraph: Paragraph;
  readonly source: Source;
}

/** Where a page break had cut the paragraph, a small tick says that it was joined; left-out markup has none. */
function SeamedText({ paragraph: { text, seams = NO_SEAMS }, source }: SeamedTextProps) {
  const say = useSay();
  const breaks = seams.filter(({ gap }) => source.text.slice(gap.start, gap.end).trim() === '');
  const cuts = [...breaks.map(({ offset }) => offset), text.length];
  return cuts.map((end, index) => (
    <span key={end}>
      {index === 0 ? null : (
        <span
          className="seam"
          role="img"
          aria-label={say('断段在此接回', 'Rejoined here')}
          title={say('原件在这里断段，导入时接回', 'The original breaks here; import rejoined it')}
        />
      )}
      {text.slice(cuts[index - 1] ?? 0, end)}
    </span>
  ));
}

const NO_SEAMS: NonNullable<Paragraph['seams']> = [];
