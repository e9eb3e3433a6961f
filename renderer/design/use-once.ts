import { useEffect, useRef } from 'react';

/** Runs when the component first stands, and never again. */
export function useOnce(job: () => void): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current) return;
    isDone.current = true;
    job();
  });
}
