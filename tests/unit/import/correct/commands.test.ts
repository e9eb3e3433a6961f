import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chooseStyle,
  demote,
  drop,
  join,
  keepAll,
  keepMarks,
  ledger,
  merge,
  nameLine,
  part,
  promote,
  readCorrected,
  restore,
  split,
  type CorrectedReport,
  type Outcome,
} from '#shared/import';
import { findInfidelity, droppedSpans, type Decisions, type Section } from '#shared/story';
import { anyDecision } from '../any-decision';
import { initiativeTexts, labelsOf, plainTexts } from '../outline';
import { SAMPLE, sourceOf } from '../source-of';

const REPORT = [
  '政府工作报告',
  '一、今年目标',
  '（一）稳住就业。城镇新增就业60万人。',
  '扩大岗位供给。办好技能培训。',
  '（二）办好教育。新建学校10所。',
  '二、重点工作',
  '（一）改善住房。改造老旧小区',
  '200个，惠及5万户。',
].join('\n');

const source = sourceOf(REPORT);
const at = (words: string) => REPORT.indexOf(words);
const proposal = readCorrected(source, []);

/** The report after a command; the test fails where the command refuses. */
function after(outcome: Outcome): CorrectedReport {
  if (outcome.kind === 'refused') throw new Error(outcome.why.zh);
  return readCorrected(source, outcome.decisions);
}
const whyNot = (outcome: Outcome) => (outcome.kind === 'refused' ? outcome.why.zh : 'done');
const said = (outcome: Outcome) => (outcome.kind === 'done' ? outcome.said.zh : 'refused');
const headings = (sections: readonly Section[]): string[] =>
  sections.flatMap(({ heading, level, blocks }) => [
    `${level} ${heading}`,
    ...headings(
      blocks.filter((block): block is Section & typeof block => block.kind === 'section'),
    ),
  ]);

describe('merging', () => {
  test('puts an initiative into the one above, label and all', () => {
    const outcome = merge(proposal, at('（二）办好'));
    expect(said(outcome)).toBe('已并入（一）');
    const { story } = after(outcome);
    expect(labelsOf(story)).toEqual([['（一）'], ['（一）']]);
    expect(initiativeTexts(story)[0]?.at(-1)).toBe('（二）办好教育。新建学校10所。');
  });

  test('lets a paragraph of an initiative go on with the one above', () => {
    const { story } = after(merge(proposal, at('扩大岗位')));
    expect(initiativeTexts(story)[0]).toEqual([
      '稳住就业。城镇新增就业60万人。扩大岗位供给。办好技能培训。',
    ]);
  });

  test('stops at a section, a head and the first initiative', () => {
    expect(whyNot(merge(proposal, at('（一）改善')))).toBe('上面没有可并入的举措');
    expect(whyNot(merge(proposal, at('二、重点')))).toContain('小节不能并入');
    expect(whyNot(merge(proposal, 0))).toContain('题区');
  });
});

describe('splitting', () => {
  test('begins a new initiative at the caret', () => {
    const { story } = after(split(proposal, at('城镇新增')));
    expect(initiativeTexts(story).slice(0, 2)).toEqual([
      ['稳住就业。'],
      ['城镇新增就业60万人。', '扩大岗位供给。办好技能培训。'],
    ]);
  });

  test('at a chosen paragraph makes it an initiative', () => {
    const { story } = after(split(proposal, at('扩大岗位')));
    expect(initiativeTexts(story)[1]).toEqual(['扩大岗位供给。办好技能培训。']);
  });

  test('at a seam parts there and nowhere else', () => {
    const { story, decisions } = after(split(proposal, at('200个')));
    expect(initiativeTexts(story).slice(-2)).toEqual([
      ['改善住房。改造老旧小区'],
      ['200个，惠及5万户。'],
    ]);
    expect(decisions.some(({ kind }) => kind === 'cut')).toBe(false);
  });

  test('needs a caret inside the text', () => {
    expect(whyNot(split(proposal, at('（二）办好')))).toContain('先在原文里点到');
    expect(whyNot(split(proposal, 2))).toContain('题区');
  });

  test('can be merged again', () => {
    const parted = after(split(proposal, at('城镇新增')));
    const { story } = after(merge(parted, at('城镇新增')));
    expect(labelsOf(story)).toEqual(labelsOf(proposal.story));
  });
});

