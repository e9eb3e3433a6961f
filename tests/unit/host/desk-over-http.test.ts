import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultFontsDir, openDesk, serveDesk } from '#electron/host';
import { CALL_PATH, FONT_BOOK_FILE, FONT_PATH, TOKEN_FRAGMENT } from '#shared/desk';
import { decodeFontBook } from '#shared/typeset';
import { base64Of, REPORT } from './desk-fixture';

let root: string;
let url: string;
let close: () => Promise<void>;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'jiedu-http-'));
  await writeFile(join(root, 'index.html'), '<title>解读</title>');
  const log = () => undefined;
  const { host, fonts } = await openDesk({
    libraryDir: join(root, 'stories'),
    fontsDir: defaultFontsDir(),
    describe: { host: 'loopback', version: '0.1.0' },
    log,
  });
  const server = await serveDesk({ host, fonts, rendererDir: root, log });
  if (!server.ok) throw new Error(server.failure.zh);
  ({ url, close } = server.value);
});
afterEach(async () => {
  await close();
  await rm(root, { recursive: true });
});

/** A call as the window makes it, with the token from the address. */
async function call(method: string, input: unknown): Promise<unknown> {
  const token = new URLSearchParams(new URL(url).hash.slice(1)).get(TOKEN_FRAGMENT);
  const answer = await fetch(new URL(`${CALL_PATH}${method}`, url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify(input),
  });
  return answer.json();
}

test('a browser imports a report and finds it in the library', async () => {
  const input = { fileName: '报告.md', base64: base64Of(REPORT) };
  const headline = '今年，衡阳要办好这些民生实事';
  expect(await call('story:import', input)).toMatchObject({
    ok: true,
    value: { story: { headline } },
  });
  expect(await call('library:list', null)).toMatchObject({ ok: true, value: [{ headline }] });
});

test('a browser gets the font book that layout measures with, and the faces it names', async () => {
  const bytes = await (await fetch(new URL(`${FONT_PATH}${FONT_BOOK_FILE}`, url))).arrayBuffer();
  const faces = [...decodeFontBook(bytes).faces.keys()];
  expect(faces).toContain('song');
  for (const face of faces) {
    const answer = await fetch(new URL(`${FONT_PATH}${face}.ttf`, url), { method: 'HEAD' });
    expect([face, answer.status, answer.headers.get('content-type')]).toEqual([
      face,
      200,
      'font/ttf',
    ]);
  }
});
