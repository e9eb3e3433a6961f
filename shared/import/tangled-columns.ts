import type { Diagnostic } from '#shared/story';
import { columnsSuspected } from './diagnostics';
import { endsSentence } from './sentence';
import { spanOf } from './strand';
import type { StrippedLine } from './strip-markup';

/** More lines tell no more. */
const MOST_LINES = 2000;

/**
 * Text that was copied out of several columns at once, so that a line of one follows a line of another, or
 * stands beside it. Only said, never untangled: which line belongs where is for the file it came from.
 */
export function tangledColumns(lines: readonly StrippedLine[]): Diagnostic[] {
  const read = lines.slice(0, MOST_LINES);
  const first = firstSideBySide(read) ?? firstInterleaved(read);
  return first === undefined ? [] : [columnsSuspected(spanOf(first.strand), first.number)];
}

/** Words, white space as wide as a gutter, and words again. */
const GUTTER = /[\p{Script=Han}，。、；：”）](?:[ \u3000]{3,}|\t)[\p{Script=Han}（“]/u;
/** Two columns have more lines beside one another than a list, a table or a headline. */
const FEWEST_BESIDE = 6;
/** Each of them holds running text, UTF-16 units on either side. */
const SHORTEST_SIDE = 6;
/** Some of the lines end a sentence or a clause, as no table's do. */
const CLAUSE = /[，。；]/u;

function firstSideBySide(lines: readonly StrippedLine[]): StrippedLine | undefined {
  const beside = lines.filter(({ text }) => isSideBySide(text));
  const clauses = beside.filter(({ text }) => CLAUSE.test(text));
  const isText = beside.length >= FEWEST_BESIDE && clauses.length * 2 >= beside.length;
  return isText ? beside[0] : undefined;
}

function isSideBySide(text: string): boolean {
  const at = GUTTER.exec(text)?.index;
  if (at === undefined || at + 1 < SHORTEST_SIDE) return false;
  return text.slice(at + 1).trimStart().length >= SHORTEST_SIDE;
}

/** Words of two characters that a line break often cuts in reports, written one after another. */
const COMMON = pairsApart(
  '发展建设推进工作经济社会人民企业项目重点全面政府服务改革创新产业提升实施加强加快民生保障完善管理体系农村农业城市教育医疗就业增长' +
    '投资生态环境安全坚持深化推动促进机制制度水平能力行动计划工程质量文化旅游科技人才市场消费融合资源治理基础设施公共稳定目标任务群众' +
    '生活领导组织开展落实力争完成新增改造优化培育打造支持引导规范健全建立防范风险综合示范试点开放合作营商便利数字智能绿色低碳排放污染' +
    '乡村振兴粮食耕地交通水利能源网络信息平台基地园区集群规模以上年均左右分别达到超过突破我们各位代表今年全年去年过去未来',
);

function pairsApart(words: string): ReadonlySet<string> {
  const pairs = words.match(/../gu);
  return new Set(pairs);
}

/** Lines of as many columns may follow one another. */
const COLUMNS = [2, 3, 4];
/** Fewer cut places tell nothing. */
const FEWEST_CUTS = 12;
/** Of all lines: so many end no sentence where columns broke them; titles of a whole text do so too. */
const CUT_SHARE = 0.4;
const FEWEST_WORDS = 4;
/** Of the places where lines of one column meet, words are cut at so many, a share. */
const WORDS_CUT = 0.2;
/** So many times more than where a line meets the next. */
const MORE = 3;

/**
 * Where columns break lines, they cut words in two. When a line's end and the next line's beginning hardly
 * ever make a word, but its end and the beginning of the second or third line below do, columns alternate.
 */
function firstInterleaved(lines: readonly StrippedLine[]): StrippedLine | undefined {
  const cuts = cutsAt(lines, 1);
  if (cuts.length < Math.max(FEWEST_CUTS, CUT_SHARE * lines.length)) return undefined;
  const known = pairsWithin(lines);
  const wordsAt = (pairs: readonly string[]) =>
    pairs.filter((pair) => COMMON.has(pair) || known.has(pair)).length;
  const next = wordsAt(cuts) / cuts.length;
  const alternates = COLUMNS.some((columns) => {
    const pairs = cutsAt(lines, columns);
    const words = wordsAt(pairs);
    const share = words / Math.max(1, pairs.length);
    return words >= FEWEST_WORDS && share >= WORDS_CUT && share >= MORE * next;
  });
  return alternates
    ? lines.find(({ text }) => !endsSentence(text) && CLAUSE.test(text))
    : undefined;
}

const HAN_PAIR = /^\p{Script=Han}{2}$/u;

/** The two characters where each line that ends no sentence meets the one so many lines below. */
function cutsAt(lines: readonly StrippedLine[], below: number): readonly string[] {
  return lines.flatMap(({ text }, index) => {
    const next = lines[index + below]?.text;
    if (next === undefined || endsSentence(text)) return [];
    const pair = text.slice(-1) + next.charAt(0);
    return HAN_PAIR.test(pair) ? [pair] : [];
  });
}

/** Every two characters that stand side by side within a line. */
function pairsWithin(lines: readonly StrippedLine[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const { text } of lines) {
    for (let index = 0; index + 1 < text.length; index += 1)
      pairs.add(text.slice(index, index + 2));
  }
  return pairs;
}
