import { expect, test } from 'vitest';
import type { Failure } from '#shared/desk';
import {
  autosave,
  beginAutosave,
  IDLE_MS,
  isUnsaved,
  LONGEST_MS,
  saveDueAt,
  saveStatus,
  type Autosave,
  type AutosaveEvent,
  type Changes,
} from '../../../renderer/session/autosave';
import { written } from './desk-story';

const SAVED_AT = '2019-01-08T09:00:00.000Z';
const DISK_FULL: Failure = { code: 'disk-full', zh: '磁盘已满', en: 'Disk full' };
const CONFLICT: Failure = { code: 'conflict', zh: '别处存过', en: 'Saved elsewhere' };

function typed(text: string, at: number, id = 'i1'): AutosaveEvent {
  return { kind: 'changed', changes: { commentaries: { [id]: written(text) } }, at };
}

function after(...events: readonly AutosaveEvent[]): Autosave {
  return events.reduce(autosave, beginAutosave(3, '2019-01-08T08:00:00.000Z'));
}

function textIn(changes: Changes | undefined, id = 'i1'): string | undefined {
  return changes?.commentaries[id]?.paragraphs[0]?.text;
}

const sent = { kind: 'sent' } as const;
const saved = { kind: 'saved', revision: 4, savedAt: SAVED_AT } as const;
const refused = (failure: Failure) => ({ kind: 'refused', failure }) as const;

test('a story just opened is saved', () => {
  expect(saveStatus(after())).toBe('saved');
  expect(saveDueAt(after())).toBeUndefined();
});

test('a save is due after a pause in typing', () => {
  expect(saveDueAt(after(typed('读', 1000), typed('读这', 1200)))).toBe(1200 + IDLE_MS);
});

test('whoever types without a pause is saved all the same', () => {
  const keystrokes = Array.from({ length: 30 }, (_, index) => typed('读', 1000 + index * 100));
  expect(saveDueAt(after(...keystrokes))).toBe(1000 + LONGEST_MS);
});

test('one save is under way at a time, and what is typed meanwhile waits for the next', () => {
  const state = after(typed('读', 0), sent, typed('读这', 500));
  expect(textIn(state.inFlight)).toBe('读');
  expect(textIn(state.pending)).toBe('读这');
  expect(saveDueAt(state)).toBeUndefined();
});

test('a save that arrives leaves later typing unsaved, on the new revision', () => {
  const state = after(typed('读', 0), sent, typed('读这', 500), saved);
  expect(state.revision).toBe(4);
  expect(saveStatus(state)).toBe('dirty');
  expect(textIn(state.pending)).toBe('读这');
  expect(saveDueAt(state)).toBe(500 + IDLE_MS);
});

test('all saved is saved', () => {
  const state = after(typed('读', 0), sent, saved);
  expect(saveStatus(state)).toBe('saved');
  expect(state.savedAt).toBe(SAVED_AT);
});

test('a refused save keeps every change, the later one on top', () => {
  const state = after(
    typed('旧', 0),
    typed('另一条', 0, 'i2'),
    sent,
    typed('新', 500),
    refused(DISK_FULL),
  );
  expect(saveStatus(state)).toBe('failed');
  expect(textIn(state.pending)).toBe('新');
  expect(textIn(state.pending, 'i2')).toBe('另一条');
});

test('after a refused save the next keystroke tries again, and success clears the trouble', () => {
  const failed = after(typed('读', 0), sent, refused(DISK_FULL));
  expect(saveDueAt(failed)).toBeUndefined();
  const typing = autosave(failed, typed('读这', 9000));
  expect(saveDueAt(typing)).toBe(9000 + IDLE_MS);
  expect(saveStatus([sent, saved].reduce<Autosave>(autosave, typing))).toBe('saved');
});

test('a retry is due at once', () => {
  expect(saveDueAt(after(typed('读', 0), sent, refused(DISK_FULL), { kind: 'hurry' }))).toBe(0);
});

test('a conflict saves nothing more and keeps everything', () => {
  const state = after(typed('读', 0), sent, refused(CONFLICT), typed('读这', 900), {
    kind: 'hurry',
  });
  expect(saveStatus(state)).toBe('conflict');
  expect(saveDueAt(state)).toBeUndefined();
  expect(isUnsaved(state)).toBe(true);
  expect(textIn(state.pending)).toBe('读这');
});

test('hurrying during a save sends what was typed since right after it', () => {
  const state = after(typed('读', 0), sent, typed('读这', 100), { kind: 'hurry' }, saved);
  expect(saveDueAt(state)).toBe(0);
});

test('the folio line and commentary travel in one save', () => {
  const edition = { pageName: '民生' };
  const state = after(typed('读', 0), {
    kind: 'changed',
    changes: { commentaries: {}, edition },
    at: 10,
  });
  expect(state.pending?.edition).toEqual(edition);
  expect(textIn(state.pending)).toBe('读');
});
