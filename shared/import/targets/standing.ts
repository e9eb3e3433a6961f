/** Headings that look back, and headings that look ahead. */
const BACK = /回顾|成绩|成就|完成情况|执行情况|进展情况|工作总结|过去[五一]年/u;
const AHEAD =
  /目标|任务|安排|部署|打算|举措|重点工作|指标|实事|规划|行动|推进|打造|建设|提升|加快/u;

/** 实绩 or 目标, by the innermost heading that says so. */
export function standingOf(headings: readonly string[]): 'goal' | 'result' | undefined {
  for (const heading of headings.toReversed()) {
    if (BACK.test(heading)) return 'result';
    if (AHEAD.test(heading)) return 'goal';
  }
  return undefined;
}
