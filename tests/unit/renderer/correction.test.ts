import { expect, test } from 'vitest';
import {
  ok,
  refuse,
  type DeskClient,
  type Input,
  type OpenedStory,
  type Reply,
} from '#shared/desk';
import { drop, importReport, merge, type Command } from '#shared/import';
import type { Decisions, Source } from '#shared/story';
import { openCorrection, PAUSE_MS } from '../../../renderer/correct/correction';
import type { Clock } from '../../../renderer/session/clock';
import { sourceOf } from '../import/source-of';

const TEXT = '标题\n【举措一】稳就业。\n【举措二】扩岗位。\n【举措三】办培训。';
const at = (words: string) => TEXT.indexOf(words);

function openedAs(source: Source, decisions: Decisions, revision: number): OpenedStory {
  const { story, diagnostics } = importReport(source, decisions);
  const savedAt = '2026-01-27T08:00:00.000Z';
  const kept = { decisions: [...decisions], corrections: [], revision, savedAt };
  return { story, source, diagnostics: [...diagnostics], ...kept };
}

/** A host that does what it is asked, unless the test has an answer of its own. */
function atTheDesk(decisions: Decisions = []) {
  let stored = openedAs(sourceOf(TEXT), decisions, 1);
  const sent: Decisions[] = [];
  const refusals: Reply<never>[] = [];
  const correct = (input: Input<'story:correct'>): Reply<OpenedStory> => {
    sent.push(input.decisions);
    const refusal = refusals.shift();
    if (refusal !== undefined) return refusal;
    stored = openedAs(stored.source, input.decisions, input.baseRevision + 1);
    return ok(stored);
  };
  const redecode = (input: Input<'story:redecode'>): Reply<OpenedStory> => {
    const text = input.encoding === 'utf-8' ? TEXT : TEXT.replaceAll('举措', '撞渫');
    const source = { ...sourceOf(text), encoding: input.encoding };
    stored = openedAs(source, [], input.baseRevision + 1);
    return ok(stored);
  };
  const answers: Readonly<Record<string, (input: never) => Reply<OpenedStory>>> = {
    'story:correct': correct,
    'story:redecode': redecode,
  };
  const client: DeskClient = {
    call: async (method, input) => Reflect.apply(Reflect.get(answers, method), undefined, [input]),
  };
  const timers: (() => void)[] = [];
  const clock: Clock = {
    now: () => 0,
    after: (ms, run) => {
      expect(ms).toBe(PAUSE_MS);
      timers.push(run);
      return () => void timers.splice(timers.indexOf(run), 1);
    },
  };
  const correction = openCorrection(client, stored, clock);
  const run = (command: Command, words: string) =>
    correction.run(command(correction.state().report, at(words)));
  const labels = () =>
    correction.state().report.rows.flatMap(({ label }) => (label === undefined ? [] : [label]));
  return { correction, run, labels, sent, refusals, timers };
}

test('a decision shows at once and is saved after a pause, several in one save', async () => {
  const { correction, run, labels, sent, timers } = atTheDesk();
  run(merge, '【举措二】');
  expect(labels()).toEqual(['举措一', '举措三']);
  expect(correction.state().save).toBe('dirty');
  run(merge, '【举措三】');
  expect(timers).toHaveLength(1);
  expect(await correction.flush()).toBe(true);
  expect(sent.map(({ length }) => length)).toEqual([2]);
  expect(correction.state().save).toBe('saved');
  expect(correction.opened().revision).toBe(2);
});

test('undo and redo go back and forth, and the host follows', async () => {
  const { correction, run, labels, sent } = atTheDesk();
  run(merge, '【举措二】');
  run(drop, '【举措三】');
  correction.undo();
  expect(labels()).toEqual(['举措一', '举措三']);
  correction.undo();
  expect(correction.state().canUndo).toBe(false);
  correction.redo();
  await correction.flush();
  expect(sent.at(-1)).toHaveLength(1);
  expect(correction.state().canRedo).toBe(true);
});

test('of a story opened anew, undo takes the last decision', () => {
  const { correction, labels } = atTheDesk([
    { kind: 'role', at: at('【举措二】'), role: 'paragraph' },
  ]);
  expect(labels()).toEqual(['举措一', '举措三']);
  correction.undo();
  expect(labels()).toEqual(['举措一', '举措二', '举措三']);
});

test('what would leave commentary without a place is taken back, with the host’s sentence', async () => {
  const { correction, run, labels, refusals } = atTheDesk();
  run(merge, '【举措二】');
  await correction.flush();
  run(drop, '【举措三】');
  refusals.push(refuse({ code: 'commentary-homeless', zh: '举措三写有解读', en: 'written' }));
  expect(await correction.flush()).toBe(false);
  expect(labels()).toEqual(['举措一', '举措三']);
  expect(correction.state()).toMatchObject({ save: 'saved', trouble: { zh: '举措三写有解读' } });
  correction.undo();
  expect(labels()).toEqual(['举措一', '举措二', '举措三']);
});

test('what could not be written waits, and goes with the next try', async () => {
  const { correction, run, labels, refusals } = atTheDesk();
  run(merge, '【举措二】');
  refusals.push(refuse({ code: 'disk-full', zh: '磁盘已满', en: 'disk full' }));
  expect(await correction.flush()).toBe(false);
  expect(correction.state().save).toBe('failed');
  expect(labels()).toEqual(['举措一', '举措三']);
  expect(await correction.flush()).toBe(true);
  expect(correction.state().save).toBe('saved');
});

test('a conflict is not tried again', async () => {
  const { correction, run, sent, refusals } = atTheDesk();
  run(merge, '【举措二】');
  refusals.push(refuse({ code: 'conflict', zh: '在别处存过', en: 'conflict' }));
  expect(await correction.flush()).toBe(false);
  expect(await correction.flush()).toBe(false);
  expect(sent).toHaveLength(1);
  expect(correction.state().save).toBe('conflict');
});

test('another encoding brings other words, and undo brings the decisions back with the old ones', async () => {
  const { correction, run, labels } = atTheDesk();
  run(merge, '【举措二】');
  correction.decode('gb18030');
  await correction.flush();
  expect(correction.state().report.source.encoding).toBe('gb18030');
  expect(correction.state().report.decisions).toEqual([]);
  correction.undo();
  await correction.flush();
  expect(correction.state().report.source.encoding).toBe('utf-8');
  expect(labels()).toContain('举措一');
  expect(correction.state().report.decisions).toHaveLength(1);
});
