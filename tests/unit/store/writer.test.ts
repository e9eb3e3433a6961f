import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileCalls, type FileCalls, type OpenFile } from '../../../electron/store/file-calls';
import { errnoOf } from '../../../electron/store/file-failure';
import { writeWhole } from '../../../electron/store/writer';
import { systemError, watchedCalls, type Fate } from './failing-calls';

const OLD = '旧稿';
const NEW = '新稿：衡阳市政府工作报告';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiedu-writer-'));
  path = join(folder, 'story.jiedu');
  await writeFile(path, OLD);
});
afterEach(() => rm(folder, { recursive: true }));

const write = (calls?: FileCalls) => writeWhole(path, Buffer.from(NEW), calls);
const content = () => readFile(path, 'utf8');

/** What became of a write: its reply's code, `ok`, or `bug` when it threw. */
async function outcome(calls: FileCalls): Promise<string> {
  try {
    const reply = await write(calls);
    return reply.ok ? 'ok' : reply.failure.code;
  } catch (error) {
    if (error instanceof Error && errnoOf(error.cause) !== undefined) return 'bug';
    throw error;
  }
}

async function callNames(): Promise<string[]> {
  const names: string[] = [];
  await write(watchedCalls(fileCalls, ({ name }) => void names.push(name)));
  await writeFile(path, OLD);
  return names;
}

const failOnce =
  (at: number, code: string): Fate =>
  ({ index }) =>
    index === at ? systemError(code) : undefined;
const failFrom =
  (at: number, code: string): Fate =>
  ({ index }) =>
    index >= at ? systemError(code) : undefined;

describe('a file is replaced whole or not at all', () => {
  test('the new text stands under the old name and nothing else is in the folder', async () => {
    expect(await write()).toEqual({ ok: true, value: null });
    expect(await content()).toBe(NEW);
    expect(await readdir(folder)).toEqual(['story.jiedu']);
  });

  test('every step is taken, in the order that makes it safe', async () => {
    expect(await callNames()).toEqual([
      'stat',
      'access',
      'realpath',
      'folder open',
      'file open',
      'file write',
      'file sync',
      'file stat',
      'file close',
      'rename',
      'folder sync',
      'folder close',
    ]);
  });

  const errnos = ['ENOSPC', 'EDQUOT', 'EIO', 'EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EMFILE'];
  test.each(errnos)(
    'whichever call fails with %s, the text is the old or the new',
    async (code) => {
      const names = await callNames();
      for (const [at, name] of names.entries()) {
        const result = await outcome(watchedCalls(fileCalls, failOnce(at, code)));
        const wasReplaced =
          result === 'ok' || (name.startsWith('folder ') && at > names.indexOf('rename'));
        expect([name, await content()]).toEqual([name, wasReplaced ? NEW : OLD]);
        expect(await readdir(folder)).toEqual(['story.jiedu']);
        await writeFile(path, OLD);
      }
    },
  );

  test.each(errnos)(
    'once the disk is gone with %s for good, nothing claims to be saved',
    async (code) => {
      const names = await callNames();
      for (const [at, name] of names.entries()) {
        if (name.startsWith('folder ') && at > names.indexOf('rename')) continue;
        const result = await outcome(watchedCalls(fileCalls, failFrom(at, code)));
        expect([name, result]).not.toEqual([name, 'ok']);
        expect(await content()).toBe(OLD);
      }
    },
  );
});

