import { AlignVerticalSpaceAround } from 'lucide-react';
import type { Layout } from '#shared/layout';
import { useSay, type Say } from '../words';
import { pageFitOf, type PageFit } from './copyfit';
import { useSettled } from './use-settled';

interface CopyfitBarProps {
  readonly layout: Layout | undefined;
}

const ANNOUNCE_MS = 600;

/** 适配: whether the story fits its page, in rows and in words. */
export function CopyfitBar({ layout }: CopyfitBarProps) {
  const say = useSay();
  const fit = layout === undefined ? undefined : pageFitOf(layout);
  return (
    <footer className="copyfit" aria-label={say('适配', 'Copyfit')} role="group">
      {layout === undefined || fit === undefined ? null : (
        <>
          <div className="copyfit-line">
            <AlignVerticalSpaceAround size={16} strokeWidth={1.5} aria-hidden />
            <span>{say('本版', 'This page')}</span>
            <strong className="copyfit-verdict" data-verdict={fit.verdict}>
              {verdictWords(say, fit)}
            </strong>
            <SpokenVerdict words={say('本版', 'This page') + verdictWords(say, fit)} />
            <span className="push copyfit-rows">{roomWords(say, fit)}</span>
          </div>
          <FitMeter fit={fit} />
          <p className="copyfit-setting">
            {settingWords(say, layout, fit)}
            <MissingGlyphs layout={layout} />
          </p>
        </>
      )}
    </footer>
  );
}

/** Spoken once typing pauses, not with every key. */
function SpokenVerdict({ words }: { readonly words: string }) {
  const spoken = useSettled(words, ANNOUNCE_MS);
  return (
    <span className="visually-hidden" role="status">
      {spoken}
    </span>
  );
}

function FitMeter({ fit }: { readonly fit: PageFit }) {
  return (
    <div className="fit-meter" aria-hidden>
      {fit.columns.map((filled, index) => (
        <span className="fit-column" key={index}>
          <span className="fit-filled" style={{ width: `${filled * 100}%` }} />
        </span>
      ))}
      {fit.excess > 0 ? (
        <span
          className="fit-excess"
          style={{ flexGrow: Math.min(fit.excess, 1) * fit.columns.length }}
        />
      ) : null}
    </div>
  );
}

function MissingGlyphs({ layout: { missing } }: { readonly layout: Layout }) {
  const say = useSay();
  if (missing.length === 0) return null;
  const characters = [...new Set(missing.map(({ character }) => character))].join(' ');
  return (
    <span className="copyfit-missing">
      {say(`缺字：${characters}，付印前请换字`, `No glyph for ${characters}; replace before print`)}
    </span>
  );
}

function roomWords(say: Say, { block, wanted, room }: PageFit): string {
  if (block === undefined) return say(`${wanted} / ${room} 行`, `${wanted} / ${room} rows`);
  return say(`余 ${block.left} 行留给别的稿件`, `${block.left} rows left to other stories`);
}

function verdictWords(say: Say, { verdict, rows, characters, free, block }: PageFit): string {
  if (block !== undefined) {
    return say(
      `区块 ${block.columns} 栏 × ${block.rows} 行`,
      `block of ${block.columns} columns × ${block.rows} rows`,
    );
  }
  switch (verdict) {
    case 'over':
      return say(
        `超 ${rows} 行，约 ${characters} 字，已转下一页`,
        `${rows} lines over (${characters} characters), on the next page`,
      );
    case 'under':
      return say(
        `每栏余 ${free} 行，约 ${characters} 字`,
        `${free} lines free in each column (${characters} characters)`,
      );
    case 'exact':
      return say('正好', 'Fits');
  }
}

function settingWords(say: Say, { setting }: Layout, { pages }: PageFit): string {
  const { size, pitch, columns, columnEm } = setting;
  const leading = Math.round(pitch * 100) / 100;
  return say(
    `共 ${pages} 页 · ${columns} 栏 × ${columnEm} 字 · 字 ${size} / 行距 ${leading} 点`,
    `${pages} ${pages === 1 ? 'page' : 'pages'} · ${columns} columns × ${columnEm} characters · ${size} / ${leading} pt`,
  );
}
