import { expect, test } from 'vitest';
import type { Layout } from '#shared/layout';
import type { Diagnostic } from '#shared/story';
import { pageFitOf } from '../../../renderer/desk/copyfit';
import { countCharacters } from '../../../renderer/desk/count-characters';
import { editionOf, fieldsOf } from '../../../renderer/desk/edition-fields';
import { leadSentence } from '../../../renderer/desk/lead-sentence';
import { commentaryRowsSet } from '../../../renderer/desk/set-rows';
import { lineOf, matchesSource, storyMatchesSource } from '../../../renderer/desk/source-match';
import { actionFor, type DeskActions } from '../../../renderer/desk/use-shortcuts';
import { percentOf, scaleOf, zoomBy } from '../../../renderer/desk/zoom';
import { diagnosticsByCode } from '../../../renderer/library/diagnostics-by-code';
import { windowTitle } from '../../../renderer/session/window-title';
import { sayTime } from '../../../renderer/words/time';
import { initiative, opened, story } from './desk-story';

const { source } = opened();

test('the window says which story it shows, and marks it while something is unsaved', () => {
  expect(windowTitle('打造民生“升级版”', false)).toBe('打造民生“升级版” — 解读');
  expect(windowTitle('打造民生“升级版”', true)).toBe('● 打造民生“升级版” — 解读');
  expect(windowTitle(undefined, false)).toBe('无题 — 解读');
});

test('an initiative is known by its first sentence', () => {
  expect(leadSentence(initiative(1))).toBe('改善农村人居环境');
});

test('a slip says that it equals the import only if every character does', () => {
  expect(matchesSource(initiative(1), source)).toBe(true);
  expect(storyMatchesSource(story(initiative(1), initiative(2)), source)).toBe(true);
  const changed = {
    ...initiative(1),
    source: [{ text: '改善城市人居环境。', at: { start: 5, end: 14 } }],
  };
  expect(matchesSource(changed, source)).toBe(false);
  expect(storyMatchesSource(story(changed, initiative(2)), source)).toBe(false);
});

test('a paragraph rejoined over a page break still equals the import', () => {
  const cut = { ...source, text: '改善农村\n\n人居环境。' };
  const joined = {
    ...initiative(1),
    source: [
      {
        text: '改善农村人居环境。',
        at: { start: 0, end: 11 },
        seams: [{ offset: 4, gap: { start: 4, end: 6 } }],
      },
    ],
  };
  expect(matchesSource(joined, cut)).toBe(true);
});

test('lines are counted as an editor counts them', () => {
  expect(lineOf(0, source)).toBe(1);
  expect(lineOf(initiative(2).labelAt.start, source)).toBe(2);
});

test('characters are what a reader sees: rare ones count once, white space not at all', () => {
  expect(countCharacters(['𠮷 好', '\n。'])).toBe(3);
});

const setting = { size: 9, pitch: 11.5, columns: 4, columnEm: 17, gap: 9, rows: 86 };
const layout = (change: Partial<Layout>): Layout => ({
  pages: [],
  fills: [{ room: 70, free: 0, white: 0 }],
  setting,
  chosen: { step: setting, pitch: setting.pitch, figures: -1, pages: 1 },
  overset: { rows: 0, characters: 0 },
  quality: { lines: 0, maxGapEm: 0, gap99Em: 0, relaxed: 0 },
  missing: [],
  termsLeftOut: 0,
  ...change,
});

test('a page is over, under or exact, and says by how much', () => {
  expect(pageFitOf(layout({}))).toMatchObject({ verdict: 'exact', wanted: 280, room: 280 });
  expect(pageFitOf(layout({ fills: [{ room: 70, free: 2, white: 9 }] }))).toMatchObject({
    verdict: 'under',
    rows: 9,
    free: 2,
    characters: 153,
    wanted: 272,
  });
  expect(pageFitOf(layout({ overset: { rows: 4, characters: 33 } }))).toMatchObject({
    verdict: 'over',
    rows: 4,
    characters: 33,
    wanted: 284,
    room: 280,
  });
});

test('a block of a page shows which of its columns it takes, and what it leaves', () => {
  const fit = pageFitOf(
    layout({ block: { columns: 2, of: 4 }, fills: [{ room: 78, free: 73, white: 146 }] }),
  );
  expect(fit).toMatchObject({ verdict: 'exact', block: { rows: 13, left: 4 * 86 - 2 * 13 } });
  expect(fit.columns).toEqual([13 / 86, 13 / 86, 0, 0]);
});

