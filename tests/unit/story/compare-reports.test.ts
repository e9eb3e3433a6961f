import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importReport } from '#shared/import';
import {
  carryDecisions,
  compareReports,
  initiativesOf,
  matchReports,
  type Decision,
  type Story,
  type TextDiff,
} from '#shared/story';
import { sourceOf } from '../import/source-of';

/** All of the old words went, all of the new ones came. */
const bluntly: TextDiff = (old, next) => [
  { kind: 'removed', text: old },
  { kind: 'added', text: next },
];

const storyOf = (...lines: readonly string[]): Story =>
  importReport(sourceOf(['民生实事', ...lines].join('\n'))).story;

function compared(old: readonly string[], next: readonly string[]) {
  const { story, matches } = matchReports(storyOf(...old), storyOf(...next));
  return { story, ...compareReports(matches, bluntly) };
}

const kinds = (old: readonly string[], next: readonly string[]) =>
  compared(old, next).initiatives.map(
    ({ kind, oldLabel = '—', newLabel = '—' }) => `${kind} ${oldLabel}→${newLabel}`,
  );

const ROADS = '建设农村公路三百公里，村村通再进一步。';
const HOMES = '改造老旧小区一百个，惠及居民两万户。';
const SCHOOLS = '新建中小学校十所，增加学位一万个。';
const label = (nth: string, text: string) => `【举措${nth}】${text}`;

describe('the initiatives of two reports', () => {
  test('are the same where the words are, whatever the number before them', () => {
    const old = [label('一', ROADS), label('二', HOMES)];
    expect(kinds(old, old)).toEqual(['same 举措一→举措一', 'same 举措二→举措二']);
    const next = [label('一', SCHOOLS), label('二', ROADS), label('三', HOMES)];
    expect(kinds(old, next)).toEqual([
      'added —→举措一',
      'same 举措一→举措二',
      'same 举措二→举措三',
    ]);
  });

  test('moved when their words stand in another order, as few of them as may be', () => {
    const old = [label('一', ROADS), label('二', HOMES), label('三', SCHOOLS)];
    const next = [label('一', SCHOOLS), label('二', ROADS), label('三', HOMES)];
    expect(kinds(old, next)).toEqual([
      'moved 举措三→举措一',
      'same 举措一→举措二',
      'same 举措二→举措三',
    ]);
  });

  test('changed when most of their words stayed', () => {
    const old = [label('一', ROADS), label('二', HOMES)];
    const next = [label('一', ROADS.replace('三百', '五百')), label('二', HOMES)];
    expect(kinds(old, next)).toEqual(['changed 举措一→举措一', 'same 举措二→举措二']);
    expect(compared(old, next).initiatives[0]?.words).toEqual([
      { kind: 'removed', text: ROADS },
      { kind: 'added', text: ROADS.replace('三百', '五百') },
    ]);
  });

  test('are others when hardly a word stayed, and a removed one keeps its place', () => {
    const old = [label('一', ROADS), label('二', HOMES), label('三', SCHOOLS)];
    expect(kinds(old, [label('一', ROADS), label('二', SCHOOLS)])).toEqual([
      'same 举措一→举措一',
      'removed 举措二→—',
      'same 举措三→举措二',
    ]);
    const others = '改造背街小巷十条，惠及商户两千家。';
    expect(kinds([label('一', HOMES)], [label('二', others)])).toEqual([
      'removed 举措一→—',
      'added —→举措二',
    ]);
  });

  test('with the same words are told apart by their labels', () => {
    const old = [label('一', ROADS), label('二', ROADS)];
    expect(kinds(old, [label('二', ROADS), label('一', ROADS)])).toEqual([
      'moved 举措二→举措二',
      'same 举措一→举措一',
    ]);
  });

  test('are compared by their words, not by the white space between them', () => {
    expect(kinds([label('一', '整治 ３个\u3000市场。')], [label('一', '整治３个市场。')])).toEqual([
      'same 举措一→举措一',
    ]);
  });
});

describe('the ids after a renewal', () => {
  test('stay with words that stayed; what changed or is new has one that no part ever had', () => {
    const old = storyOf(label('一', ROADS), label('二', HOMES));
    const next = storyOf(label('一', SCHOOLS), label('二', ROADS), label('三', HOMES.slice(2)));
    const { story } = matchReports(old, next);
    const [roads, homes] = [...initiativesOf(old)].map(({ id }) => id);
    const ids = [...initiativesOf(story)].map(({ id }) => id);
    expect(ids[1]).toBe(roads);
    expect([ids[0], ids[2]]).not.toContain(homes);
    expect(new Set(ids).size).toBe(3);
  });
});

