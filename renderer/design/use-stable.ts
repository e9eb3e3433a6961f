import { useCallback, useLayoutEffect, useRef } from 'react';

/** One function for as long as the component stands, which does what was last asked of it. */
export function useStable<Input extends readonly unknown[]>(
  act: (...input: Input) => void,
): (...input: Input) => void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...input: Input) => latest.current(...input), []);
}
