import type { FileCalls, OpenFile } from '../../../electron/store/file-calls';

/** What a test makes of the call with this number and name: nothing, or an error to throw. */
export type Fate = (call: { readonly index: number; readonly name: string }) => Error | undefined;

/** The real calls, each announced to `fate` first; pauses take no time. */
export function watchedCalls(real: FileCalls, fate: Fate): FileCalls {
  let index = 0;
  const watched = async <T>(name: string, call: () => Promise<T>): Promise<T> => {
    const error = fate({ index, name });
    index += 1;
    if (error !== undefined) throw error;
    return call();
  };
  const watchFile = (file: OpenFile, kind: string): OpenFile => ({
    write: (bytes, offset, length) =>
      watched(`${kind} write`, () => file.write(bytes, offset, length)),
    stat: () => watched(`${kind} stat`, () => file.stat()),
    sync: () => watched(`${kind} sync`, () => file.sync()),
    close: async () => {
      // A file that could not be closed must not leak into the next test.
      await file.close();
      await watched(`${kind} close`, async () => undefined);
    },
  });
  return {
    open: async (path, flags, mode) => {
      const kind = flags === 'r' ? 'folder' : 'file';
      return watchFile(await watched(`${kind} open`, () => real.open(path, flags, mode)), kind);
    },
    stat: (path) => watched('stat', () => real.stat(path)),
    realpath: (path) => watched('realpath', () => real.realpath(path)),
    access: (path, mode) => watched('access', () => real.access(path, mode)),
    rename: (from, to) => watched('rename', () => real.rename(from, to)),
    rm: (path, options) => watched('rm', () => real.rm(path, options)),
    pause: async () => undefined,
  };
}

export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: injected`), { code });
}
