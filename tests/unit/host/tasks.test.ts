import { expect, test } from 'vitest';
import { createTasks } from '../../../electron/host/tasks';
import { base64Of, testDesk } from './desk-fixture';

const ended = (signal: AbortSignal) =>
  new Promise<string>((resolve) => signal.addEventListener('abort', () => resolve('ended')));

test('a piece of work is ended by its name, and no other is', async () => {
  const tasks = createTasks();
  let isOtherEnded = false;
  const first = tasks.run('first', ended);
  void tasks.run('second', ended).then(() => (isOtherEnded = true));
  tasks.cancel('first');
  expect(await first).toBe('ended');
  expect(isOtherEnded).toBe(false);
});

test('work that was cancelled before it came ends at its start', async () => {
  const tasks = createTasks();
  tasks.cancel('first');
  expect(await tasks.run('first', async (signal) => signal.aborted)).toBe(true);
  expect(await tasks.run('first', async (signal) => signal.aborted)).toBe(false);
});

test('a name that no work has ends nothing', () => {
  expect(() => createTasks().cancel('nobody')).not.toThrow();
});

test('an import that is cancelled leaves nothing in the library', async () => {
  const desk = await testDesk();
  const base64 = base64Of('今年要办好十件民生实事。\n\n'.repeat(300_000));
  const importing = desk.refused('story:import', { task: 't1', fileName: '大.txt', base64 });
  const cancelling = setInterval(() => void desk.call('task:cancel', { task: 't1' }), 20);
  expect(await importing).toBe('cancelled');
  clearInterval(cancelling);
  expect(await desk.ask('library:list', null)).toEqual([]);
  await desk.remove();
});

test('an import that is cancelled while its file is on the way is not begun', async () => {
  const desk = await testDesk();
  await desk.ask('task:cancel', { task: 't1' });
  const file = { fileName: '报告.txt', base64: base64Of('今年要办好十件民生实事。') };
  expect(await desk.refused('story:import', { task: 't1', ...file })).toBe('cancelled');
  expect(await desk.ask('library:list', null)).toEqual([]);
  await desk.remove();
});
