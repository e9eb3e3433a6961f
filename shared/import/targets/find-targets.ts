import { excerpt, passagesOf, type Passage, type Story, type Target } from '#shared/story';
import { measuredIn } from './measure-text';
import type { Measured } from './measured';
import { standingOf } from './standing';

/**
 * Every 量化目标 of a story, in reading order.
 * @param sourceText the decoded source that the story's spans point into
 */
export function findTargets(story: Story, sourceText: string): Target[] {
  const targets: Target[] = [];
  for (const passage of passagesOf(story, sourceText)) {
    const standing = standingOf(passage.headings);
    for (const measured of measuredIn(passage.text)) {
      const target = targetOf(passage, measured);
      targets.push(standing === undefined ? target : { ...target, standing });
    }
  }
  return targets;
}

function targetOf(passage: Passage, measured: Measured): Target {
  const { quantity, movement, yearly, object } = measured;
  const { value, upTo, unit } = quantity;
  const comparator = measured.comparator?.meaning;
  const qualifier = measured.comparator?.word ?? movement?.word;
  return {
    value,
    ...(upTo !== undefined && { upTo }),
    unit,
    ...(comparator !== undefined && { comparator }),
    ...(movement !== undefined && { movement: movement.meaning }),
    ...(qualifier !== undefined && { qualifier }),
    ...(yearly && { yearly }),
    ...(object !== undefined && { object }),
    ...excerpt(passage, measured.start, quantity.end),
    ...(passage.initiativeId !== undefined && { initiativeId: passage.initiativeId }),
  };
}
