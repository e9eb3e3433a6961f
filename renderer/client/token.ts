import { TOKEN_FRAGMENT } from '#shared/desk';

const STORAGE_KEY = 'jiedu-token';

/**
 * The loopback token: from the address at first, from then on from this tab's own storage, so that it
 * stands in no history entry and in no copied address.
 */
export function takeToken(): string | undefined {
  const given = new URLSearchParams(location.hash.slice(1)).get(TOKEN_FRAGMENT);
  if (given === null) return sessionStorage.getItem(STORAGE_KEY) ?? undefined;
  sessionStorage.setItem(STORAGE_KEY, given);
  history.replaceState(history.state, '', location.pathname + location.search);
  return given;
}
