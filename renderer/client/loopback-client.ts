import { CALL_PATH, type DeskClient } from '#shared/desk';
import { parseReply } from './parse-reply';
import { unreachable } from './unreachable';

/** Browsers let a request outlive its page only up to 64 KiB. */
const KEEPALIVE_CHARACTERS = 20_000;

/** The client over loopback HTTP, for a desk opened in a browser. */
export function loopbackClient(token: string): DeskClient {
  return {
    async call(method, input) {
      try {
        const response = await post(method, JSON.stringify(input), token);
        return parseReply(method, await response.json());
      } catch (error) {
        return unreachable(error);
      }
    },
  };
}

function post(method: string, body: string, token: string): Promise<Response> {
  return fetch(`${CALL_PATH}${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body,
    keepalive: body.length <= KEEPALIVE_CHARACTERS,
  });
}
