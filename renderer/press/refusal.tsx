import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Failure } from '#shared/desk';
import { Fault } from '../design';
import { sayFailure, useSay } from '../words';
import type { Export } from './use-export';

interface RefusalProps {
  readonly failure: Failure;
  readonly work: Export;
  /** More that can be done about it. */
  readonly children?: ReactNode;
}

/** Why no file came; copy that runs past its page may be let run on. */
export function Refusal({ failure, work, children }: RefusalProps) {
  const say = useSay();
  return (
    <Fault>
      <span className="notice-words">{sayFailure(say, failure)}</span>
      {failure.code === 'overset' ? (
        <Button
          className="button small"
          onPress={() => void work.go('pdf', { allowOverset: true })}
        >
          {say('转到后版，照样输出', 'Let it run on, and export')}
        </Button>
      ) : null}
      {children}
    </Fault>
  );
}
