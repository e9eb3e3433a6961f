import { expect, test, vi } from 'vitest';
import { fromBase64, toBase64 } from '../../../renderer/client/base64';
import { bridgeClient } from '../../../renderer/client/bridge-client';
import { parseReply } from '../../../renderer/client/parse-reply';

test('bytes survive the way to the host and back', () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
  expect(fromBase64(toBase64(bytes))).toEqual(bytes);
  expect(toBase64(new Uint8Array())).toBe('');
});

test('an answer the contract promises is handed on', () => {
  const value = { revision: 4, savedAt: '2019-01-08T09:00:00.000Z' };
  expect(parseReply('story:save', { ok: true, value })).toEqual({ ok: true, value });
});

test('a refusal keeps its code and its words', () => {
  const failure = { code: 'disk-full', zh: '磁盘已满', en: 'Disk full' };
  expect(parseReply('story:save', { ok: false, failure })).toEqual({ ok: false, failure });
});

test.each([[undefined], ['ok'], [{ ok: true, value: { revision: '4' } }], [{ ok: false }]])(
  'an answer like %j, which no host gives, is a failure and no exception',
  (raw) => {
    expect(parseReply('story:save', raw)).toMatchObject({ ok: false });
  },
);

test('a page without the bridge has no client over it', () => {
  expect(bridgeClient({})).toBeUndefined();
  expect(bridgeClient({ jiedu: null })).toBeUndefined();
});

test('a host that does not answer is a failure in words', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  const client = bridgeClient({ jiedu: { call: () => Promise.reject(new Error('gone')) } });
  const reply = await client?.call('library:list', null);
  expect(reply).toMatchObject({ ok: false, failure: { code: 'internal' } });
  expect(log).toHaveBeenCalled();
  log.mockRestore();
});
