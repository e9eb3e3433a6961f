/** Puts the focus on the row that the person is at. */
export function focusCurrentRow(): void {
  document.querySelector<HTMLElement>('.source-row[tabindex="0"]')?.focus();
}

/** The offset of the source where a click or a selection stands; undefined outside its words. */
export function selectedOffset(): number | undefined {
  const selection = window.getSelection();
  const node = selection?.anchorNode;
  if (selection === null || node?.nodeType !== Node.TEXT_NODE) return undefined;
  const start = startOf(node);
  if (start === undefined) return undefined;
  const focus = selection.focusNode;
  const other = focus?.nodeType === Node.TEXT_NODE ? startOf(focus) : undefined;
  const anchorAt = start + selection.anchorOffset;
  const focusAt = other === undefined ? anchorAt : other + selection.focusOffset;
  return Math.min(anchorAt, focusAt);
}

/** Every stretch of the source on screen carries where it starts. */
function startOf(node: Node): number | undefined {
  const at = node.parentElement?.closest<HTMLElement>('[data-at]')?.dataset['at'];
  return at === undefined ? undefined : Number(at);
}
