/** `● 标题 — 解读` while something is unsaved, `标题 — 解读` once all is saved. */
export function windowTitle(headline: string | undefined, unsaved: boolean): string {
  const name = headline === undefined || headline === '' ? '无题' : headline;
  return `${unsaved ? '● ' : ''}${name} — 解读`;
}
