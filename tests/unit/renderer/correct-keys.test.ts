import { expect, test } from 'vitest';
import {
  chordFor,
  letterFor,
  type CorrectActions,
} from '../../../renderer/correct/use-correct-keys';

type Held = Partial<Record<'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey', true>>;

/** What a key does at the correction desk, by name. */
function pressed(key: string, held: Held = {}): string {
  const done: string[] = [];
  const actions: CorrectActions = {
    command: (name) => done.push(name),
    split: () => done.push('split'),
    undo: () => done.push('undo'),
    redo: () => done.push('redo'),
    find: () => done.push('find'),
    save: () => done.push('save'),
    write: () => done.push('write'),
    nextQuestion: (by) => done.push(`question ${by}`),
    nextPane: (by) => done.push(`pane ${by}`),
  };
  const free = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
  const event = { key, ...free, ...held };
  (chordFor(event) ?? letterFor(event))?.(actions);
  return done.join();
}

test('every command has its key', () => {
  const keys = ['m', 'S', '[', ']', 'Delete', 'j', 'P'];
  expect(keys.map((key) => pressed(key))).toEqual([
    'merge',
    'split',
    'promote',
    'demote',
    'drop',
    'join',
    'part',
  ]);
});

test('undo, find and the way to the other panes are chords, Ctrl and ⌘ alike', () => {
  expect(pressed('z', { ctrlKey: true })).toBe('undo');
  expect(pressed('Z', { metaKey: true, shiftKey: true })).toBe('redo');
  expect(pressed('f', { ctrlKey: true })).toBe('find');
  expect(pressed('2', { altKey: true })).toBe('write');
  expect(pressed('F8', { shiftKey: true })).toBe('question -1');
  expect(pressed('F6')).toBe('pane 1');
});

test('a letter with Ctrl or Alt is left to whoever wants it', () => {
  expect(pressed('m', { ctrlKey: true })).toBe('');
  expect(pressed('p', { metaKey: true })).toBe('');
  expect(pressed('j', { altKey: true })).toBe('');
});
