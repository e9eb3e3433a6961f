import { describe, expect, test } from 'vitest';
import { findInfidelity, type Initiative, type Section, type Story } from '#shared/story';
import { storyOf } from './outline';
import { SAMPLE } from './source-of';

const story = storyOf(SAMPLE, 'md');

/** The story with its second initiative, whose paragraph has a seam, replaced. */
function withInitiative(change: (initiative: Initiative) => Initiative): Story {
  return withSection((section) => ({
    ...section,
    blocks: section.blocks.map((block, index) =>
      index === 1 && block.kind === 'initiative' ? change(block) : block,
    ),
  }));
}

function withSection(change: (section: Section) => Section): Story {
  return {
    ...story,
    sections: story.sections.map((section, index) => (index === 0 ? change(section) : section)),
  };
}

function withParagraph(
  change: (paragraph: Initiative['source'][number]) => Initiative['source'][number],
) {
  return withInitiative((initiative) => ({ ...initiative, source: initiative.source.map(change) }));
}

const placeOf = (changed: Story) => findInfidelity(changed, SAMPLE)?.place;

describe('the fidelity of a story to its source', () => {
  test('holds after import', () => {
    expect(findInfidelity(story, SAMPLE)).toBeUndefined();
  });

  test('breaks with one character of a paragraph', () => {
    const changed = withParagraph((paragraph) => ({
      ...paragraph,
      text: paragraph.text.replace('3.96万', '3.97万'),
    }));
    expect(findInfidelity(changed, SAMPLE)).toMatchObject({
      place: 'sections[0].blocks[1].source[0].text',
    });
  });

  test('breaks when a seam hides words', () => {
    const changed = withParagraph((paragraph) => {
      const { start } = paragraph.at;
      const word = '坚决';
      expect(paragraph.text.startsWith(word)).toBe(true);
      const gap = { start, end: start + word.length };
      const seams = (paragraph.seams ?? []).map((seam) => ({
        ...seam,
        offset: seam.offset - word.length,
      }));
      return {
        ...paragraph,
        text: paragraph.text.slice(word.length),
        seams: [{ offset: 0, gap }, ...seams],
      };
    });
    expect(placeOf(changed)).toBe('sections[0].blocks[1].source[0].text');
  });

  test('breaks when a minus sign is passed off as a list mark', () => {
    const text = '标题\n\n【举措一】温度-5度。';
    const cold = storyOf(text);
    const at = text.indexOf('-');
    const warm = JSON.parse(
      JSON.stringify(cold).replace(
        '"text":"温度-5度。"',
        `"text":"温度5度。","seams":[{"offset":2,"gap":{"start":${at},"end":${at + 1}}}]`,
      ),
    );
    expect(findInfidelity(cold, text)).toBeUndefined();
    expect(findInfidelity(warm, text)?.place).toBe('sections[0].blocks[0].source[0].text');
  });

  test('breaks when a paragraph points elsewhere', () => {
    expect(
      placeOf(withParagraph((paragraph) => ({ ...paragraph, at: { start: 0, end: 9 } }))),
    ).toBeDefined();
    const far = { start: SAMPLE.length, end: SAMPLE.length + 5 };
    expect(
      placeOf(withParagraph((paragraph) => ({ ...paragraph, at: far, text: '', seams: [] }))),
    ).toBeDefined();
  });

  test('breaks with a label, a heading or a line of the head', () => {
    expect(placeOf(withInitiative((initiative) => ({ ...initiative, label: '举措三' })))).toBe(
      'sections[0].blocks[1].label',
    );
    expect(placeOf(withSection((section) => ({ ...section, heading: '三大保卫战' })))).toBe(
      'sections[0].heading',
    );
    expect(placeOf(withSection((section) => ({ ...section, marker: '主题词' })))).toBe(
      'sections[0].heading',
    );
    expect(placeOf({ ...story, headline: '打造民生“降级版”' })).toBe('headline');
    expect(placeOf({ ...story, byline: { text: '■本报记者 李明', reporters: [] } })).toBe('byline');
  });

  test('holds for a heading that begins with its own marker', () => {
    const text = '标题\n\n关键词：关键词：民生\n\n【举措一】办教育。';
    expect(findInfidelity(storyOf(text), text)).toBeUndefined();
  });

  test('does not bind a headline that the editor wrote', () => {
    const { headline: _, ...places } = story.headAt;
    expect(placeOf({ ...story, headline: '另拟的标题', headAt: places })).toBeUndefined();
  });

  test('finds the first break in a section within a section', () => {
    const text = '标题\n第一篇 总则\n一、目标\n发展经济。';
    const nested: Story = JSON.parse(
      JSON.stringify(storyOf(text)).replace('发展经济。', '发展产业。'),
    );
    expect(findInfidelity(nested, text)?.place).toBe('sections[0].blocks[0].blocks[0].text');
  });
});
