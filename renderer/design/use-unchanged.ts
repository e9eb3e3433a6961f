import { useState } from 'react';

/** The value of the last time for as long as it says the same: what is drawn from it stays too. */
export function useUnchanged<Value>(value: Value): Value {
  const words = JSON.stringify(value);
  const [kept, keep] = useState({ value, words });
  if (kept.words === words) return kept.value;
  keep({ value, words });
  return value;
}