describe('levels', () => {
  test('a paragraph climbs to initiative, to section of level 2, to level 1, and down again', () => {
    const climbed: string[] = [];
    let report = proposal;
    const place = at('扩大岗位');
    for (const step of [promote, promote, promote, demote, demote, demote]) {
      report = after(step(report, place));
      const row = report.rows.find((one) => one.at.start === place);
      climbed.push(`${row?.role} ${row?.level ?? ''}`.trim());
    }
    expect(climbed).toEqual([
      'initiative',
      'section 2',
      'section 1',
      'section 2',
      'initiative',
      'paragraph',
    ]);
    expect(initiativeTexts(report.story)).toEqual(initiativeTexts(proposal.story));
  });

  test('an initiative below a section is a section of level 2', () => {
    const { story } = after(promote(proposal, at('（二）办好')));
    expect(headings(story.sections)).toEqual([
      '1 一、今年目标',
      '2 （二）办好教育。新建学校10所。',
      '1 二、重点工作',
    ]);
  });

  test('a section without one above it becomes an initiative', () => {
    const { story } = after(demote(proposal, at('一、今年')));
    expect(headings(story.sections)).toEqual(['1 ', '1 二、重点工作']);
  });

  test('the first sentence of a long initiative is its heading', () => {
    const long = sourceOf(
      `标题\n一、目标\n（一）稳住就业。${'城镇新增就业若干万人，'.repeat(9)}完成目标。\n（二）办学。`,
    );
    const outcome = promote(readCorrected(long, []), long.text.indexOf('（一）'));
    const { story } = readCorrected(long, outcome.kind === 'done' ? outcome.decisions : []);
    expect(headings(story.sections)).toEqual(['1 一、目标', '2 （一）稳住就业。']);
    expect(plainTexts(story)[0]).toMatch(/^城镇新增/u);
  });

  test('end at the top, at the bottom and in the head', () => {
    expect(whyNot(promote(proposal, at('一、今年')))).toBe('小节已是最高一级');
    expect(whyNot(demote(proposal, at('扩大岗位')))).toContain('已是最低一级');
    expect(whyNot(promote(proposal, 0))).toContain('题区的行没有级别');
  });
});

describe('dropping', () => {
  test('takes an initiative with its paragraphs, and each line can come back', () => {
    const dropped = after(drop(proposal, at('（一）稳住')));
    expect(labelsOf(dropped.story)).toEqual([['（二）'], ['（一）']]);
    const back = after(restore(dropped, at('（一）稳住')));
    expect(after(restore(back, at('扩大岗位'))).story).toEqual(proposal.story);
  });

  test('takes the heading of a section, and its initiatives stay', () => {
    const { story } = after(drop(proposal, at('二、重点')));
    expect(labelsOf(story)).toEqual([['（一）', '（二）', '（一）']]);
  });

  test('is refused twice, and so is a restoring of what is printed', () => {
    expect(whyNot(restore(proposal, at('扩大岗位')))).toBe('这一行没有舍弃');
    const dropped = after(drop(proposal, at('扩大岗位')));
    expect(whyNot(drop(dropped, at('扩大岗位')))).toBe('这一行已舍弃');
  });
});

