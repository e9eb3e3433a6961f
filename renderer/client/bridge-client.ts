import { BRIDGE_KEY, type DeskClient } from '#shared/desk';
import { parseReply } from './parse-reply';
import { unreachable } from './unreachable';

interface Bridge {
  readonly call: (method: string, input: unknown) => Promise<unknown>;
}

/** The client over the preload's bridge; undefined where the page has none. */
export function bridgeClient(host: object): DeskClient | undefined {
  const bridge: unknown = Reflect.get(host, BRIDGE_KEY);
  if (!isBridge(bridge)) return undefined;
  return {
    async call(method, input) {
      try {
        return parseReply(method, await bridge.call(method, input));
      } catch (error) {
        return unreachable(error);
      }
    },
  };
}

function isBridge(value: unknown): value is Bridge {
  return typeof value === 'object' && value !== null && 'call' in value;
}
