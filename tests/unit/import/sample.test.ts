import { describe, expect, test } from 'vitest';
import { importReport, ledger } from '#shared/import';
import { findInfidelity, initiativesOf, Story, type Paragraph } from '#shared/story';
import { labelsOf } from './outline';
import { SAMPLE, sourceOf } from './source-of';

const source = sourceOf(SAMPLE, 'md');
const { story, diagnostics } = importReport(source);

const coded = (code: string) => diagnostics.filter((diagnostic) => diagnostic.code === code);
const slice = ({ start, end }: { start: number; end: number }) => SAMPLE.slice(start, end);

describe('the head of the seed report', () => {
  test('says series, column, headline, lede and who wrote it', () => {
    expect(story).toMatchObject({
      kicker: '衡阳目标篇之二',
      standingHead: '政府工作报告 解读',
      headline: '打造民生“升级版” 增强百姓幸福感',
      byline: { text: '■本报记者 唐海强', reporters: ['唐海强'] },
    });
    expect(story.deck).toBeUndefined();
    expect(story.lede).toMatch(/^《政府工作报告》中桩桩.*打下决定性基础$/u);
  });

  test('keeps the place of every part', () => {
    const { kicker, standingHead, headline, lede, byline } = story;
    expect(Object.entries(story.headAt).map(([part, at]) => [part, slice(at)])).toEqual(
      expect.arrayContaining([
        ['kicker', kicker],
        ['standingHead', standingHead],
        ['headline', headline],
        ['lede', lede],
        ['byline', byline?.text],
      ]),
    );
  });
});

describe('the body of the seed report', () => {
  test('has four sections announced as 关键词', () => {
    expect(
      story.sections.map(({ id, marker, heading, level }) => [id, marker, heading, level]),
    ).toEqual([
      ['s1', '关键词', '三大攻坚战', 1],
      ['s2', '关键词', '文化强市建设', 1],
      ['s3', '关键词', '保障改善民生', 1],
      ['s4', '关键词', '乡村振兴战略', 1],
    ]);
    expect(story.sections.map(({ headingAt }) => headingAt && slice(headingAt))).toEqual([
      '关键词：三大攻坚战',
      '关键词：文化强市建设',
      '关键词：保障改善民生',
      '关键词：乡村振兴战略',
    ]);
  });

  test('has sixteen initiatives with their labels', () => {
    expect(labelsOf(story)).toEqual([
      ['举措一', '举措二', '举措三'],
      ['举措一', '举措二', '举措三'],
      ['举措一', '举措二', '举措三', '举措四', '举措五', '举措六'],
      ['举措一', '举措二', '举措三', '举措四'],
    ]);
    const initiatives = [...initiativesOf(story)];
    expect(
      initiatives.map(({ labelAt, label }) => slice(labelAt) === `【${label}】`),
    ).not.toContain(false);
    expect(initiatives.at(-1)).toMatchObject({ id: 's4-i4', ordinal: 4 });
  });

  test('has the two paragraphs that a page break cut whole again', () => {
    const joined = [...initiativesOf(story)].filter(
      ({ source: [first] }) => first?.seams !== undefined,
    );
    expect(joined.map(({ id }) => id)).toEqual(['s1-i2', 's3-i3']);
    expect(joined[0]?.source[0]?.text).toContain('激发贫困地区和贫困群众的内生动力。');
    expect(joined[1]?.source[0]?.text).toContain('全力推进衡阳幼儿高专、市示范性');
    expect(coded('paragraph-joined').map(({ action, at }) => [action, at && slice(at)])).toEqual([
      ['joined', '\n\n'],
      ['joined', '\n\n'],
    ]);
  });

  test('keeps the stray paragraph with its initiative and asks about it', () => {
    const second = [...initiativesOf(story)].find(({ id }) => id === 's4-i2');
    expect(second?.source.map(({ text }) => text.slice(0, 8))).toEqual([
      '推进农村产业兴旺',
      '落实促进农民收入',
    ]);
    const [kept, ...others] = coded('paragraph-kept');
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ level: 'info', action: 'kept', at: second?.source[1]?.at });
    expect(kept?.message).toContain('第 63 行');
    expect(kept?.message).toContain('举措二');
  });
});

describe('the account of the seed report', () => {
  test('loses no character', () => {
    const account = ledger(source, story, diagnostics);
    expect(account.lost).toEqual([]);
    // The six ## and the thirty-two ** of the file.
    expect(account).toMatchObject({ input: 3607, kept: 3456, dropped: 76, whiteSpace: 75 });
  });

  test('names every mark that was dropped', () => {
    const marks = coded('markup-dropped').map(({ at }) => at && slice(at));
    expect(marks.filter((mark) => mark === '##')).toHaveLength(6);
    expect(marks.filter((mark) => mark === '**')).toHaveLength(32);
    expect(marks).toHaveLength(38);
  });

  test('prints every paragraph as the source says it, seams considered', () => {
    const paragraphs = [...initiativesOf(story)].flatMap((initiative) => initiative.source);
    expect(paragraphs).toHaveLength(17);
    for (const paragraph of paragraphs) expect(paragraph.text).toBe(inSource(paragraph));
    expect(findInfidelity(story, SAMPLE)).toBeUndefined();
  });

  test('is a story by the schema, the same each time, named after its source', () => {
    expect(Story.parse(story)).toEqual(story);
    expect(importReport(source)).toMatchObject({ story, diagnostics });
    expect(story.id).toBe(`story-${source.sha256.slice(0, 12)}`);
    expect(story.sourceSha256).toBe(source.sha256);
  });

  test('gives the diagnostics in reading order, each with an action', () => {
    const places = diagnostics.map(({ at }) => at?.start ?? -1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(diagnostics.filter(({ action }) => action === undefined)).toEqual([]);
  });
});

function inSource({ at, seams = [] }: Paragraph): string {
  let text = '';
  let { start } = at;
  for (const { gap } of seams) {
    text += SAMPLE.slice(start, gap.start);
    start = gap.end;
  }
  return text + SAMPLE.slice(start, at.end);
}
