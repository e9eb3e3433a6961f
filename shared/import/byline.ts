import type { Byline } from '#shared/story';
import { namesIn } from './names';

/** A longer line is no byline, characters. */
const LONGEST_BYLINE = 60;

const MARKS = /^[■□●○◆◇▲△▼★☆◎※\s]+/u;
/** 文/ , 作者： , 撰文 : what may stand in the place of a role. */
const CREDIT =
  /^(?:文[/／·、&]图|图文|文图|文|撰文|撰稿|采写|采访|作者|整理|执笔)(?:\s{0,4}[/／:：|]|\s)/u;
const ENDING = /(?:综合报道|摄影报道|报道|采写|文\s?[/／]\s?图|文图|图文|整理)$/u;
const PERSON = '(?:记者|通讯员|评论员|撰稿人|实习生)';
/** 本报记者, 衡阳日报全媒体记者, 特约通讯员: whoever sends them is part of the role. */
const ROLE = new RegExp(
  `^(?:《\\p{Script=Han}{2,8}》)?[\\p{Script=Han}A-Za-z·]{0,16}?${PERSON}`,
  'u',
);
/** Words beside the names: who sends the reporter, and who did what (唐海强/文). */
const SENDER = /^(?:本[报刊网台]|\p{Script=Han}{2,8}(?:报|网|新闻|客户端)|文|图|文图|图文)$/u;
const UNNAMED = /^[■□●]?\s?本[报刊网](?:特约)?(?:评论员|记者|编辑部)$/u;
const BETWEEN = /[\s、，,；;:：／/|&（）()]+/u;
/** 省长 李炳军: who speaks, not who reports. */
const SPEAKER =
  /^\p{Script=Han}{0,12}(?:[省市县縣区區州盟旗镇乡鄉][长長]|主席|总理|總理|主任|书记|書記)$/u;

/** 自治区主席 嘎玛泽登: here names need no family name. */
const OF_PEOPLES = /自治|[州盟旗]长$/u;
const GIVEN_NAME = /^\p{Script=Han}{2,6}$/u;
const isGivenName = (words: readonly string[]) =>
  words.length === 1 && words.every((word) => GIVEN_NAME.test(word));

/** Reads a line that says who wrote the story or gave the speech; any other line is undefined. */
export function readByline(line: string): Byline | undefined {
  if (line.length > LONGEST_BYLINE) return undefined;
  const reporters = readReporters(line);
  if (reporters !== undefined) return { text: line, reporters };
  return namesNoReporter(line) ? { text: line, reporters: [] } : undefined;
}

/** Takes marks, credits and roles off; what is left must be names and nothing else. */
function readReporters(line: string): readonly string[] | undefined {
  const inner = line.replace(/^[（(](.*)[）)]$/u, '$1');
  const unmarked = inner.replace(MARKS, '');
  const uncredited = unmarked.replace(CREDIT, '').replace(ENDING, '');
  const words = uncredited.split(BETWEEN);
  const signed = uncredited !== inner || words.some((word) => ROLE.test(word));
  if (!signed) return undefined;
  const names = namesIn(words.map((word) => word.replace(ROLE, '')).filter(isNoSender));
  return names === undefined || names.length === 0 ? undefined : names;
}

const isNoSender = (word: string) => word !== '' && !SENDER.test(word);

/** 本报评论员, 省长 李炳军. */
function namesNoReporter(line: string): boolean {
  if (UNNAMED.test(line)) return true;
  const [role = '', ...words] = line.split(/\s+/u);
  if (!SPEAKER.test(role)) return false;
  return namesIn(words)?.length === 1 || (OF_PEOPLES.test(role) && isGivenName(words));
}
