import { useCallback, useEffect, useState } from 'react';
import type { DeskClient, Preferences } from '#shared/desk';

export type Prefer = (change: Partial<Preferences>) => void;

/** The preferences, undefined until they are read; a change is written at once. */
export function usePreferences(client: DeskClient): readonly [Preferences | undefined, Prefer] {
  const [preferences, setPreferences] = useState<Preferences>();
  useEffect(() => {
    let current = true;
    void client.call('preferences:read', null).then((reply) => {
      // A desk without its preferences is still a desk.
      if (current) setPreferences(reply.ok ? reply.value : {});
    });
    return () => {
      current = false;
    };
  }, [client]);
  const prefer = useCallback(
    (change: Partial<Preferences>) => {
      const next = { ...preferences, ...change };
      setPreferences(next);
      void client.call('preferences:write', next);
    },
    [client, preferences],
  );
  return [preferences, prefer];
}
