import { useEffect, useState } from 'react';
import type { DeskClient } from '#shared/desk';
import { templates as builtIn } from '#templates';
import type { Templates } from './templates-context';

/** Whoever changes a template looks at the page beside it: asked this often, milliseconds. */
const EVERY = 1200;

/** The program's page designs and the newspaper's own, followed while the window is looked at. */
export function useOwnTemplates(client: DeskClient): Templates {
  const [all, setAll] = useState<Templates>({ templates: builtIn, failures: [] });
  useEffect(() => {
    let since = -1;
    let isAsking = false;
    async function ask(): Promise<void> {
      if (isAsking || document.visibilityState === 'hidden') return;
      isAsking = true;
      const reply = await client.call('templates:list', { since });
      isAsking = false;
      if (!reply.ok || reply.value.changed === null) return;
      since = reply.value.version;
      const { templates: own, failures } = reply.value.changed;
      setAll({ templates: [...builtIn, ...own], failures });
    }
    void ask();
    const timer = setInterval(() => void ask(), EVERY);
    return () => clearInterval(timer);
  }, [client]);
  return all;
}