describe('naming a line', () => {
  test.each(['kicker', 'standingHead', 'headline', 'deck', 'lede', 'byline'] as const)(
    'makes it the %s, and a paragraph again',
    (role) => {
      const named = after(nameLine(proposal, at('扩大岗位'), role));
      expect(named.rows.find((row) => row.at.start === at('扩大岗位'))?.role).toBe(role);
      const back = after(nameLine(named, at('扩大岗位'), 'paragraph'));
      expect(initiativeTexts(back.story)).toEqual(initiativeTexts(proposal.story));
    },
  );

  test('takes all lines of a joined paragraph into the lede', () => {
    const { story } = after(nameLine(proposal, at('（一）改善'), 'lede'));
    expect(story.lede).toBe('（一）改善住房。改造老旧小区200个，惠及5万户。');
  });

  test('takes a dropped line back', () => {
    const dropped = after(drop(proposal, at('扩大岗位')));
    const { story } = after(nameLine(dropped, at('扩大岗位'), 'outside'));
    expect(plainTexts(story)).toEqual(['扩大岗位供给。办好技能培训。']);
  });

  test('is refused where nothing would change', () => {
    expect(whyNot(nameLine(proposal, 0, 'headline'))).toBe('这一行已是主题');
  });
});

describe('seams', () => {
  test('a join is parted and made again', () => {
    const parted = after(part(proposal, at('200个')));
    expect(initiativeTexts(parted.story).at(-1)).toEqual([
      '改善住房。改造老旧小区',
      '200个，惠及5万户。',
    ]);
    const joined = after(join(parted, at('200个')));
    expect(joined.story).toEqual(proposal.story);
  });

  test('a question is answered by joining, or by staying apart', () => {
    const question = (report: CorrectedReport) => report.rows.filter((row) => row.question);
    expect(question(proposal).map(({ lines }) => lines.first)).toEqual([4]);
    expect(question(after(join(proposal, at('扩大岗位'))))).toEqual([]);
    const apart = after(part(proposal, at('扩大岗位')));
    expect(question(apart)).toEqual([]);
    expect(apart.story).toEqual(proposal.story);
    expect(question(after(keepAll(proposal, question(proposal))))).toEqual([]);
  });

  test('nothing is joined across a label or a heading', () => {
    expect(whyNot(join(proposal, at('（二）办好')))).toContain('举措自成一条');
    expect(whyNot(join(proposal, at('一、今年')))).toBe('只有段落能接合');
  });
});

test('marks that are the report’s own come back as words', () => {
  const marked = sourceOf('标题\n** 注：数据为初步统计 **\n【举措一】稳就业。');
  const report = readCorrected(marked, []);
  const outcome = keepMarks(report, droppedSpans(report.diagnostics));
  const kept = readCorrected(marked, outcome.kind === 'done' ? outcome.decisions : []);
  expect(droppedSpans(kept.diagnostics)).toEqual([]);
});

test('a style is chosen, and none', () => {
  const { story } = after(chooseStyle(proposal, 'none', '不设举措'));
  expect(labelsOf(story)).toEqual([[], []]);
});

const anyCommand = fc.constantFrom(merge, split, promote, demote, drop, restore, join, part);

test('whatever a person does, nothing is lost and the story stays true', () => {
  const sample = sourceOf(SAMPLE, 'md');
  const steps = fc.array(fc.tuple(anyCommand, fc.nat(SAMPLE.length)), { maxLength: 12 });
  const before: fc.Arbitrary<Decisions> = fc.array(anyDecision, { maxLength: 4 });
  const holds = fc.property(before, steps, (decisions, commands) => {
    let report = readCorrected(sample, decisions);
    for (const [command, place] of commands) {
      const outcome = command(report, place);
      if (outcome.kind === 'done') report = readCorrected(sample, outcome.decisions);
    }
    const { story, diagnostics } = report;
    expect(ledger(sample, story, diagnostics).lost).toEqual([]);
    expect(findInfidelity(story, sample.text, droppedSpans(diagnostics))).toBeUndefined();
  });
  expect(() => fc.assert(holds, { numRuns: 200 })).not.toThrow();
});
