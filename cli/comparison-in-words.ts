import type {
  ChangeCounts,
  ChangeKind,
  InitiativeChange,
  PassageChange,
  ReportComparison,
  TextChange,
} from '#shared/story';
import type { Outcome } from './outcome';

type Language = Outcome['language'];

const KINDS: Readonly<Record<Language, Readonly<Record<ChangeKind, string>>>> = {
  zh: { same: '未变', moved: '移位', changed: '改动', added: '新增', removed: '删去' },
  en: { same: 'same', moved: 'moved', changed: 'changed', added: 'added', removed: 'removed' },
};

const PLACES = {
  zh: { head: '标题区', heading: '小节', paragraph: '段落' },
  en: { head: 'head', heading: 'section', paragraph: 'paragraph' },
} as const;

const COUNTED = {
  zh: { initiatives: '举措', heads: '标题区', headings: '小节', paragraphs: '段落' },
  en: { initiatives: 'initiatives', heads: 'head', headings: 'sections', paragraphs: 'paragraphs' },
} as const;

/** A comparison for people: what changed, line by line, and the sums. */
export function comparisonInWords(comparison: ReportComparison, language: Language): string {
  const { initiatives, passages, counts } = comparison;
  const names = COUNTED[language];
  return [
    ...passages.map((change) => passageLine(change, language)),
    ...initiatives.flatMap((change) => initiativeLine(change, language)),
    sums(names.initiatives, counts.initiatives, language),
    sums(names.heads, counts.heads, language),
    sums(names.headings, counts.headings, language),
    sums(names.paragraphs, counts.paragraphs, language),
  ].join('\n');
}

function passageLine({ place, kind, words }: PassageChange, language: Language): string {
  return `${PLACES[language][place]}　${KINDS[language][kind]}　${marked(words)}`;
}

function initiativeLine(change: InitiativeChange, language: Language): string[] {
  const { kind, oldLabel, newLabel, words } = change;
  if (kind === 'same') return [];
  const labels = [...new Set([oldLabel, newLabel])].filter((label) => label !== undefined);
  return [`${labels.join('→')}　${KINDS[language][kind]}　${marked(words)}`];
}

/** Characters shown at each end of words that stayed. */
const CONTEXT = 8;

/** What went in 〔－…〕, what came in 〔＋…〕, and a little of what stands around it. */
function marked(words: readonly TextChange[]): string {
  const parts = words.map(({ kind, text }) => {
    if (kind === 'removed') return `〔－${text}〕`;
    return kind === 'added' ? `〔＋${text}〕` : shortened(text);
  });
  return parts.join('').replaceAll('\n', ' ');
}

function shortened(text: string): string {
  const characters = [...text];
  if (characters.length <= 2 * CONTEXT + 1) return text;
  const ends = [characters.slice(0, CONTEXT), characters.slice(-CONTEXT)];
  return ends.map((end) => end.join('')).join('…');
}

function sums(name: string, counts: ChangeCounts, language: Language): string {
  const names = KINDS[language];
  const shown = (['same', 'moved', 'changed', 'added', 'removed'] as const).map(
    (kind) => `${names[kind]} ${counts[kind]}`,
  );
  return `${name}　${shown.join(language === 'zh' ? '，' : ', ')}`;
}
