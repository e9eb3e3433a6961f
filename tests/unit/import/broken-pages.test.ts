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

/** Undoes every join of a report, one by one. */
function undoesEveryJoin(text: string, format: 'md' | 'txt'): number {
  const source = sourceOf(text, format);
  const joins = joinsIn(importReport(source).diagnostics);
  for (const at of joins) {
    const parted = importReport(source, [{ kind: 'seam', at, joined: false }]);
    const others = joins.filter((other) => other !== at);
    expect(joinsIn(parted.diagnostics)).toEqual(others);
    expect(ledger(source, parted.story, parted.diagnostics).lost).toEqual([]);
  }
  return joins.length;
}

describe('a join that a person undoes', () => {
  test('in the seed report leaves the others', () => {
    expect(undoesEveryJoin(SAMPLE, 'md')).toBe(2);
  });

  test('in a report that pages cut, at the line behind the cut, leaves the others', () => {
    const undone = fc.property(brokenReport, ({ text }) => {
      undoesEveryJoin(text, 'txt');
    });
    expect(() => fc.assert(undone, { numRuns: 6 })).not.toThrow();
  });
});
