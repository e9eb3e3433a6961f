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
  const place = fc.oneof(fc.nat(200), fc.maxSafeInteger());
  const decision = fc.oneof(
    { weight: 9, arbitrary: fc.record({ kind: maybe('role'), at: place, role: maybe('dropped') }) },
    { weight: 9, arbitrary: fc.record({ kind: maybe('cut'), at: place }) },
    { weight: 9, arbitrary: fc.record({ kind: maybe('style'), style: maybe('none', 'toString') }) },
    odd,
  );
  const report = fc
    .array(fc.constantFrom('【举措一】修路。', '【举措二】建校\u3000', '## 民生', '\ud800', ''))
    .map((lines) => base64Of(lines.join('\n')));
  const fields: Partial<Record<Method, Record<string, fc.Arbitrary<unknown>>>> = {
    'story:open': { storyId: named },
    'story:save': {
      storyId: named,
      baseRevision: fc.nat({ max: 9 }),
      commentaries: fc.dictionary(ids, fc.oneof({ weight: 9, arbitrary: written }, odd)),
      edition: maybe({ pageNumber: 3 }),
    },
    'story:correct': {
      storyId: named,
      baseRevision: fc.nat({ max: 9 }),
      decisions: fc.array(decision, { maxLength: 9 }),
    },
    'story:encodings': { storyId: named },
    'story:redecode': {
      storyId: named,
      baseRevision: fc.nat({ max: 9 }),
      encoding: maybe('utf-8', 'gbk', 'utf-16le'),
    },
    'story:paste': { html: maybe('<p>实事</p>'), text: fc.string({ unit: 'binary' }), title: odd },
    'story:compare': { storyId: named, fileName: maybe('报告.md'), base64: report },
    'story:renew': {
      storyId: named,
      baseRevision: fc.nat({ max: 9 }),
      fileName: maybe('报告.md'),
      base64: report,
      reason: maybe('更正'),
      answers: fc.dictionary(ids, maybe('drop', '__proto__', initiativeId)),
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
      profile: maybe('proof'),
      task: maybe('job-1'),
    },
    'story:preflight': {
      storyId: named,
      templateId: maybe('tabloid', 'none'),
      profile: maybe('x1a'),
      condition: maybe('newsprint'),
    },
    'task:progress': { task: maybe('job-1') },
    'task:cancel': { task: maybe('job-1') },
    'preferences:write': {
      theme: maybe('dark'),
      templateId: odd,
      initiativeStyles: fc.dictionary(ids, maybe('worded')),
    },
  };
  const looksRight = { weight: 4, arbitrary: fc.record(fields[method] ?? {}) };
  return fc.oneof(odd, fc.constant(null), looksRight);
}
