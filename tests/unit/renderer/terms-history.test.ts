import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suggestedTerms } from '../../../renderer/desk/suggest-terms';
import {
  addTerm,
  beginTerms,
  moveTerm,
  redoTerms,
  removeTerm,
  typeTerm,
  undoTerms,
  type TermsHistory,
} from '../../../renderer/desk/terms-history';

const one = { term: '医联体', explanation: '医疗联合体。' };
const two = { term: '大班额', explanation: '超过标准的班。', source: '市教育局' };
const names = ({ now }: TermsHistory) => now.map(({ term }) => term);
const must = (history: TermsHistory | undefined): TermsHistory => {
  if (history === undefined) throw new Error('there is no such step');
  return history;
};

test('what is typed into one field is taken back as one step', () => {
  const typed = ['医', '医联', '医联体'].reduce(
    (history, value) => typeTerm(history, 0, 'term', value),
    addTerm(beginTerms([]), { term: '', explanation: '' }),
  );
  expect(names(typed)).toEqual(['医联体']);
  expect(names(must(undoTerms(typed)))).toEqual(['']);
});

test('the next field is a step of its own', () => {
  const term = typeTerm(beginTerms([one]), 0, 'term', '医共体');
  const both = typeTerm(term, 0, 'explanation', '县域医共体。');
  expect(must(undoTerms(both)).now).toEqual([{ ...one, term: '医共体' }]);
});

test('a term that was deleted comes back in its place', () => {
  const gone = removeTerm(beginTerms([one, two]), 0);
  expect(names(gone)).toEqual(['大班额']);
  expect(must(undoTerms(gone)).now).toEqual([one, two]);
});

test('terms move by one, and not past the ends', () => {
  const list = beginTerms([one, two]);
  expect(names(moveTerm(list, 1, -1))).toEqual(['大班额', '医联体']);
  expect(moveTerm(list, 0, -1)).toBe(list);
  expect(moveTerm(list, 1, 1)).toBe(list);
});

test('a source without a word is none', () => {
  const { now } = typeTerm(beginTerms([two]), 0, 'source', '');
  expect(now).toEqual([{ term: '大班额', explanation: '超过标准的班。' }]);
});

test('whatever is done, undo leads back to the beginning and redo to the end', () => {
  const index = fc.integer({ min: 0, max: 3 });
  const step = fc.oneof(
    fc.constant((history: TermsHistory) => addTerm(history, one)),
    index.map((at) => (history: TermsHistory) => removeTerm(history, at)),
    index.map((at) => (history: TermsHistory) => moveTerm(history, at, 1)),
    fc.tuple(index, fc.string()).map(
      ([at, words]) =>
        (history: TermsHistory) =>
          typeTerm(history, at, 'term', words),
    ),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const begun = beginTerms([one, two]);
      const done = steps.reduce((history, each) => each(history), begun);
      let history = done;
      for (let back = undoTerms(history); back !== undefined; back = undoTerms(back))
        history = back;
      expect(history.now).toEqual(begun.now);
      for (let on = redoTerms(history); on !== undefined; on = redoTerms(on)) history = on;
      expect(history.now).toEqual(done.now);
    }),
  );
});

test('the report offers its own explanations first, and no term twice', () => {
  const found = [
    { term: '三留守', explanation: '' },
    { term: '“两权”', explanation: '两种权。', source: '报告附录' },
    { term: '医联体', explanation: '' },
  ];
  const offered = suggestedTerms(found, [{ term: '“医联体”', explanation: '' }]);
  expect(offered.map(({ term }) => term)).toEqual(['“两权”', '三留守']);
});