test('rows of commentary are counted from the page, one a printed line', () => {
  const line = (readingIndex: number, role: 'commentary' | 'body', owner: string) =>
    ({
      kind: 'glyphRun',
      font: 'kai',
      size: 9,
      scaleX: 1,
      x: 0,
      y: 0,
      gids: [1],
      xs: [0],
      text: ['读'],
      ink: [0, 0, 0, 100],
      role,
      readingIndex,
      owner,
    }) as const;
  const items = [
    line(1, 'body', 'i1'),
    line(2, 'commentary', 'i1'),
    line(2, 'commentary', 'i1'),
    line(3, 'commentary', 'i1'),
  ];
  const rows = commentaryRowsSet([{ number: 1, width: 1, height: 1, bleed: 0, items }]);
  expect([...rows]).toEqual([['i1', 2]]);
});

test('the folio line is kept as typed, and what cannot be one is named', () => {
  const full = { paperName: '衡阳日报', date: '2019-01-09', pageNumber: 3, pageName: '民生' };
  expect(editionOf(fieldsOf(full))).toEqual(full);
  expect(editionOf({ ...fieldsOf(full), pageNumber: '三' })).toBe('pageNumber');
  expect(editionOf({ ...fieldsOf(full), pageNumber: '0' })).toBe('pageNumber');
  expect(editionOf({ ...fieldsOf(full), date: '2019-13-40' })).toBe('date');
  expect(editionOf(fieldsOf())).toEqual({});
});

test('fit shows the whole page, and zoom steps from what is shown', () => {
  expect(scaleOf('fit', { width: 765, height: 1105 }, { width: 765, height: 552.5 })).toBe(0.5);
  expect(percentOf(scaleOf(100, { width: 1, height: 1 }, { width: 1, height: 1 }))).toBe(100);
  expect(zoomBy(1, 42)).toBe(50);
  expect(zoomBy(-1, 42)).toBe(33);
  expect(zoomBy(-1, 25)).toBe(25);
});

test('what import said comes in groups: the gravest first, then the fewest', () => {
  const said = (code: string, level: Diagnostic['level'], message: string): Diagnostic => ({
    code,
    level,
    message,
  });
  const groups = diagnosticsByCode([
    said('markup-dropped', 'info', '甲'),
    said('paragraph-asked', 'warning', '乙'),
    said('markup-dropped', 'info', '丙'),
    said('paragraph-joined', 'info', '丁'),
  ]);
  expect(groups).toEqual([
    { code: 'paragraph-asked', level: 'warning', messages: ['乙'] },
    { code: 'paragraph-joined', level: 'info', messages: ['丁'] },
    { code: 'markup-dropped', level: 'info', messages: ['甲', '丙'] },
  ]);
});

test('a save of today is told by the clock, an older one by its day', () => {
  const now = new Date(2019, 0, 9, 16, 0);
  const at = (...parts: [number, number, number, number, number]) =>
    sayTime(new Date(...parts).toISOString(), now, 'zh');
  expect(at(2019, 0, 9, 9, 5)).toBe('09:05');
  expect(at(2019, 0, 8, 23, 59)).toBe('昨天 23:59');
  expect(at(2019, 0, 2, 8, 0)).toBe('01-02 08:00');
  expect(at(2018, 11, 2, 8, 0)).toBe('2018-12-02 08:00');
});

/** What a key press does, by name. */
function pressed(
  key: string,
  held: Partial<Record<'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey', true>> = {},
) {
  const done: string[] = [];
  const actions: DeskActions = {
    step: (by) => done.push(`step ${by}`),
    saveNow: () => done.push('save'),
    correct: () => done.push('correct'),
    zoom: (to) => done.push(`zoom ${to}`),
    nextPane: (by) => done.push(`pane ${by}`),
  };
  const free = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
  actionFor({ key, ...free, ...held })?.(actions);
  return done.join();
}

test('the desk has its keys, Ctrl and ⌘ alike, and leaves the others alone', () => {
  expect(pressed('ArrowDown', { altKey: true })).toBe('step 1');
  expect(pressed('ArrowUp', { altKey: true })).toBe('step -1');
  expect(pressed('1', { altKey: true })).toBe('correct');
  expect(pressed('s', { ctrlKey: true })).toBe('save');
  expect(pressed('s', { metaKey: true })).toBe('save');
  expect(pressed('F6')).toBe('pane 1');
  expect(pressed('F6', { shiftKey: true })).toBe('pane -1');
  expect(pressed('0', { ctrlKey: true })).toBe('zoom fit');
  expect(pressed('ArrowDown')).toBe('');
  expect(pressed('s')).toBe('');
  expect(pressed('ArrowDown', { altKey: true, ctrlKey: true })).toBe('');
});
