import type { IncomingMessage } from 'node:http';
import { MAX_FILE_BYTES, ok, refuse, type Reply } from '#shared/desk';
import { tooLarge } from './bad-input';

/** A file of the largest size as base64, and room for the JSON around it. */
const MAX_BODY_BYTES = Math.ceil(MAX_FILE_BYTES / 3) * 4 + 64 * 1024;

/** The whole body. One that is too large is left unread; Node lets the rest of it run out. */
export async function readBody(request: IncomingMessage): Promise<Reply<Uint8Array>> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > MAX_BODY_BYTES) return refuse(tooLarge(''));
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes: Buffer = chunk;
    size += bytes.length;
    if (size > MAX_BODY_BYTES) return refuse(tooLarge(''));
    chunks.push(bytes);
  }
  return ok(Buffer.concat(chunks));
}
