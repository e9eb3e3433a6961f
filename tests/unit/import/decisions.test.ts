import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importReport, ledger } from '#shared/import';
import {
  droppedSpans,
  findInfidelity,
  initiativesOf,
  type Decisions,
  type Story,
} from '#shared/story';
import { anyDecision } from './any-decision';
import { initiativeTexts, labelsOf, plainTexts } from './outline';
import { SAMPLE, sourceOf } from './source-of';

const REPORT = [
  '政府工作报告',
  '一、今年目标',
  '（一）稳住就业。城镇新增就业60万人。',
  '一是扩大岗位。二是办好培训。',
  '（二）办好教育。新建学校10所。',
  '二、重点工作',
  '（一）改善住房。改造老旧小区',
  '200个，惠及5万户。',
].join('\n');

const at = (words: string, text = REPORT) => text.indexOf(words);
const read = (decisions: Decisions, text = REPORT): Story =>
  importReport(sourceOf(text, 'txt'), decisions).story;
const headings = ({ sections }: Story) => sections.map(({ heading }) => heading);

describe('a decision of the reporter', () => {
  test('makes a paragraph an initiative of its own, without a label', () => {
    const story = read([{ kind: 'role', at: at('一是扩大'), role: 'initiative' }]);
    expect(labelsOf(story)).toEqual([['（一）', '', '（二）'], ['（一）']]);
    expect(initiativeTexts(story)[1]).toEqual(['一是扩大岗位。二是办好培训。']);
  });

  test('makes an initiative a paragraph of the one above, label and all', () => {
    const story = read([{ kind: 'role', at: at('（二）办好'), role: 'paragraph' }]);
    expect(initiativeTexts(story)[0]?.at(-1)).toBe('（二）办好教育。新建学校10所。');
    const { diagnostics } = importReport(sourceOf(REPORT, 'txt'), [
      { kind: 'role', at: at('（二）办好'), role: 'paragraph' },
    ]);
    const asked = diagnostics.filter(({ code }) => code === 'paragraph-kept');
    expect(asked.map(({ at: place }) => place?.start)).toEqual([at('一是扩大')]);
  });

  test('takes a paragraph out of the initiative above it', () => {
    const story = read([{ kind: 'role', at: at('一是扩大'), role: 'outside' }]);
    expect(plainTexts(story)).toEqual(['一是扩大岗位。二是办好培训。']);
  });

  test('makes an initiative a section, at the level it names', () => {
    const role = { kind: 'role', at: at('（二）办好'), role: 'section' } as const;
    expect(headings(read([{ ...role, level: 1 }]))).toEqual([
      '一、今年目标',
      '（二）办好教育。新建学校10所。',
      '二、重点工作',
    ]);
    const nested = read([{ ...role, level: 2 }]).sections[0]?.blocks.at(-1);
    expect(nested).toMatchObject({ kind: 'section', level: 2 });
  });

  test('cuts a paragraph in two', () => {
    const cut = at('二是办好');
    const story = read([
      { kind: 'cut', at: cut },
      { kind: 'role', at: cut, role: 'initiative' },
    ]);
    expect(initiativeTexts(story).slice(0, 2)).toEqual([
      ['稳住就业。城镇新增就业60万人。', '一是扩大岗位。'],
      ['二是办好培训。'],
    ]);
  });

  test('parts what import joined and joins what it parted', () => {
    const parted = read([{ kind: 'seam', at: at('200个'), joined: false }]);
    expect(initiativeTexts(parted).at(-1)).toEqual([
      '改善住房。改造老旧小区',
      '200个，惠及5万户。',
    ]);
    const joined = read([{ kind: 'seam', at: at('一是扩大'), joined: true }]);
    expect(initiativeTexts(joined)[0]).toEqual([
      '稳住就业。城镇新增就业60万人。一是扩大岗位。二是办好培训。',
    ]);
  });

  test('drops a line, and says so', () => {
    const decisions = [{ kind: 'role', at: at('一是扩大'), role: 'dropped' }] as const;
    const { story, diagnostics } = importReport(sourceOf(REPORT, 'txt'), decisions);
    expect(JSON.stringify(story)).not.toContain('扩大岗位');
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'line-dropped' }));
    expect(ledger(sourceOf(REPORT, 'txt'), story, diagnostics).lost).toEqual([]);
  });

  test('drops a page number out of the middle of a paragraph', () => {
    const text = '标题\n【举措一】改造老旧小区\n第３页\n200个，惠及5万户。';
    const decisions = [{ kind: 'role', at: at('第３页', text), role: 'dropped' }] as const;
    expect(initiativeTexts(read(decisions, text))).toEqual([['改造老旧小区200个，惠及5万户。']]);
  });

  test('drops a line out of the middle of the lede', () => {
    const text =
      '标题\n各项工作推进有力\n第３页\n实现良好开局，民生持续改善，人民群众获得感不断增强。\n■本报记者 甲乙\n【举措一】稳就业。';
    const decisions = ['各项', '实现'].map(
      (words) => ({ kind: 'role', at: at(words, text), role: 'lede' }) as const,
    );
    const drop = { kind: 'role', at: at('第３页', text), role: 'dropped' } as const;
    const { story, diagnostics } = importReport(sourceOf(text), [...decisions, drop]);
    expect(story.lede).toMatch(/^各项工作推进有力实现/u);
    expect(findInfidelity(story, text, droppedSpans(diagnostics))).toBeUndefined();
  });

  test('keeps marks that are the report’s own words', () => {
    const text = '标题\n** 注：数据为初步统计 **\n【举措一】稳就业。';
    const marks = [at('**', text), text.lastIndexOf('**')];
    const story = read(
      marks.map((start) => ({ kind: 'words', at: { start, end: start + 2 } })),
      text,
    );
    expect(JSON.stringify(story)).toContain('** 注：数据为初步统计 **');
  });

  test('names the parts of the head, and a later one overrules', () => {
    const text = '喜讯\n打造民生升级版\n增强百姓幸福感\n【举措一】稳就业。';
    const story = read(
      [
        { kind: 'role', at: at('打造', text), role: 'headline' },
        { kind: 'role', at: at('增强', text), role: 'headline' },
        { kind: 'role', at: at('喜讯', text), role: 'deck' },
        { kind: 'role', at: at('喜讯', text), role: 'standingHead' },
      ],
      text,
    );
    expect(story).toMatchObject({
      standingHead: '喜讯',
      headline: '打造民生升级版 增强百姓幸福感',
    });
    expect(story.deck).toBeUndefined();
  });

  test('chooses the style of the initiatives, or none', () => {
    expect(labelsOf(read([{ kind: 'style', style: 'none' }]))).toEqual([[], []]);
    const { candidates } = importReport(sourceOf(REPORT, 'txt'), [
      { kind: 'style', style: 'none' },
    ]);
    expect(candidates.every(({ chosen }) => !chosen)).toBe(true);
  });

  test('means nothing where no line is', () => {
    const nowhere = REPORT.length + 9;
    expect(read([{ kind: 'role', at: nowhere, role: 'dropped' }])).toEqual(read([]));
    expect(read([{ kind: 'style', style: 'no-such-style' }])).toEqual(read([]));
  });
});

test('whatever is decided, the story is true to the source and loses nothing', () => {
  const source = sourceOf(SAMPLE, 'md');
  fc.assert(
    fc.property(fc.array(anyDecision, { maxLength: 24 }), (decisions) => {
      const { story, diagnostics } = importReport(source, decisions);
      expect(findInfidelity(story, source.text, droppedSpans(diagnostics))).toBeUndefined();
      expect(ledger(source, story, diagnostics).lost).toEqual([]);
      const ids = [...initiativesOf(story)].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 1500 },
  );
});