describe('a failed write says why', () => {
  const at = (wanted: string, code: string): FileCalls =>
    watchedCalls(fileCalls, ({ name }) => (name === wanted ? systemError(code) : undefined));

  test.each([
    ['file write', 'ENOSPC', 'disk-full'],
    ['file close', 'EDQUOT', 'disk-full'],
    ['file sync', 'EIO', 'bug'],
    ['file open', 'EROFS', 'not-writable'],
    ['rename', 'EACCES', 'not-writable'],
    ['folder sync', 'ENOSPC', 'disk-full'],
    ['folder sync', 'EIO', 'bug'],
    ['file open', 'EMFILE', 'bug'],
  ])('%s %s is %s', async (name, code, expected) => {
    expect(await outcome(at(name, code))).toBe(expected);
  });

  test('a file that cannot be closed on top of it does not hide why', async () => {
    const codes = new Map([
      ['file write', 'ENOSPC'],
      ['file close', 'EIO'],
      ['rm', 'EIO'],
    ]);
    const calls = watchedCalls(fileCalls, ({ name }) => {
      const code = codes.get(name);
      return code === undefined ? undefined : systemError(code);
    });
    expect(await outcome(calls)).toBe('disk-full');
  });

  test('the sentence names the file', async () => {
    const reply = await write(at('file write', 'ENOSPC'));
    expect(reply).toMatchObject({ failure: { zh: expect.stringContaining(path) } });
  });

  test('a system that takes no more bytes without an error is a full disk', async () => {
    const calls = withWrite(async () => ({ bytesWritten: 0 }));
    expect(await outcome(calls)).toBe('disk-full');
    expect(await content()).toBe(OLD);
    expect(await readdir(folder)).toEqual(['story.jiedu']);
  });

  test('a system that claims bytes it did not keep is found out by the size', async () => {
    const calls = withWrite(async (_file, bytes) => ({ bytesWritten: bytes.length }));
    expect(await outcome(calls)).toBe('disk-full');
    expect(await content()).toBe(OLD);
  });

  test('a folder that is not there is told before anything is written', async () => {
    const missing = join(folder, 'no', 'page.pdf');
    expect(await writeWhole(missing, Buffer.from(NEW))).toMatchObject({
      failure: { code: 'not-found' },
    });
    expect(await readdir(folder)).toEqual(['story.jiedu']);
  });

  test('only a file is ever replaced: not a folder, not a socket', async () => {
    const socket = join(folder, 'socket');
    const server = createServer().listen(socket);
    await once(server, 'listening');
    for (const target of [folder, socket]) {
      const reply = await writeWhole(target, Buffer.from(NEW));
      expect(reply).toMatchObject({ failure: { code: 'not-writable' } });
    }
    expect((await stat(socket)).isSocket()).toBe(true);
    server.close();
  });
});

describe('the writer is patient and modest', () => {
  test('bytes taken a few at a time are all written', async () => {
    const calls = withWrite((file, bytes, offset, length) =>
      file.write(bytes, offset, Math.min(length, 5)),
    );
    expect(await outcome(calls)).toBe('ok');
    expect(await content()).toBe(NEW);
  });

  test.each(['EBUSY', 'EPERM', 'EACCES'])('a rename held up by %s is tried again', async (code) => {
    let held = 2;
    const calls = watchedCalls(fileCalls, ({ name }) =>
      name === 'rename' && held-- > 0 ? systemError(code) : undefined,
    );
    expect(await outcome(calls)).toBe('ok');
    expect(await content()).toBe(NEW);
  });

  test('where folders cannot be opened or synced, the file is saved all the same', async () => {
    for (const [name, code] of [
      ['folder open', 'EISDIR'],
      ['folder sync', 'EINVAL'],
    ] as const) {
      const calls = watchedCalls(fileCalls, (call) =>
        call.name === name ? systemError(code) : undefined,
      );
      expect(await outcome(calls)).toBe('ok');
    }
    expect(await content()).toBe(NEW);
  });

  test('a link stays a link and its file is replaced', async () => {
    const link = join(folder, 'link.jiedu');
    await symlink(path, link);
    await writeWhole(link, Buffer.from(NEW));
    expect(await content()).toBe(NEW);
    expect((await readdir(folder)).toSorted()).toEqual(['link.jiedu', 'story.jiedu']);
  });

  test('a private file stays private', async () => {
    await chmod(path, 0o600);
    await write();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });
});

type Write = (
  file: OpenFile,
  bytes: Uint8Array,
  offset: number,
  length: number,
) => Promise<{ bytesWritten: number }>;

function withWrite(write: Write): FileCalls {
  return {
    ...fileCalls,
    open: async (name, flags, mode) => {
      const file = await fileCalls.open(name, flags, mode);
      return {
        write: (bytes, offset, length) => write(file, bytes, offset, length),
        stat: () => file.stat(),
        sync: () => file.sync(),
        close: () => file.close(),
      };
    },
  };
}
