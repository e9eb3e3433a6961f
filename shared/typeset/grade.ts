/** How a justified line looks by the white that stage 3 of W-09 opened in its gaps (W-10). */
export type Grade = 'good' | 'acceptable' | 'loose' | 'error';

/** @param gap 1/1000 em */
export function gradeOf(gap: number): Grade {
  if (gap <= 50) return 'good';
  if (gap <= 120) return 'acceptable';
  return gap <= 250 ? 'loose' : 'error';
}
