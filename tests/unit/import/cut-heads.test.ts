import { describe, expect, test } from 'vitest';
import { importReport, ledger } from '#shared/import';
import { findInfidelity } from '#shared/story';
import { initiativeTexts, plainTexts, storyOf } from './outline';
import { sourceOf } from './source-of';

const body = (word: string) =>
  `${word}工作扎实推进，新增城镇就业4.2万人，居民收入稳步增长，社会大局保持稳定。`;
const SECTIONS = [
  '一、坚持稳中求进，推动经济实现质的有效提升',
  body('经济'),
  '二、坚持创新驱动，加快建设现代化产业体系',
  body('创新'),
  '三、坚持民生为本，',
  '着力提升人民群众幸福感',
  body('民生'),
  '四、坚持绿色发展，建设美丽宜居城市',
  body('环保'),
];

describe('a head that a line cut behind its comma', () => {
  test('is whole again', () => {
    const texts = initiativeTexts(storyOf(['政府工作报告', ...SECTIONS].join('\n')));
    expect(texts[2]).toEqual(['坚持民生为本，着力提升人民群众幸福感', body('民生')]);
  });

  test('leaves the other heads apart from their text', () => {
    const texts = initiativeTexts(storyOf(['政府工作报告', ...SECTIONS].join('\n')));
    expect(texts.map(([, text]) => text)).toEqual(['经济', '创新', '民生', '环保'].map(body));
  });

  test('stays cut where a person parted it', () => {
    const source = sourceOf(['政府工作报告', ...SECTIONS].join('\n'));
    const at = source.text.indexOf('着力提升');
    const { story } = importReport(source, [{ kind: 'seam', at, joined: false }]);
    expect(initiativeTexts(story)[2]?.[0]).not.toContain('幸福感');
  });
});

describe('the number of an annex above its title', () => {
  const text = ['政府工作报告', ...SECTIONS, '附件2', '2026年十件民生实事', '1.新增学位3000个。'];
  const source = sourceOf(text.join('\n'));
  const { story, diagnostics } = importReport(source);

  test('is one head with it', () => {
    expect(story.sections.at(-1)?.heading).toBe('附件2 2026年十件民生实事');
    expect(plainTexts(story).at(-1)).toBe('1.新增学位3000个。');
  });

  test('is printed faithfully, and nothing is lost', () => {
    expect(findInfidelity(story, source.text)).toBeUndefined();
    expect(ledger(source, story, diagnostics).lost).toEqual([]);
  });

  test('stays alone above a list', () => {
    const listed = storyOf(['政府工作报告', ...SECTIONS, '附件2', '1.新增学位3000个。'].join('\n'));
    expect(listed.sections.at(-1)?.heading).toBe('附件2');
  });
});
