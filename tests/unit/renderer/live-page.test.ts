import { expect, test } from 'vitest';
import { layoutStory, type Layout } from '#shared/layout';
import { initiativesOf, withCommentary, type Story, type Target } from '#shared/story';
import { livePage } from '../../../renderer/page/live-page';
import { countedBook } from '../../fixtures/counted-font';
import { countedCommentary, countedStory } from '../../fixtures/stories';
import { templateOf } from '../../fixtures/templates';

const book = countedBook();
const figures: readonly Target[] = [];
const story = countedStory([2, 2], 120, countedCommentary(60));

/** The story with so many characters in its first commentary. */
function typed(count: number): Story {
  const [first] = initiativesOf(story);
  if (first === undefined) return story;
  return withCommentary(story, first.id, countedCommentary(count)(first.id));
}

const sizeOf = ({ setting }: Layout) => setting.size;

test('while one types the body keeps its size; in a pause it is the page that would be printed', () => {
  const template = templateOf('tabloid');
  const layOut = livePage();
  const ask = (count: number, isTyping: boolean) =>
    layOut(typed(count), template, book, { figures, isTyping });
  const printed = (count: number) =>
    layoutStory(typed(count), template, book, { commentary: 'all', figures });

  const counts = Array.from({ length: 40 }, (_, index) => 60 + 15 * index);
  const changes = counts.filter((count) => sizeOf(printed(count)) !== sizeOf(printed(60)));
  expect(changes.length, 'the test needs a length at which the size changes').toBeGreaterThan(0);

  const before = ask(60, false);
  const [changed = 60] = changes;
  const typing = ask(changed, true);
  expect(typing.pages.length).toBe(before.pages.length);
  expect(sizeOf(typing)).toBe(sizeOf(before));
  expect(JSON.stringify(ask(changed, false))).toBe(JSON.stringify(printed(changed)));
});

test('text that needs another page chooses anew, typing or not', () => {
  const template = templateOf('tabloid');
  const layOut = livePage();
  layOut(typed(60), template, book, { figures, isTyping: false });
  const long = layOut(typed(6000), template, book, { figures, isTyping: true });
  const printed = layoutStory(typed(6000), template, book, { commentary: 'all', figures });
  expect(printed.pages.length).toBeGreaterThan(1);
  expect(JSON.stringify(long)).toBe(JSON.stringify(printed));
});

test('another template keeps nothing of the one before', () => {
  const layOut = livePage();
  layOut(typed(60), templateOf('tabloid'), book, { figures, isTyping: false });
  const other = templateOf('broadsheet');
  const page = layOut(typed(90), other, book, { figures, isTyping: true });
  const printed = layoutStory(typed(90), other, book, { commentary: 'all', figures });
  expect(JSON.stringify(page)).toBe(JSON.stringify(printed));
});
