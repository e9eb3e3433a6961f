/** Moves the focus to the next or previous pane: each names the place in it that takes it. */
export function focusNextPane(by: 1 | -1): void {
  const places = [...document.querySelectorAll<HTMLElement>('[data-pane] [data-pane-focus]')];
  if (places.length === 0) return;
  const pane = document.activeElement?.closest('[data-pane]');
  const here = places.findIndex((place) => pane?.contains(place));
  const start = here === -1 && by === 1 ? -1 : Math.max(here, 0);
  places.at((start + by + places.length) % places.length)?.focus();
}
