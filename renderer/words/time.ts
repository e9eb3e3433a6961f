import type { Language } from './language';

/** A save's time as a reader says it: 14:22 today, 昨天 14:22, else the date. */
export function sayTime(iso: string, now: Date, language: Language): string {
  const at = new Date(iso);
  const clock = `${two(at.getHours())}:${two(at.getMinutes())}`;
  const days = daysBetween(at, now);
  if (days === 0) return clock;
  if (days === 1) return language === 'zh' ? `昨天 ${clock}` : `Yesterday ${clock}`;
  const date = `${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return at.getFullYear() === now.getFullYear()
    ? `${date} ${clock}`
    : `${at.getFullYear()}-${date} ${clock}`;
}

/** Calendar days between two moments, in the reader's own time zone. */
function daysBetween(earlier: Date, later: Date): number {
  const midnight = (date: Date) => new Date(date).setHours(0, 0, 0, 0);
  return Math.round((midnight(later) - midnight(earlier)) / 86_400_000);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