test('an id is not given to other words when a report is renewed again and again', () => {
  const seen = new Set<string>();
  let story = storyOf(label('一', ROADS));
  for (const length of ['四百', '五百', '六百', '七百']) {
    story = matchReports(story, storyOf(label('一', ROADS.replace('三百', length)))).story;
    seen.add([...initiativesOf(story)].at(0)?.id ?? '');
  }
  expect(seen.size).toBe(4);
});

test('an id that a story file gave by hand is not given again', () => {
  const old = storyOf(label('一', ROADS));
  const next = storyOf(label('一', HOMES));
  const idsIn = (story: Story) => [...initiativesOf(story)].map(({ id }) => id);
  const [fresh = ''] = idsIn(matchReports(old, next).story);
  const [id = ''] = idsIn(old);
  const forged: Story = JSON.parse(JSON.stringify(old).replaceAll(`"${id}"`, `"${fresh}"`));
  expect(idsIn(matchReports(forged, next).story)).toEqual([`${fresh}-2`]);
});

describe('the rest of a report', () => {
  test('is compared by head part, heading and paragraph', () => {
    const old = storyOf(
      '一、农村',
      '概况如下。',
      label('一', ROADS),
      '二、城市',
      label('二', HOMES),
    );
    const next = storyOf('一、农村', label('一', ROADS), '二、城市更新', label('二', HOMES));
    const renamed = { ...next, headline: '民生实事全公布' };
    const { counts, passages } = compareReports(matchReports(old, renamed).matches, bluntly);
    expect(counts.headings).toMatchObject({ same: 1, changed: 1 });
    expect(counts.paragraphs).toMatchObject({ removed: 1 });
    expect(counts.heads).toMatchObject({ changed: 1 });
    expect(passages.map(({ place, kind }) => `${place} ${kind}`)).toEqual([
      'head changed',
      'heading changed',
      'paragraph removed',
    ]);
  });
});

test('of any two reports every initiative is accounted for, once', () => {
  const text = fc.constantFrom(
    ROADS,
    HOMES,
    SCHOOLS,
    ROADS.slice(3),
    `${HOMES}${ROADS}`,
    '稳就业。',
  );
  const report = fc.array(text, { maxLength: 8 });
  const numbered = (texts: readonly string[]) =>
    texts.map((words, index) => label('一二三四五六七八'.charAt(index), words));
  fc.assert(
    fc.property(report, report, (old, next) => {
      const { initiatives, story } = compared(numbered(old), numbered(next));
      const olds = initiatives.flatMap(({ oldId }) => oldId ?? []);
      const news = initiatives.flatMap(({ newId }) => newId ?? []);
      expect([olds.length, new Set(olds).size]).toEqual([old.length, old.length]);
      expect(news).toEqual([...initiativesOf(story)].map(({ id }) => id));
      expect(new Set(news).size).toBe(next.length);
    }),
    { numRuns: 500 },
  );
});

describe('decisions about an old text', () => {
  const OLD = ['甲行', '乙行有字', '丙行', '丙行'].join('\n');
  const carried = (next: string, ...decisions: Decision[]) => carryDecisions(OLD, next, decisions);
  const cut = (at: number): Decision => ({ kind: 'cut', at });

  test('go to the line that says the same', () => {
    expect(carried('新行\n  乙行有字\n丙行\n丙行', cut(OLD.indexOf('有字')))).toEqual({
      decisions: [cut(3 + 2 + 2)],
      lost: 0,
    });
    expect(carried(`新行\n${OLD}`, cut(OLD.lastIndexOf('丙')))).toEqual({
      decisions: [cut(3 + OLD.lastIndexOf('丙'))],
      lost: 0,
    });
  });

  test('are lost where the line is gone, or stands another number of times', () => {
    expect(carried('乙行没字', cut(4))).toEqual({ decisions: [], lost: 1 });
    expect(carried('丙行', cut(OLD.indexOf('丙')))).toEqual({ decisions: [], lost: 1 });
    expect(carried(OLD, cut(OLD.length + 1))).toEqual({ decisions: [], lost: 1 });
  });

  test('about words keep to one line; that of the style has no place to lose', () => {
    const words = (start: number, end: number): Decision => ({ kind: 'words', at: { start, end } });
    const next = `新\n${OLD}`;
    expect(carried(next, words(3, 5)).decisions).toEqual([words(5, 7)]);
    expect(carried(OLD.replace('\n', '\n\n'), words(0, 5)).lost).toBe(1);
    const style: Decision = { kind: 'style', style: 'worded' };
    expect(carried('', style)).toEqual({ decisions: [style], lost: 0 });
  });
});
