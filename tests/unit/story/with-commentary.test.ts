import { expect, test } from 'vitest';
import { initiativesOf, withCommentary } from '#shared/story';
import { countedCommentary, countedStory } from '../../fixtures/stories';

const story = countedStory([2, 2, 2], 40);

test('commentary under one initiative leaves the sections without it the values that they were', () => {
  const third = [...initiativesOf(story)][2];
  if (third === undefined) throw new Error('no third initiative');
  const next = withCommentary(story, third.id, countedCommentary(30)(third.id));
  const same = next.sections.map((section, index) => section === story.sections[index]);
  expect(same).toEqual([true, false, true]);
  expect([...initiativesOf(next)][2]?.commentary?.id).toBe(`${third.id}-c`);
  expect([...initiativesOf(next)].filter(({ commentary }) => commentary)).toHaveLength(1);
});

test('taken away it is gone, and an initiative that is not there changes nothing', () => {
  const [first] = initiativesOf(story);
  if (first === undefined) throw new Error('no initiative');
  const written = withCommentary(story, first.id, countedCommentary(30)(first.id));
  expect(withCommentary(written, first.id, undefined)).toEqual(story);
  expect(withCommentary(story, 'nobody', countedCommentary(9)('x')).sections).toEqual(
    story.sections,
  );
});
