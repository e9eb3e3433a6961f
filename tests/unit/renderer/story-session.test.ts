import { expect, test } from 'vitest';
import {
  contract,
  ok,
  refuse,
  type DeskClient,
  type Failure,
  type Input,
  type Reply,
} from '#shared/desk';
import type { Initiative } from '#shared/story';
import { parseReply } from '../../../renderer/client/parse-reply';
import { saveStatus } from '../../../renderer/session/autosave';
import { changesAsText } from '../../../renderer/session/changes-as-text';
import type { Clock } from '../../../renderer/session/clock';
import { openSession, type StorySession } from '../../../renderer/session/story-session';
import { findInitiative } from '../../../renderer/session/working-story';
import { initiative, opened, written } from './desk-story';

type Save = Input<'story:save'>;

/** A store that answers when the test says so, and a clock that the test winds. */
function atTheDesk(...blocks: readonly Initiative[]) {
  const saves: Save[] = [];
  const answers: ((reply: Reply<unknown>) => void)[] = [];
  const client: DeskClient = {
    call: (method, input) => {
      saves.push(contract['story:save'].input.parse(input));
      return new Promise((resolve) => {
        answers.push((reply) => resolve(parseReply(method, reply)));
      });
    },
  };
  let now = 0;
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  const clock: Clock = {
    now: () => now,
    after: (ms, run) => {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  };
  const session = openSession(client, opened(...blocks), clock);
  return {
    session,
    saves,
    wait(ms: number) {
      now += ms;
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { run } of due) run();
    },
    async answer(reply: Reply<unknown>) {
      answers.shift()?.(reply);
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

const savedAs = (revision: number) => ok({ revision, savedAt: '2019-01-08T09:00:00.000Z' });
const DISK_FULL: Failure = { code: 'disk-full', zh: '磁盘已满', en: 'Disk full' };

function type(session: StorySession, text: string): void {
  session.rewrite('i1', { paragraphs: [{ text }] });
}

function commentaryOf(session: StorySession, id = 'i1') {
  return findInitiative(session.state().story, id)?.commentary;
}

test('typing is saved after a pause, in one call, on the revision that was opened', () => {
  const { session, saves, wait } = atTheDesk(initiative(1));
  type(session, '读');
  wait(100);
  type(session, '读这一条');
  wait(399);
  expect(saves).toEqual([]);
  wait(1);
  expect(saves).toHaveLength(1);
  expect(saves[0]?.baseRevision).toBe(3);
  expect(saves[0]?.commentaries['i1']?.paragraphs).toEqual([{ text: '读这一条' }]);
});

test('what is typed during a save goes with the next one, on the next revision', async () => {
  const { session, saves, wait, answer } = atTheDesk(initiative(1));
  type(session, '读');
  wait(400);
  type(session, '读这');
  wait(5000);
  expect(saves).toHaveLength(1);
  await answer(savedAs(4));
  wait(0);
  expect(saves).toHaveLength(2);
  expect(saves[1]?.baseRevision).toBe(4);
  expect(saves[1]?.commentaries['i1']?.paragraphs).toEqual([{ text: '读这' }]);
});

test('moving the caret is no change', () => {
  const { session, saves, wait } = atTheDesk(initiative(1, written('读')));
  session.rewrite('i1', { paragraphs: [{ text: '读' }] });
  wait(5000);
  expect(saves).toEqual([]);
});

test('changing approved commentary makes it a draft again', () => {
  const { session } = atTheDesk(initiative(1, written('读', 'approved')));
  type(session, '读这');
  expect(commentaryOf(session)?.state).toBe('draft');
});

test('commentary is passed and sent back', () => {
  const { session } = atTheDesk(initiative(1, written('读')));
  session.judge('i1', 'approved');
  expect(commentaryOf(session)?.state).toBe('approved');
  session.judge('i1', 'draft');
  expect(commentaryOf(session)?.state).toBe('draft');
});

test('passing all passes what is written and invents nothing for the rest', () => {
  const { session } = atTheDesk(initiative(1, written('读')), initiative(2));
  session.approveAll();
  expect(commentaryOf(session, 'i1')?.state).toBe('approved');
  expect(commentaryOf(session, 'i2')).toBeUndefined();
});

test('commentary without a word left in it is taken away from the store', () => {
  const { session, saves, wait } = atTheDesk(initiative(1, written('读')));
  session.rewrite('i1', { paragraphs: [] });
  wait(400);
  expect(saves[0]?.commentaries).toEqual({ i1: null });
});

test('a head can be written before the text, and taken away again', () => {
  const { session } = atTheDesk(initiative(1));
  session.rewrite('i1', { head: '看村里' });
  type(session, '读');
  expect(commentaryOf(session)).toMatchObject({ head: '看村里', paragraphs: [{ text: '读' }] });
  session.rewrite('i1', { head: '' });
  expect(commentaryOf(session)).not.toHaveProperty('head');
});

test('flushing waits until everything is saved, also what is typed meanwhile', async () => {
  const { session, saves, wait, answer } = atTheDesk(initiative(1));
  type(session, '读');
  let done: boolean | undefined;
  void session.flush().then((all) => (done = all));
  expect(saves).toHaveLength(1);
  type(session, '读这');
  await answer(savedAs(4));
  expect(done).toBeUndefined();
  wait(400);
  await answer(savedAs(5));
  expect(done).toBe(true);
});

test('flushing says so when a save is refused, and nothing is lost', async () => {
  const { session, answer } = atTheDesk(initiative(1));
  type(session, '读');
  const flushed = session.flush();
  await answer(refuse(DISK_FULL));
  expect(await flushed).toBe(false);
  expect(saveStatus(session.state().save)).toBe('failed');
  expect(commentaryOf(session)?.paragraphs).toEqual([{ text: '读' }]);
});

test('flushing a story in conflict answers at once', async () => {
  const { session, answer } = atTheDesk(initiative(1));
  type(session, '读');
  const first = session.flush();
  await answer(refuse({ code: 'conflict', zh: '别处存过', en: 'Saved elsewhere' }));
  expect(await first).toBe(false);
  expect(await session.flush()).toBe(false);
});

test('flushing a saved story is done at once and sends nothing', async () => {
  const { session, saves } = atTheDesk(initiative(1));
  expect(await session.flush()).toBe(true);
  expect(saves).toEqual([]);
});

test('what is unsaved can be taken elsewhere as text', () => {
  const { session } = atTheDesk(initiative(1), initiative(2, written('已存')));
  session.rewrite('i1', { head: '看村里' });
  session.rewrite('i1', { paragraphs: [{ text: '先看四个数。' }, { text: '再看村里。' }] });
  const { story, save } = session.state();
  expect(changesAsText(story, save)).toBe('【举措一】看村里\n先看四个数。\n再看村里。');
});

test('terms are saved as they stand, and can be taken elsewhere as text', () => {
  const { session, saves, wait } = atTheDesk(initiative(1));
  const terms = [{ term: '医联体', explanation: '医疗联合体。', source: '市卫健委' }];
  session.setTerms(terms);
  const { story, save } = session.state();
  expect(changesAsText(story, save)).toBe('【名词解释】\n医联体　医疗联合体。　市卫健委');
  wait(400);
  expect(saves[0]?.terms).toEqual(terms);
  expect(session.state().story.terms).toEqual(terms);
});

test('the folio line is saved without its empty fields', () => {
  const { session, saves, wait } = atTheDesk(initiative(1));
  session.setEdition({ paperName: '衡阳日报', pageNumber: 3, pageName: '' });
  wait(400);
  expect(saves[0]?.edition).toEqual({ paperName: '衡阳日报', pageNumber: 3 });
  expect(session.state().story.edition).toEqual({ paperName: '衡阳日报', pageNumber: 3 });
});
