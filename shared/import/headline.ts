import type { HeadPart } from '#shared/story';
import { isOccasion } from './occasion';
import { isParenthesised } from './sentence';
import type { StrippedLine } from './strip-markup';

/** The short lines of the head, by what they are. */
export type ShortParts = Partial<
  Record<Extract<HeadPart, 'kicker' | 'standingHead' | 'headline' | 'deck'>, StrippedLine>
>;

/** 衡阳目标篇之二, 系列报道③, （上): one of a series. */
const SERIES =
  /(?:之[一二三四五六七八九十0-9]{1,3}|系列(?:报道|评论|解读)?|[①-⑳]|[（(][上中下][）)])$/u;
/** 政府工作报告 解读, 两会关注: the name of a column of the paper. */
const STANDING =
  /(?:解读|关注|聚焦|专题|特刊|专刊|专版|专栏|特别报道|观察|视点|热点|导读|深读|深度|问答|访谈|在线|权威发布|进行时)$/u;
/** 政府工作报告解读 衡阳目标篇之二: the column of the paper and, beside it, which piece of it this is. */
const COLUMN = new RegExp(`(?:${STANDING.source.replace('$', '')})[ \\u3000]{1,4}\\S{1,12}$`, 'u');
/** 【解读】 从报告看未来 */
const IN_BRACKETS = /^[【［〔[][^】］〕\]]{1,8}[】］〕\]]/u;
/** …提出： a line that leads up to the headline. */
const LEADS_UP = /(?:提出|透露|表示|强调|明确|部署|要求|指出)$/u;
/** 打造民生“升级版” 增强百姓幸福感: two halves side by side, as only headlines are set. */
const COUPLET = /^\S{4,24}[ \u3000]{1,4}\S{4,24}$/u;

/** A standing head or a series name is short, characters; with both it is longer. */
const SHORT = 16;
const LONGEST_COLUMN = 28;
/** More short lines than these are a list or a poem, not a head. */
const MOST_LINES = 8;

interface Evidence {
  readonly weight: number;
  readonly holds: (line: StrippedLine, below: StrippedLine | undefined) => boolean;
}

/** What speaks for a line's being the headline, and what against. */
const EVIDENCE: readonly Evidence[] = [
  { weight: 6, holds: ({ depth }) => depth === 1 },
  { weight: 3, holds: ({ depth }) => depth > 1 },
  { weight: 2, holds: ({ bold }) => bold },
  { weight: 2, holds: ({ text }) => text.length >= 10 && text.length <= 36 },
  { weight: 2, holds: ({ text }) => COUPLET.test(text) },
  { weight: -1, holds: ({ text }) => text.length < 5 },
  { weight: -6, holds: ({ text }) => SERIES.test(text) },
  { weight: -5, holds: isStandingHead },
  { weight: -6, holds: ({ text }) => isParenthesised(text) || isAside(text) },
  { weight: -5, holds: ({ text }) => IN_BRACKETS.test(text) },
  { weight: 3, holds: (_, below) => isAside(below?.text ?? '') },
  { weight: -3, holds: ({ text }) => LEADS_UP.test(text) },
  { weight: -4, holds: ({ text }) => /[：:]$/u.test(text) },
];

/**
 * Names the short lines of a head by their evidence; the best headline first, since the others are what
 * they are beside it. At most one line has each part.
 * @param decided the headline, where a person named it
 */
export function nameShortLines(
  lines: readonly StrippedLine[],
  decided: StrippedLine | undefined,
): ShortParts {
  const headline = decided ?? (lines.length > MOST_LINES ? undefined : bestHeadline(lines));
  if (headline === undefined) return {};
  const parts: ShortParts = { headline };
  for (const line of nearestFirst(lines, headline)) {
    const part = partBeside(headline, line);
    if (part !== undefined) parts[part] ??= line;
  }
  return parts;
}

/** Of two lines that could be the same part, the one beside the headline is. */
function nearestFirst(lines: readonly StrippedLine[], headline: StrippedLine): StrippedLine[] {
  const at = lines.indexOf(headline);
  const above =
    at < 0 ? lines.filter(({ number }) => number < headline.number) : lines.slice(0, at);
  const below = at < 0 ? lines.slice(above.length) : lines.slice(at + 1);
  return [...above.toReversed(), ...below];
}

function bestHeadline(lines: readonly StrippedLine[]): StrippedLine | undefined {
  const scored = lines.map((line, index) => ({ line, score: scoreOf(line, lines[index + 1]) }));
  return scored.reduce<(typeof scored)[number] | undefined>(
    (best, next) => (best === undefined || next.score > best.score ? next : best),
    undefined,
  )?.line;
}

function scoreOf(line: StrippedLine, below: StrippedLine | undefined): number {
  return EVIDENCE.reduce((sum, { weight, holds }) => sum + (holds(line, below) ? weight : 0), 0);
}

function partBeside(headline: StrippedLine, line: StrippedLine): keyof ShortParts {
  if (isStandingHead(line)) return 'standingHead';
  return line.number < headline.number && !isAside(line.text) ? 'kicker' : 'deck';
}

function isStandingHead({ text }: StrippedLine): boolean {
  return text.length <= SHORT
    ? STANDING.test(text) || (COLUMN.test(text) && SERIES.test(text))
    : text.length <= LONGEST_COLUMN && COLUMN.test(text) && SERIES.test(text);
}

const isAside = (text: string) => /^(?:[—―–─]|--)/u.test(text) || isOccasion(text);
