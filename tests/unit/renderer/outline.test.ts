import { expect, test } from 'vitest';
import { initiativesOf, withCommentary } from '#shared/story';
import { outlineInitiatives, outlineOf } from '../../../renderer/desk/outline-model';
import { countedCommentary, countedStory } from '../../fixtures/stories';

const story = countedStory([2, 1], 60, countedCommentary(20));
const [first] = [...initiativesOf(story)];

test('a keystroke in written commentary leaves the outline saying the same: it is not drawn again', () => {
  const typed = withCommentary(story, first?.id ?? '', countedCommentary(21)(first?.id ?? ''));
  expect(JSON.stringify(outlineOf(typed))).toBe(JSON.stringify(outlineOf(story)));
});

test('the outline counts what is written', () => {
  const bare = withCommentary(story, first?.id ?? '', undefined);
  const outline = outlineOf(bare);
  expect(outline.map(({ coverage }) => coverage)).toEqual(['1/2', '1/1']);
  expect(outlineInitiatives(outline).map(({ state }) => state === 'empty')).toEqual([
    true,
    false,
    false,
  ]);
});
