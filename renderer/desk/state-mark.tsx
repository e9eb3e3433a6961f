import type { WritingState } from '../session';
import type { Say } from '../words';

/** State by shape before colour: filled is passed, half a draft, hollow empty. */
export function StateMark({ state }: { readonly state: WritingState }) {
  return (
    <svg className="state-mark" width={10} height={10} viewBox="0 0 10 10" aria-hidden>
      <circle className="state-ring" cx={5} cy={5} r={4} />
      {state === 'draft' || state === 'stale' ? (
        <path className="state-fill" d="M5 1a4 4 0 0 0 0 8z" />
      ) : null}
      {state === 'approved' ? <circle className="state-fill" cx={5} cy={5} r={4} /> : null}
    </svg>
  );
}

export function stateName(say: Say, state: WritingState): string {
  switch (state) {
    case 'empty':
      return say('空', 'Empty');
    case 'stale':
      return say('通过后有改动', 'Changed since passed');
    case 'draft':
      return say('草稿', 'Draft');
    case 'approved':
      return say('已通过', 'Passed');
  }
}
