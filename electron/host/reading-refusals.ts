import type { Failure } from '#shared/desk';
import type { ReadingLimits } from './reading-limits';

/** How the thread failed: out of time, out of memory, or in some other way. */
export type Breakdown = 'slow' | 'large' | 'broken';

/** Why a file that brought its reading down is not imported. */
export function breakdownRefusal(
  breakdown: Breakdown,
  fileName: string,
  { timeMs, memoryMb }: ReadingLimits,
): Failure {
  switch (breakdown) {
    case 'slow':
      return {
        code: 'file-too-large',
        zh: `没有导入：${fileName} 在 ${timeMs / 1000} 秒内没有读完，已停止。只留报告正文，另存后再导入`,
        en: `Not imported: ${fileName} was not read within ${timeMs / 1000} seconds. Keep the report's text only and import that`,
      };
    case 'large':
      return {
        code: 'file-too-large',
        zh: `没有导入：读 ${fileName} 要用的内存超过 ${memoryMb} MB，已停止。只留报告正文，另存后再导入`,
        en: `Not imported: reading ${fileName} takes more than ${memoryMb} MB of memory. Keep the report's text only and import that`,
      };
    case 'broken':
      return {
        code: 'file-damaged',
        zh: `没有导入：${fileName} 读到一半中断，像是损坏的文件。在原来的程序里打开，另存后再导入`,
        en: `Not imported: reading ${fileName} broke off, so it seems damaged. Open it in its own program, save it again and import that`,
      };
  }
}
