import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from '../../../electron/host/fault';
import type { Host } from '../../../electron/host/host';
import { serveDesk, type DeskServer } from '../../../electron/host/serve-desk';
import { MAX_FILE_BYTES, ok, type Reply } from '#shared/desk';
import { ask, type Asked } from './http-client';

let rendererDir: string;
let server: DeskServer;
let calls: unknown[][];
let faults: Fault[];
let reply: () => Promise<Reply<unknown>>;

const host: Host = {
  call: async (...call) => {
    calls.push(call);
    return reply();
  },
};

beforeEach(async () => {
  calls = [];
  faults = [];
  reply = async () => ok([]);
  rendererDir = await mkdtemp(join(tmpdir(), 'jiedu-serve-'));
  await writeFile(join(rendererDir, 'index.html'), '<title>解读</title>');
  server = await start();
});
afterEach(async () => {
  await server.close();
  await rm(rendererDir, { recursive: true });
});

async function serve(port?: number): Promise<Reply<DeskServer>> {
  const fonts = { file: () => '/none', bookFile: '/none' };
  return serveDesk({ host, rendererDir, fonts, port, log: (fault) => faults.push(fault) });
}

async function start(): Promise<DeskServer> {
  const started = await serve();
  if (!started.ok) throw new Error(started.failure.zh);
  return started.value;
}

const tokenOf = ({ url }: DeskServer) =>
  new URLSearchParams(new URL(url).hash.slice(1)).get('token');
const portOf = ({ address }: DeskServer) => new URL(address).port;

/** A good call, with some of it made bad. */
function call({ headers, ...rest }: Asked = {}) {
  const good = {
    'content-type': 'application/json',
    authorization: `Bearer ${tokenOf(server)}`,
  };
  const asked = { method: 'POST', path: '/call/library:list', body: 'null', ...rest };
  return ask(server.address, { ...asked, headers: { ...good, ...headers } });
}

describe('the desk in a browser', () => {
  test('gets its page, under a policy that lets nothing foreign in', async () => {
    const page = await ask(server.address, {});
    expect([page.status, page.body]).toEqual([200, '<title>解读</title>']);
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(page.headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self';/u,
    );
    expect(page.headers['content-security-policy']).not.toContain('unsafe');
  });

  test('calls the host with the token of its address', async () => {
    const answer = await call({ path: '/call/story:open', body: '{"storyId":"story-1"}' });
    expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { ok: true, value: [] }]);
    expect(calls).toEqual([['story:open', { storyId: 'story-1' }]]);
  });

  test.each(['127.0.0.1', 'localhost'])('may be opened as %s', async (name) => {
    const own = `${name}:${portOf(server)}`;
    expect((await call({ headers: { host: own, origin: `http://${own}` } })).status).toBe(200);
  });

  test('is told the head of a file without its body', async () => {
    const head = await ask(server.address, { method: 'HEAD' });
    expect([head.status, head.body]).toEqual([200, '']);
  });

  test('has a new token of 256 bits at every start', async () => {
    const other = await start();
    expect(tokenOf(other)).toMatch(/^[\w-]{43}$/u);
    expect(tokenOf(other)).not.toBe(tokenOf(server));
    await other.close();
  });

  test('takes a file of the largest size', async () => {
    const base64 = 'A'.repeat(Math.ceil(MAX_FILE_BYTES / 3) * 4);
    const body = JSON.stringify({ fileName: '报告.md', base64 });
    expect((await call({ path: '/call/story:import', body })).status).toBe(200);
  });
});

