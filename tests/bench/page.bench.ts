import { readFile } from 'node:fs/promises';
import { bench, describe } from 'vitest';
import { paintPdf } from '#electron/press';
import { layoutStory } from '#shared/layout';
import { initiativesOf, StoryFile, withCommentary, type Story } from '#shared/story';
import { breakLines, faceChain, NEWS, prepare } from '#shared/typeset';
import { templates } from '#templates';
import { testLibrary } from '../unit/press/library';

const fonts = await testLibrary();
const book = await fonts.book();
const { story } = StoryFile.parse(
  JSON.parse(await readFile('samples/hengyang-2019-minsheng.jiedu', 'utf8')),
);
const words = [...initiativesOf(story)]
  .flatMap(({ source }) => source.map(({ text }) => text))
  .join('')
  .repeat(4)
  .slice(0, 10_000);

/** The story after one more character in its last commentary, everything else the same values. */
function typed(from: Story, count: number): Story {
  const last = [...initiativesOf(from)].at(-1);
  if (last?.commentary === undefined) return from;
  const paragraphs = [{ text: `有关政策可到中国政府网查阅${'。'.repeat(count % 3)}` }];
  return withCommentary(from, last.id, { ...last.commentary, paragraphs });
}

describe.each(templates.map((template) => [template.id, template] as const))(
  '%s',
  (_, template) => {
    let keystrokes = 0;
    bench('lay out the sample story, nothing known', () => {
      layoutStory(structuredClone(story), template, book);
    });
    bench('lay out after a keystroke', () => {
      keystrokes += 1;
      layoutStory(typed(story, keystrokes), template, book);
    });
    let { chosen } = layoutStory(story, template, book);
    bench('lay out after a keystroke, the size kept as at the desk', () => {
      keystrokes += 1;
      ({ chosen } = layoutStory(typed(story, keystrokes), template, book, { kept: chosen }));
    });
    bench('paint its PDF, fonts open', async () => {
      const { pages } = layoutStory(story, template, book);
      await paintPdf(pages, { fonts, title: 'bench', date: new Date(0) });
    });
  },
);

describe('10,000 characters', () => {
  const chain = faceChain(book, 'song', ['hei']);
  const prepared = prepare([{ text: words, chain }], NEWS);
  bench('measure', () => {
    prepare([{ text: words, chain }], NEWS);
  });
  bench('break at 20 em', () => {
    breakLines(prepared, 20_000, 2000);
  });
});
