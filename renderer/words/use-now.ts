import { useSyncExternalStore } from 'react';

const MINUTE_MS = 60_000;

/** The time, to the minute; whoever shows it is drawn again when the minute is over. */
export function useNow(): Date {
  return new Date(useSyncExternalStore(eachMinute, thisMinute) * MINUTE_MS);
}

function eachMinute(tell: () => void): () => void {
  const timer = setInterval(tell, MINUTE_MS / 4);
  return () => clearInterval(timer);
}

function thisMinute(): number {
  return Math.floor(Date.now() / MINUTE_MS);
}
