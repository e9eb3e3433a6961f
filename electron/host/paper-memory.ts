import { createQueue, type PreferencesStore } from '#electron/store';
import { ok, type Reply } from '#shared/desk';

/** The preferences, and what the host itself remembers in them of the paper that is worked for. */
export interface PaperMemory extends PreferencesStore {
  /** The 报眉 that was saved last says this name. */
  notePaper(paperName: string): Promise<Reply<null>>;
  /** The style of initiatives that this paper chose last. */
  styleOfPaper(): Promise<string | undefined>;
}

/** The window writes its preferences whole and need not know the paper: its name stays. */
export function createPaperMemory(preferences: PreferencesStore): PaperMemory {
  const queue = createQueue();
  const inTurn = <T>(job: () => Promise<T>) => queue.run('preferences', job);
  return {
    read: () => inTurn(() => preferences.read()),
    write: (next) =>
      inTurn(async () => {
        const { paperName } = await preferences.read();
        return preferences.write(paperName === undefined ? next : { paperName, ...next });
      }),
    notePaper: (paperName) =>
      inTurn(async () => {
        const known = await preferences.read();
        return known.paperName === paperName
          ? ok(null)
          : preferences.write({ ...known, paperName });
      }),
    styleOfPaper: () =>
      inTurn(async () => {
        const { paperName = '', initiativeStyles = {} } = await preferences.read();
        return Object.hasOwn(initiativeStyles, paperName) ? initiativeStyles[paperName] : undefined;
      }),
  };
}
