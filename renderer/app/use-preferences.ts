import { useCallback, useEffect, useRef, useState } from 'react';
import type { DeskClient, Preferences } from '#shared/desk';

export type Prefer = (change: Partial<Preferences>) => void;

/** The preferences, undefined until they are read; a change is written at once. */
export function usePreferences(client: DeskClient): readonly [Preferences | undefined, Prefer] {
  const [preferences, setPreferences] = useState<Preferences>();
  // A change made while a story opens must not undo the one before it.
  const latest = useRef<Preferences>({});
  const take = useCallback((next: Preferences) => {
    latest.current = next;
    setPreferences(next);
  }, []);
  useEffect(() => {
    let current = true;
    void client.call('preferences:read', null).then((reply) => {
      // A desk without its preferences is still a desk.
      if (current) take(reply.ok ? reply.value : {});
    });
    return () => {
      current = false;
    };
  }, [client, take]);
  const prefer = useCallback(
    (change: Partial<Preferences>) => {
      const next = { ...latest.current, ...change };
      take(next);
      void client.call('preferences:write', next);
    },
    [client, take],
  );
  return [preferences, prefer];
}
