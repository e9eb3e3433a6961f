import { contract, Failure, refuse, type Method, type Output, type Reply } from '#shared/desk';
import { z } from 'zod';

const Envelope = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), failure: Failure }),
]);

/** Reads what came over the bridge; anything the contract does not promise is a failure. */
export function parseReply<M extends Method>(method: M, raw: unknown): Reply<Output<M>> {
  const envelope = Envelope.safeParse(raw);
  if (!envelope.success) return unreadable();
  if (!envelope.data.ok) return refuse(envelope.data.failure);
  const value = contract[method].output.safeParse(envelope.data.value);
  // The schema of this very method has just said so; TypeScript cannot tie the two together.
  return value.success ? { ok: true, value: value.data as Output<M> } : unreadable();
}

function unreadable(): Reply<never> {
  return refuse({
    code: 'internal',
    zh: '程序的回答读不懂，窗口和服务可能不是同一版本。重新打开程序再试',
    en: 'The answer could not be read; the window and the service may be of different versions. Restart and try again',
  });
}
