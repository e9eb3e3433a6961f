import { access, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** An open file, as far as the writer needs it. */
export interface OpenFile {
  write(bytes: Uint8Array, offset: number, length: number): Promise<{ bytesWritten: number }>;
  stat(): Promise<{ readonly size: number }>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** Every call the writer makes of the system, so that a test can let each one fail. */
export interface FileCalls {
  open(path: string, flags: 'r' | 'wx', mode?: number): Promise<OpenFile>;
  stat(path: string): Promise<{ readonly mode: number; isFile(): boolean }>;
  realpath(path: string): Promise<string>;
  /** Rejects when the path may not be used so; `mode` as in `fs.constants`. */
  access(path: string, mode: number): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  rm(path: string, options: { readonly force: boolean }): Promise<void>;
  pause(milliseconds: number): Promise<void>;
}

/** The real ones. */
export const fileCalls: FileCalls = {
  open,
  stat,
  realpath: (path) => realpath(path),
  access,
  rename,
  rm,
  pause: async (milliseconds) => pause(milliseconds),
};
