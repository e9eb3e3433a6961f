import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutStory } from '#shared/layout';
import { initiativesOf, withCommentary, type Story } from '#shared/story';
import { templates } from '#templates';
import { countedBook } from '../../fixtures/counted-font';
import { countedCommentary, countedStory, countedText } from '../../fixtures/stories';

const book = countedBook();

/** Of 17 edits each, in three templates: 510 edits (T-06). */
const RUNS = 10;

/** One edit of a person at the desk: where, and how many characters there are afterwards. */
interface Edit {
  readonly kind: 'commentary' | 'draft' | 'headline' | 'breaks' | 'heading' | 'term' | 'lede';
  readonly at: number;
  readonly length: number;
}

const edit = fc.record<Edit>({
  kind: fc.constantFrom<Edit['kind']>(
    'commentary',
    'commentary',
    'draft',
    'headline',
    'breaks',
    'heading',
    'term',
    'lede',
  ),
  at: fc.nat({ max: 5 }),
  length: fc.integer({ min: 1, max: 120 }),
});

function edited(story: Story, { kind, at, length }: Edit): Story {
  const text = countedText(length);
  switch (kind) {
    case 'commentary':
    case 'draft': {
      const all = [...initiativesOf(story)];
      const initiative = all[at % all.length];
      if (initiative === undefined) return story;
      const state = kind === 'draft' ? 'draft' : 'approved';
      return withCommentary(story, initiative.id, countedCommentary(length, state)(initiative.id));
    }
    case 'breaks':
      return { ...story, headlineBreaking: { breaks: [at + 2], words: [at + 2, at + 6] } };
    case 'headline':
      return { ...story, headline: text.slice(0, 30) };
    case 'lede':
      return { ...story, lede: text };
    case 'term':
      return { ...story, terms: [{ term: '医联体', explanation: text }] };
    case 'heading': {
      const sections = story.sections.map((section, index) =>
        index === at % story.sections.length ? { ...section, heading: text.slice(0, 12) } : section,
      );
      return { ...story, sections };
    }
  }
}

describe.each(
  templates
    .filter(({ id }) => ['tabloid', 'broadsheet', 'tabloid-vertical'].includes(id))
    .map((design) => [design.id, design] as const),
)('%s', (_, design) => {
  test('after any edits a page is the one that nothing known beforehand would give (T-06, E-06, W-16)', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 17, maxLength: 17 }), (edits) => {
        let story = countedStory([2, 2], 120, countedCommentary(60));
        for (const each of edits) {
          story = edited(story, each);
          // The print and the preview of one story know the same values.
          for (const commentary of ['approved', 'all'] as const) {
            // A template that is another value has nothing kept for it.
            const full = layoutStory(structuredClone(story), { ...design }, book, { commentary });
            const known = layoutStory(story, design, book, { commentary });
            expect(JSON.stringify(known)).toBe(JSON.stringify(full));
          }
        }
      }),
      { numRuns: RUNS },
    );
  }, 60_000);
});
