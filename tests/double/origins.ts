/**
 * Chromium ends a navigation to a scheme it does not know before any interception sees it
 * (`net::ERR_ABORTED`), and only an embedder such as Electron can teach it one. So a page of
 * `app://jiedu/` lives at `https://jiedu.app.invalid/` here: a secure, standard origin that no
 * network can answer, served by the main process's own `protocol.handle`. Main sees `app://` in
 * every address; only a script that reads `location` could tell the difference.
 */
export function toPageUrl(url: string): string {
  return url.replace(/^(blob:)?([a-z]+):\/\/([a-z]+)(?=\/)/u, (whole, blob = '', scheme, host) =>
    scheme === 'http' || scheme === 'https' ? whole : `${blob}https://${host}.${scheme}.invalid`,
  );
}

/** The address as Electron would name it; foreign ones stay as they are. */
export function toAppUrl(url: string): string {
  return url.replace(/^(blob:)?https:\/\/([a-z]+)\.([a-z]+)\.invalid(?=\/|$)/u, '$1$3://$2');
}
