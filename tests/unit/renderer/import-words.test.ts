import { expect, test } from 'vitest';
import { reportCharacters } from '#shared/story';
import { diagnosticsByCode } from '../../../renderer/library/diagnostics-by-code';
import { groupName } from '../../../renderer/library/group-names';
import { importReport } from '#shared/import';
import { sourceOf } from '../import/source-of';

test('what import does has a name in both languages, whatever the report', () => {
  const text = '# 报告\n\n【举措一】建设公路。\n\n第 3 页\n\n下转第五版\n\n短行\n【举措二】\n';
  const { diagnostics } = importReport(sourceOf(text, 'md'));
  expect(diagnostics.length).toBeGreaterThan(0);
  for (const { code } of diagnosticsByCode(diagnostics)) {
    const [zh, en] = groupName(code);
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect([zh, en]).not.toContain(code);
  }
});

test.each([
  ['furniture-dropped', '略去的页码、转版行'],
  ['seam-doubted', '可能断开的段落'],
  ['folio-suspected', '像页码的行'],
])('%s is called %s', (code, name) => {
  expect(groupName(code)[0]).toBe(name);
});

test('all that a reader left out is one group', () => {
  const leftOut = ['navigation', 'footer'].map((kind) => ({
    code: `left-out-${kind}`,
    level: 'info' as const,
    message: kind,
  }));
  const groups = diagnosticsByCode(leftOut);
  expect(groups.map(({ messages }) => messages)).toEqual([['navigation', 'footer']]);
  expect(groupName(groups[0]?.code ?? '')[0]).toBe('文件里不是正文的文字');
});

test('the length of the original counts its words, not the marks of Markdown', () => {
  const marked = sourceOf('# 报告\n\n**【举措一】**建设公路。\n', 'md');
  const plain = sourceOf('报告\n\n【举措一】建设公路。\n');
  expect(reportCharacters(marked, importReport(marked).diagnostics)).toBe(plain.characters);
});