describe('a request that is not the desk’s own is refused before the host hears of it', () => {
  const cases: readonly (readonly [string, Asked, number])[] = [
    ['no token', { headers: { authorization: '' } }, 401],
    ['a wrong token', { headers: { authorization: `Bearer ${'A'.repeat(43)}` } }, 401],
    ['another kind of authorization', { headers: { authorization: 'Basic AAAA' } }, 401],
    ['a rebound name', { headers: { host: 'evil.example' } }, 403],
    ['the right name without its port', { headers: { host: '127.0.0.1' } }, 403],
    ['another site', { headers: { origin: 'https://evil.example' } }, 403],
    ['another port of this machine', { headers: { origin: 'http://127.0.0.1:1' } }, 403],
    ['an opaque origin', { headers: { origin: 'null' } }, 403],
    ['a call by GET', { method: 'GET' }, 405],
    ['a preflight', { method: 'OPTIONS', headers: { origin: 'https://evil.example' } }, 405],
    ['a method the contract lacks', { path: '/call/story:burn' }, 404],
    ['a method of the prototype', { path: '/call/constructor' }, 404],
    ['a call of nothing', { path: '/call/' }, 404],
    ['a form', { headers: { 'content-type': 'text/plain' } }, 415],
    ['no type', { headers: { 'content-type': '' } }, 415],
    ['another charset', { headers: { 'content-type': 'application/json; charset=gbk' } }, 415],
    ['half a JSON', { body: '{"storyId":' }, 400],
    ['no body', { body: '' }, 400],
    ['bytes that are no UTF-8', { body: Uint8Array.of(0x22, 0xff, 0x22) }, 400],
    ['a body above the limit', { body: Buffer.alloc(MAX_FILE_BYTES * 1.4, 0x20) }, 413],
    ['a post to a page', { path: '/' }, 405],
    ['an absolute address', { path: 'http://evil.example/' }, 400],
  ];

  test.each(cases)('%s', async (_, asked, status) => {
    const answer = await call(asked);
    expect([answer.status, calls]).toEqual([status, []]);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, failure: { zh: /./u } });
    expect(Object.keys(answer.headers).filter((name) => name.includes('allow-origin'))).toEqual([]);
  });

  test('a body that grows past the limit without announcing it', async () => {
    const body = Buffer.alloc(MAX_FILE_BYTES * 1.4, 0x20);
    const answer = await call({ body, headers: { 'transfer-encoding': 'chunked' } });
    expect([answer.status, calls]).toEqual([413, []]);
  });

  test('a page asked for by a rebound name', async () => {
    const answer = await ask(server.address, { headers: { host: 'evil.example' } });
    expect(answer.status).toBe(403);
  });

  test.each(['/../package.json', '/%2e%2e/package.json', '/..%5cpackage.json', '/%00', '/no.js'])(
    'the file %s',
    async (path) => {
      expect((await ask(server.address, { path })).status).toBe(404);
    },
  );

  test('a request from another interface of this machine finds nobody', async () => {
    const outer = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
    const addresses = outer.filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of addresses) {
      const asked = ask(`http://${address}:${portOf(server)}`, {});
      await expect(asked).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    }
  });
});

describe('the server’s own troubles', () => {
  test('a port that is taken is told in one sentence', async () => {
    const second = await serve(Number(portOf(server)));
    expect(second).toMatchObject({
      failure: { code: 'bad-request', zh: expect.stringContaining(portOf(server)) },
    });
  });

  test('a fault is logged and answered, not thrown', async () => {
    reply = () => Promise.reject(new Error('broken'));
    const answer = await call();
    expect([answer.status, JSON.parse(answer.body).failure.code]).toEqual([500, 'internal']);
    expect(faults.map(({ during }) => during)).toEqual(['http']);
  });

  test('closing waits for the call that is under way', async () => {
    let finish = () => {};
    const started = new Promise<void>((begun) => {
      reply = () =>
        new Promise((resolve) => {
          finish = () => resolve(ok('saved'));
          begun();
        });
    });
    const answer = call();
    await started;
    const closed = server.close();
    finish();
    expect(JSON.parse((await answer).body)).toEqual({ ok: true, value: 'saved' });
    await closed;
    await expect(call()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    server = await start();
  });
});
