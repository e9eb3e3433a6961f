import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importReport, ledger } from '#shared/import';
import { droppedSpans, findInfidelity, type Diagnostic } from '#shared/story';
import { brokenReport, WHOLE_REPORTS } from './broken';
import { SAMPLE, sourceOf } from './source-of';

const joinsIn = (diagnostics: readonly Diagnostic[]): readonly number[] =>
  diagnostics.flatMap(({ action, at }) => (action === 'joined' && at ? [at.end] : []));

describe('pages and columns that cut a whole report', () => {
  test('are closed again where they cut and nowhere else, and nothing is lost', () => {
    const found = { right: 0, wrong: 0, missed: 0 };
    const kept = fc.property(brokenReport, ({ text, cuts }) => {
      const source = sourceOf(text);
      const { story, diagnostics } = importReport(source);
      expect(ledger(source, story, diagnostics).lost).toEqual([]);
      expect(findInfidelity(story, text, droppedSpans(diagnostics))).toBeUndefined();
      const joins = joinsIn(diagnostics);
      const right = joins.filter((at) => cuts.includes(at)).length;
      found.right += right;
      found.wrong += joins.length - right;
      found.missed += cuts.length - right;
    });
    fc.assert(kept, { numRuns: 200 });
    const precision = found.right / (found.right + found.wrong);
    const recall = found.right / (found.right + found.missed);
    process.stdout.write(
      `joins: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, ${found.right + found.missed} cuts\n`,
    );
    expect(precision).toBeGreaterThanOrEqual(0.99);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });

  test('a report that nothing cut is not joined', () => {
    for (const text of WHOLE_REPORTS) {
      expect(joinsIn(importReport(sourceOf(text)).diagnostics)).toEqual([]);
    }
  });
});

/** Undoes every join of a report, one by one: how many, and how many moved another join. */
function undoEveryJoin(text: string, format: 'md' | 'txt'): { undone: number; moved: number } {
  const source = sourceOf(text, format);
  const joins = joinsIn(importReport(source).diagnostics);
  const moved = joins.filter((at) => {
    const parted = importReport(source, [{ kind: 'seam', at, joined: false }]);
    expect(ledger(source, parted.story, parted.diagnostics).lost).toEqual([]);
    const others = joins.filter((other) => other !== at);
    return !isDeepStrictEqual(joinsIn(parted.diagnostics), others);
  });
  return { undone: joins.length, moved: moved.length };
}

describe('a join that a person undoes', () => {
  test('in the seed report leaves the others', () => {
    expect(undoEveryJoin(SAMPLE, 'md')).toEqual({ undone: 2, moved: 0 });
  });

  test('inside a head does not join the head’s other half to the text below', () => {
    const text = [
      '一、保障粮食安全和重要农产品供给',
      '牢牢端稳自己的饭碗，严守耕地红线。',
      '二、做强乡村特色优势产业',
      '让农民分享全产业链的增值收益。',
      '三、改善农村人居环境和面貌',
      '加快补齐农村基础设施的短板。',
      '四、繁',
      '荣农村文化，焕发文明新气象',
      '乡风文明是保障。必须坚持物质文明和精神文明一起抓。',
    ].join('\n');
    expect(undoEveryJoin(text, 'txt')).toEqual({ undone: 1, moved: 0 });
  });

  test('in reports that pages cut, leaves the others, but for four in a hundred at most', () => {
    const sum = { undone: 0, moved: 0 };
    const undone = fc.property(brokenReport, ({ text }) => {
      const here = undoEveryJoin(text, 'txt');
      sum.undone += here.undone;
      sum.moved += here.moved;
    });
    fc.assert(undone, { numRuns: 80 });
    process.stdout.write(`joins undone: ${sum.undone}, other joins moved by ${sum.moved}\n`);
    expect(sum.moved / sum.undone).toBeLessThanOrEqual(0.04);
  });
});
