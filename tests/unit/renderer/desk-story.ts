import type { OpenedStory } from '#shared/desk';
import type { Commentary, Initiative, Story } from '#shared/story';

const SHA = 'a'.repeat(64);

/** The report these tests write about: two initiatives in one section. */
export const SOURCE_TEXT = '【举措一】改善农村人居环境。\n【举措二】推进农村产业兴旺。\n';

export function initiative(ordinal: 1 | 2, commentary?: Commentary): Initiative {
  const label = ordinal === 1 ? '举措一' : '举措二';
  const text = ordinal === 1 ? '改善农村人居环境。' : '推进农村产业兴旺。';
  const start = SOURCE_TEXT.indexOf(text);
  return {
    kind: 'initiative',
    id: `i${ordinal}`,
    label,
    labelAt: { start: start - 5, end: start },
    ordinal,
    source: [{ text, at: { start, end: start + text.length } }],
    ...(commentary === undefined ? {} : { commentary }),
  };
}

export function written(text: string, state: Commentary['state'] = 'draft'): Commentary {
  return { id: 'c', kind: 'interpretation', state, paragraphs: [{ text }] };
}

export function story(...blocks: readonly Initiative[]): Story {
  return {
    schema: 1,
    id: 'story-1',
    headline: '乡村振兴',
    headAt: {},
    sections: [{ id: 's1', heading: '乡村振兴战略', level: 1, blocks }],
    sourceSha256: SHA,
  };
}

export function opened(...blocks: readonly Initiative[]): OpenedStory {
  return {
    story: story(...blocks),
    source: {
      text: SOURCE_TEXT,
      sha256: SHA,
      encoding: 'utf-8',
      format: 'txt',
      fileName: '报告.txt',
      characters: 26,
    },
    diagnostics: [],
    decisions: [],
    corrections: [],
    revision: 3,
    savedAt: '2019-01-08T08:00:00.000Z',
  };
}
