import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { foreignSite, notJson, wrongToken, type Refusal } from './refusal';

/** What a request must know to be ours. */
export interface Access {
  readonly port: number;
  readonly token: string;
}

/**
 * A page of another site can make the browser send requests here, by a name of its own that resolves
 * to this machine (DNS rebinding) or across origins: the Host header tells the first, Origin the second.
 */
export function checkHost(headers: IncomingHttpHeaders, { port }: Access): Refusal | undefined {
  return hostsOf(port).includes(headers.host ?? '') ? undefined : foreignSite;
}

/** What a call needs besides: our own page or none, the token, JSON. */
export function checkCall(headers: IncomingHttpHeaders, access: Access): Refusal | undefined {
  const { origin, authorization = '' } = headers;
  const origins = hostsOf(access.port).map((host) => `http://${host}`);
  if (origin !== undefined && !origins.includes(origin)) return foreignSite;
  if (!isSame(authorization, `Bearer ${access.token}`)) return wrongToken;
  return isJson(headers['content-type']) ? undefined : notJson;
}

function hostsOf(port: number): string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}

/** Takes as long for a near miss as for any other; digests make the lengths equal. */
function isSame(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function isJson(contentType = ''): boolean {
  return /^application\/json(?:\s*;\s*charset="?utf-8"?)?$/iu.test(contentType);
}
