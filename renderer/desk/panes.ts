/** Moves the focus to the next or previous pane: each names the place in it that takes it. */
export function focusNextPane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
  if (panes.length === 0) return;
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  const start = here === -1 && by === 1 ? -1 : Math.max(here, 0);
  const next = panes.at((start + by + panes.length) % panes.length);
  next?.querySelector<HTMLElement>('[data-pane-focus]')?.focus();
}
