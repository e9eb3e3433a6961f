import { useState } from 'react';
import { initiativesOf, type Initiative, type Story } from '#shared/story';

/** Which initiative is being written about. */
export interface Current {
  readonly initiative: Initiative | undefined;
  readonly index: number;
  readonly count: number;
  /** Anything but an initiative's id changes nothing. */
  readonly select: (initiativeId: string) => void;
  /** The one before or after it in reading order; undefined at either end. */
  readonly neighbour: (by: 1 | -1) => Initiative | undefined;
}

export function useCurrent(story: Story): Current {
  const initiatives = [...initiativesOf(story)];
  const [chosen, choose] = useState(initiatives[0]?.id);
  const index = Math.max(
    initiatives.findIndex(({ id }) => id === chosen),
    0,
  );
  return {
    initiative: initiatives[index],
    index,
    count: initiatives.length,
    select(initiativeId) {
      if (initiatives.some(({ id }) => id === initiativeId)) choose(initiativeId);
    },
    neighbour: (by) => (index + by < 0 ? undefined : initiatives[index + by]),
  };
}
