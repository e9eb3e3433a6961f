import type { IncomingMessage, ServerResponse } from 'node:http';
import { CALL_PATH, isMethod } from '#shared/desk';
import { answerAsset, answerRefusal, answerReply } from './answer';
import { resolveAsset, type AssetPlaces } from './assets';
import type { Host } from './host';
import { readBody } from './read-body';
import { badAddress, badJson, nothingThere, wrongVerb } from './refusal';
import { checkCall, checkHost, type Access } from './request-guard';

export interface DeskParts extends AssetPlaces {
  readonly host: Host;
}

const ASSET_VERBS = new Set(['GET', 'HEAD']);

/** Answers one request: a call to the host, or a file of the window's page. */
export async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  parts: DeskParts,
  access: Access,
): Promise<void> {
  const foreign = checkHost(request.headers, access);
  if (foreign !== undefined) return answerRefusal(response, foreign);
  const [pathname = ''] = (request.url ?? '').split('?');
  if (!pathname.startsWith('/')) return answerRefusal(response, badAddress);
  if (!pathname.startsWith(CALL_PATH)) return answerGet(request, response, pathname, parts);
  return answerCall(request, response, pathname.slice(CALL_PATH.length), parts.host, access);
}

async function answerGet(
  { method = '' }: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  parts: DeskParts,
): Promise<void> {
  if (!ASSET_VERBS.has(method)) return answerRefusal(response, wrongVerb('GET, HEAD'));
  const asset = resolveAsset(pathname, parts);
  if (asset === undefined) return answerRefusal(response, nothingThere);
  return answerAsset(response, asset);
}

async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  host: Host,
  access: Access,
): Promise<void> {
  if (request.method !== 'POST') return answerRefusal(response, wrongVerb('POST'));
  const refusal = checkCall(request.headers, access);
  if (refusal !== undefined) return answerRefusal(response, refusal);
  if (!isMethod(name)) return answerRefusal(response, nothingThere);
  const body = await readBody(request);
  if (!body.ok) return answerReply(response, 413, body);
  const input = parseJson(body.value);
  if (input === undefined) return answerRefusal(response, badJson);
  answerReply(response, 200, await host.call(name, input));
}

/** Undefined, which JSON cannot say, for whatever is not JSON in UTF-8. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
