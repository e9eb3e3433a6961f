import { expect, test } from 'vitest';
import { initiativesOf, withCommentary } from '#shared/story';
import { outlineInitiatives, outlineOf } from '../../../renderer/desk/outline-model';
import { countedCommentary, countedStory } from '../../fixtures/stories';

const story = countedStory([2, 1], 60, countedCommentary(20));
const [first] = [...initiativesOf(story)];

test('a keystroke that moves no line leaves the outline saying the same: it is not drawn again', () => {
  const typed = withCommentary(story, first?.id ?? '', countedCommentary(21)(first?.id ?? ''));
  const rows = new Map([[first?.id ?? '', 3]]);
  expect(JSON.stringify(outlineOf(typed, rows))).toBe(JSON.stringify(outlineOf(story, rows)));
});

test('the outline counts what is written, and the lines that stand on the page', () => {
  const bare = withCommentary(story, first?.id ?? '', undefined);
  const outline = outlineOf(bare, new Map([['x', 2]]));
  expect(outline.map(({ coverage }) => coverage)).toEqual(['1/2', '1/1']);
  expect(outlineInitiatives(outline).map(({ state }) => state === 'empty')).toEqual([
    true,
    false,
    false,
  ]);
  const set = outlineOf(story, new Map([[first?.id ?? '', 4]]));
  expect(outlineInitiatives(set).map(({ rows }) => rows)).toEqual([4, 0, 0]);
});
