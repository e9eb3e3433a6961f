import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contract, isMethod, type Method } from '#shared/desk';
import { base64Of, firstOf, testDesk, type TestDesk } from './desk-fixture';

let desk: TestDesk;
beforeEach(async () => {
  desk = await testDesk();
});
afterEach(() => desk.remove());

test.each(Object.keys(contract).filter(isMethod))(
  '%s answers whatever it is sent, and never fails itself',
  async (method) => {
    const { story } = await desk.takeIn();
    const arbitraryCall = callOf(method, story.id, firstOf(story));
    await fc.assert(
      fc.asyncProperty(arbitraryCall, async (input) => {
        const reply = await desk.call(method, input);
        expect(reply.ok || reply.failure.code !== 'internal').toBe(true);
        expect(JSON.parse(JSON.stringify(reply))).toEqual(reply);
      }),
      { numRuns: 150 },
    );
    expect(desk.faults).toEqual([]);
  },
);

/** Anything at all, or what looks like this method's call until one looks closely. */
function callOf(method: Method, storyId: string, initiativeId: string): fc.Arbitrary<unknown> {
  const odd = fc.oneof(fc.anything(), fc.string({ unit: 'binary' }), fc.integer());
  const maybe = (...values: unknown[]) =>
    fc.oneof({ weight: 19, arbitrary: fc.constantFrom(...values) }, odd);
  const span = { start: fc.integer(), end: fc.integer() };
  const mark = fc.oneof(
    fc.record({ kind: fc.constant('bold'), ...span }),
    fc.record({ kind: fc.constant('link'), ...span, href: maybe('https://a.cn') }),
  );
  const paragraph = fc.record(
    { text: fc.string({ unit: 'binary' }), list: maybe('bullet'), marks: fc.array(mark) },
    { requiredKeys: ['text'] },
  );
  const written = fc.record({
    id: maybe('c1'),
    kind: maybe('interpretation', 'term'),
    state: maybe('draft', 'approved'),
    paragraphs: fc.array(paragraph, { maxLength: 3 }),
  });
  const named = maybe(storyId, 'story-000000000000');
  const ids = fc.oneof(
    { weight: 19, arbitrary: fc.constantFrom(initiativeId, '__proto__') },
    fc.string(),
  );
  const fields: Partial<Record<Method, Record<string, fc.Arbitrary<unknown>>>> = {
    'story:open': { storyId: named },
    'story:save': {
      storyId: named,
      baseRevision: fc.nat({ max: 9 }),
      commentaries: fc.dictionary(ids, fc.oneof({ weight: 9, arbitrary: written }, odd)),
      edition: maybe({ pageNumber: 3 }),
    },
    'story:delete': { storyId: maybe('story-000000000000') },
    'story:import': {
      fileName: maybe('报告.md', 'a.jiedu', 'a.pdf'),
      base64: fc.oneof(fc.base64String(), fc.string({ unit: 'binary' }).map(base64Of), odd),
    },
    'story:export': {
      storyId: named,
      templateId: maybe('tabloid'),
      format: maybe('html'),
      allowOverset: maybe(true),
    },
    'preferences:write': { theme: maybe('dark'), templateId: odd },
  };
  const looksRight = { weight: 4, arbitrary: fc.record(fields[method] ?? {}) };
  return fc.oneof(odd, fc.constant(null), looksRight);
}
