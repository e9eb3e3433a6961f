import { describe, expect, test } from 'vitest';
import { defineTemplate, TemplateError } from '#shared/template';
import { templates } from '#templates';

const [tabloid] = templates;

/** What is said of a design that is wrong. */
function faultOf(change: Readonly<Record<string, unknown>>): TemplateError {
  try {
    defineTemplate({ ...tabloid, ...change });
  } catch (error) {
    if (error instanceof TemplateError) return error;
    throw error;
  }
  throw new Error('nothing was wrong');
}

describe('a page design', () => {
  test('that a newspaper copies and changes in data alone is taken', () => {
    const own = defineTemplate({ ...tabloid, id: 'our-own', trimWidthMm: 280 });
    expect(own.trimWidthMm).toBe(280);
  });

  test.each([
    [
      'head.headline.size',
      { head: { ...tabloid?.head, headline: { face: 'song', size: -1, ink: [0, 0, 0, 100] } } },
    ],
    ['steps.0.columnEm', { steps: [{ size: 9, pitch: 11.5, columns: 4, columnEm: 3 }] }],
    [
      'commentaryBox.tint.3',
      { commentaryBox: { ...tabloid?.commentaryBox, tint: [0, 0, 0, '12'] } },
    ],
    ['plan.across', { plan: { ...tabloid?.plan, across: 0 } }],
  ])('whose %s is wrong is refused by that name', (path, change) => {
    const error = faultOf(change);
    expect(error.faults.map((fault) => fault.path)).toContain(path);
    expect(error.message).toContain(`${path}: `);
    expect(error.message).toContain('tabloid');
  });

  test('with a misspelt field is refused, and the field named', () => {
    expect(faultOf({ figurs: 1 }).message).toContain('figurs');
  });
});

test('every template has its own id and fits its columns into its type area', () => {
  expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
  for (const { typeArea, steps, id } of templates) {
    for (const { columns, columnEm, size } of steps) {
      const gap = (typeArea.width - columns * columnEm * size) / Math.max(1, columns - 1);
      expect(gap, `${id} ${size}`).toBeGreaterThanOrEqual(0.5 * size);
    }
  }
});
