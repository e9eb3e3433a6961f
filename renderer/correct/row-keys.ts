import type { ShownRow, LineReading } from '#shared/import';
import { focusCurrentRow } from './focus';
import type { CorrectModel } from './use-correct';

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey'>;

/** ↑ ↓ from row to row, ← → with the caret from sentence to sentence, with Shift by character. */
export function moveByKey(
  { key, shiftKey }: Key,
  model: CorrectModel,
  shown: readonly ShownRow[],
): boolean {
  const rows = shown.flatMap((one) => (one.kind === 'row' ? [one.row] : []));
  const index = model.row === undefined ? -1 : rows.indexOf(model.row);
  const goTo = (row: LineReading | undefined) => {
    if (row !== undefined) model.go(row.at.start);
    requestAnimationFrame(focusCurrentRow);
    return true;
  };
  switch (key) {
    case 'ArrowDown':
      return goTo(rows[index + 1]);
    case 'ArrowUp':
      return goTo(rows[index - 1]);
    case 'Home':
      return goTo(rows[0]);
    case 'End':
      return goTo(rows.at(-1));
    case 'ArrowRight':
    case 'ArrowLeft':
      model.stepCaret(key === 'ArrowRight' ? 1 : -1, shiftKey ? 'character' : 'sentence');
      return true;
    case 'Escape':
      if (model.caret === undefined) document.querySelector<HTMLElement>('.report-tree')?.focus();
      else model.setCaret(undefined);
      return true;
    default:
      return false;
  }
}
