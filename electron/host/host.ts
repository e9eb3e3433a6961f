import type { FontLibrary } from '#electron/press';
import type { Library, PreferencesStore } from '#electron/store';
import { isMethod, ok, refuse, type Output, type Reply } from '#shared/desk';
import { unknownMethod } from './bad-input';
import { dispatch, type Handlers } from './dispatch';
import { printHandlers } from './export-handler';
import { faultOf, internal, type Log } from './fault';
import { intakeHandlers } from './intake-handlers';
import { createPaperMemory } from './paper-memory';
import { pictureHandlers } from './picture-handlers';
import { renewHandlers } from './renew-handlers';
import { offerSample } from './sample';
import type { OwnTemplates } from './own-templates';
import { storyHandlers } from './story-handlers';
import { createTasks } from './tasks';
import { templateHandler } from './template-handler';

/** The desk's other side, whatever carries the calls. */
export interface Host {
  /** Never rejects: a fault of the program is logged and comes back as `internal`. */
  call(method: string, input: unknown): Promise<Reply<unknown>>;
}

export interface HostNeeds {
  readonly library: Library;
  readonly preferences: PreferencesStore;
  readonly fonts: FontLibrary;
  readonly templates: OwnTemplates;
  readonly describe: Output<'host:describe'>;
  readonly log: Log;
  readonly clock: () => Date;
  /** Path of the `.jiedu` file that an untouched library starts with. */
  readonly sample?: string | undefined;
}

export function createHost(needs: HostNeeds): Host {
  const handlers = handlersOf(needs);
  const ready = offerSample(needs);
  return {
    async call(method, input) {
      if (!isMethod(method)) return refuse(unknownMethod());
      try {
        await ready;
        return await dispatch(handlers, method, input);
      } catch (error) {
        needs.log(faultOf(method, error));
        return refuse(internal);
      }
    },
  };
}

function handlersOf(needs: HostNeeds): Handlers {
  const { describe, library, log } = needs;
  const tasks = createTasks();
  const memory = createPaperMemory(needs.preferences);
  return {
    'host:describe': async () => ok(describe),
    ...intakeHandlers({ library, memory, tasks }),
    ...storyHandlers({ library, memory, log }),
    ...pictureHandlers({ library }),
    ...renewHandlers({ ...needs, tasks }),
    ...printHandlers({ ...needs, tasks }),
    'task:cancel': async ({ task }) => {
      tasks.cancel(task);
      return ok(null);
    },
    'templates:list': templateHandler(needs.templates),
    'preferences:read': async () => ok(await memory.read()),
    'preferences:write': (input) => memory.write(input),
  };
}
