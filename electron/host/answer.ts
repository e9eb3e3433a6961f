import { createReadStream } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { refuse, type Reply } from '#shared/desk';
import type { Asset } from './assets';
import type { Refusal } from './refusal';
import { securityHeaders } from './security-headers';

/** A year: as long as a browser keeps anything. */
const FOR_GOOD = 'public, max-age=31536000, immutable';

export function answerReply(response: ServerResponse, status: number, reply: Reply<unknown>): void {
  const body = Buffer.from(JSON.stringify(reply));
  response.writeHead(status, {
    ...securityHeaders(),
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
  });
  response.end(body);
}

export function answerRefusal(response: ServerResponse, { status, failure, allow }: Refusal): void {
  if (allow !== undefined) response.setHeader('Allow', allow);
  answerReply(response, status, refuse(failure));
}

/** Streams a file (Node leaves the body out for HEAD); rejects when it cannot be read or the browser went away. */
export async function answerAsset(response: ServerResponse, asset: Asset): Promise<void> {
  response.writeHead(200, {
    ...securityHeaders(),
    'Content-Type': asset.mediaType,
    'Cache-Control': asset.immutable === true ? FOR_GOOD : 'no-cache',
  });
  await pipeline(createReadStream(asset.file), response);
}
