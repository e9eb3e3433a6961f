import type { Random } from './random';

const MARKERS = [
  '【举措一】',
  '【看点2】',
  '［举措三］',
  '【',
  '】',
  '［',
  '（一）',
  '(二)',
  '（',
  '）',
  '一、',
  '十二、',
  '第一篇',
  '第三章',
  '1.',
  '2．',
  '①',
  '关键词：',
  '各位代表：',
  '本报讯（',
  '记者 张三',
  '通讯员',
  '一是',
  '二是',
  '——',
  '附件：',
  '名词解释',
  '下转第二版',
  '（来源：',
  '图为',
  '摄',
] as const;
const MARKUP = [
  '## ',
  '# ',
  '**',
  '*',
  '***',
  '__',
  '- ',
  '> ',
  '---',
  '===',
  '| a | b |',
  '`',
] as const;
const MARKS = [
  '。',
  '，',
  '：',
  '；',
  '“',
  '”',
  '！',
  '…',
  '3.96',
  '%',
  'PM2.5',
  '2018年',
  '分别达到',
  'public',
] as const;
const BREAKS = [
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\f',
  '\v',
  '\u2028',
  '\u2029',
  '\u3000',
  ' ',
  '\t',
  '\ufeff',
  '\u0085',
] as const;
const ODDITIES = [
  '\0',
  '\u0007',
  '\u001b',
  '\u007f',
  '\ud800',
  '\udc00',
  '\ufffd',
  '\ufffe',
  '\u202e',
  '\u2066',
  '\u2069',
  '\u200b',
  '\u200d',
  '\u00ad',
  '\ue000',
  '𠮷',
  '👨‍👩‍👧',
  'é',
  'e\u0301',
  '\u{e0041}',
  '﷽',
] as const;
const PIECES = [MARKERS, MARKUP, MARKS, BREAKS, ODDITIES] as const;

/** What may happen to a text at two places in it. */
type Change = (text: string, from: number, to: number, random: Random) => string;

const put = (text: string, at: number, words: string) => text.slice(0, at) + words + text.slice(at);
const pieceOf = (random: Random): string =>
  random.one<string>(random.one<readonly [string, ...string[]]>(PIECES));

const CHANGES: readonly [Change, ...Change[]] = [
  (text, from, _, random) => put(text, from, pieceOf(random)),
  (text, from, _, random) => put(text, from, pieceOf(random)),
  (text, from, _, random) => put(text, from, pieceOf(random).repeat(1 + random.below(40))),
  (text, from, _, random) => put(text, from, String.fromCharCode(random.below(0x10000))),
  (text, from, to) => text.slice(0, from) + text.slice(to),
  (text, from, to) => put(text, to, text.slice(from, Math.min(to, from + 200))),
  (text, from, to) => text.slice(to) + text.slice(from, to) + text.slice(0, from),
  (text, from, to, random) =>
    text.slice(0, from) +
    text.slice(from, to).replaceAll('\n', random.one(BREAKS)) +
    text.slice(to),
  (text, from, to, random) =>
    text.slice(0, from) +
    text.slice(from, to).replaceAll('。', random.one(BREAKS)) +
    text.slice(to),
];

/** A stretch of a report, at times the whole of it, changed in a few places. */
export function mutateText(base: string, random: Random): string {
  const length = random.below(200) === 0 ? base.length : 20 + random.below(600);
  const start = random.below(base.length - length);
  let text = base.slice(start, start + length);
  for (let change = random.below(8); change >= 0; change -= 1) {
    const [from = 0, to = 0] = [
      random.below(text.length + 1),
      random.below(text.length + 1),
    ].toSorted((a, b) => a - b);
    text = random.one(CHANGES)(text, from, to, random);
  }
  return text;
}
