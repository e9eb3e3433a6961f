import { describe, expect, test } from 'vitest';
import { renderWebPage } from '#shared/html';
import type { Story } from '#shared/story';
import { templates } from '#templates';
import { elementsOf, readHtml, select, textContent, type HtmlElement } from './read-html';
import { SOURCE, story, withNote, withParagraphs } from './story-fixture';

const [tabloid] = templates;
if (tabloid === undefined) throw new Error('there is no template');

const pageOf = (of: Story, options?: Parameters<typeof renderWebPage>[2]): HtmlElement =>
  readHtml(renderWebPage(of, tabloid, options));

const texts = (page: HtmlElement, selector: string) => select(page, selector).map(textContent);
const metaNamed = (page: HtmlElement, key: string, name: string) =>
  select(page, 'meta').find(({ attributes }) => attributes[key] === name)?.attributes['content'];

/** What the source says at an element's `data-at`, its gaps left out. */
function sourceAt({ attributes }: HtmlElement): string {
  const span = (words: string) => words.split('-').map(Number);
  const [start = 0, end = 0] = span(attributes['data-at'] ?? '');
  let text = '';
  let from = start;
  for (const gap of (attributes['data-gaps'] ?? '').split(' ').filter(Boolean)) {
    const [gapStart, gapEnd = 0] = span(gap);
    text += SOURCE.slice(from, gapStart);
    from = gapEnd;
  }
  return text + SOURCE.slice(from, end);
}

describe('the report on the web page', () => {
  test('every piece of report text equals the source at the place it names, in order', () => {
    const located = elementsOf(pageOf(story)).filter((each) => 'data-at' in each.attributes);
    expect(located.map(textContent)).toEqual(located.map(sourceAt));
    expect(located.map(textContent)).toEqual([
      '衡阳目标篇之二',
      '政府工作报告 解读',
      '打造民生“升级版” 增强百姓幸福感',
      '民生实事落地后，将不断增强人民群众的获得感',
      '■本报记者 唐海强',
      '关键词：三大攻坚战',
      '【举措一】',
      '力争3.96万贫困人口脱贫，发生率下降到0.36%。激发贫困地区和贫困群众的内生动力。',
      '【举措二】',
      '完成送戏下乡1010场。',
      '建设高标准基本农田10.43万亩，新增油茶林30万亩。',
    ]);
  });

  test('the page is built of a header, a headline, sections, run-in heads and a footer', () => {
    const page = pageOf(story);
    expect(select(page, 'html')[0]?.attributes['lang']).toBe('zh-Hans');
    expect(texts(page, 'h1')).toEqual(['打造民生“升级版” 增强百姓幸福感']);
    expect(texts(page, 'h2')).toEqual(['关键词：三大攻坚战']);
    expect(texts(page, '.label')).toEqual(['【举措一】', '【举措二】']);
    expect(select(page, 'article')).toHaveLength(1);
    expect(select(page, 'footer')).toHaveLength(1);
  });

  test('sections and initiatives can be linked to by their ids', () => {
    const ids = select(pageOf(story), 'section').map(({ attributes }) => attributes['id']);
    expect(ids).toEqual(['s1', 's1-i1', 's1-i2']);
  });

  test('a section in a section has a head of the next rank, and the text before it is kept', () => {
    const inner = { kind: 'section', id: 's1-a', heading: '小标题', level: 2, blocks: [] } as const;
    const before = {
      kind: 'paragraph',
      id: 'p1',
      text: '引子。',
      at: { start: 0, end: 3 },
    } as const;
    const sections = story.sections.map((each) => ({ ...each, blocks: [before, inner] }));
    const page = pageOf({ ...story, sections });
    expect(texts(page, 'h3')).toEqual(['小标题']);
    expect(texts(page, 'section')[0]).toContain('引子。');
  });

  test('a numeral before a heading stays in it; a keyword becomes a tag', () => {
    const headed = (marker: string) =>
      pageOf({ ...story, sections: story.sections.map((each) => ({ ...each, marker })) });
    expect(texts(headed('一、'), '.heading')).toEqual(['一、三大攻坚战']);
    expect(select(headed('一、'), '.tag')).toEqual([]);
    expect(texts(headed('关键词'), '.heading')).toEqual(['三大攻坚战']);
  });

  test('the end mark follows the last paragraph of the report and no other', () => {
    expect(texts(pageOf(story), '.ends')).toEqual([
      '建设高标准基本农田10.43万亩，新增油茶林30万亩。',
    ]);
  });

  test('a story without a headline takes its standing head for the title', () => {
    const { headline: _, ...rest } = story;
    expect(texts(pageOf(rest), 'h1')).toEqual(['政府工作报告 解读']);
    expect(texts(pageOf(rest), 'title')).toEqual(['政府工作报告 解读']);
  });
});

describe('words and numbers stay whole', () => {
  const kept = (selector: string, of: Story = story) =>
    select(pageOf(of), selector).flatMap((each) => texts(each, '.keep'));

  test('a label is whole, a number stays with its scale, unit or percent sign', () => {
    expect(kept('.report')).toEqual([
      '【举措一】',
      '3.96万',
      '0.36%',
      '【举措二】',
      '1010场',
      '10.43万亩',
      '30万亩',
    ]);
  });

  test.each([
    ['增长4.5个百分点', ['4.5个百分点']],
    ['全长1680公里', ['1680公里']],
    ['诞辰400周年', ['400周年']],
    ['2019年1月15日', ['2019年', '1月', '15日']],
    ['提高到85%～95%', ['85%～', '95%']],
    ['每人￥3500元', ['￥3500元']],
    ['第2次普查', ['第2次']],
    ['雨母·岣嵝', ['母·']],
    ['“文化+”产业', ['化+']],
    ['PM2.5和4G网络，1944衡阳', []],
    ['编号12345678901234567890号', []],
  ])('in %s', (text, expected) => {
    expect(kept('.commentary', withParagraphs({ text }))).toEqual(expected);
  });

  test('a headline breaks between words, and at the space its author left', () => {
    expect(kept('.headline')).toContain('“升级版”');
    expect(kept('.headline')).toContain('百姓');
    expect(texts(pageOf(story), '.line')).toEqual(['打造民生“升级版”', '增强百姓幸福感']);
  });

  test('a reporter’s name is not parted', () => {
    expect(kept('.byline')).toEqual(['唐海强']);
  });
});

describe('commentary on the web page', () => {
  const note = { head: '脱贫要稳', paragraphs: [{ text: '扶志又扶智。' }] };

  test('an approved commentary stands right after its initiative, under its tab', () => {
    const [initiative] = select(pageOf(withNote(note)), '.initiative');
    expect(initiative && texts(initiative, 'aside')).toEqual(['解读脱贫要稳扶志又扶智。']);
    const after = initiative?.children.findLast((child) => typeof child !== 'string');
    expect(after).toMatchObject({ name: 'aside', attributes: { 'aria-label': '解读：举措一' } });
  });

  test.each([
    ['interpretation', '解读'],
    ['background', '背景'],
    ['figures', '数说'],
    ['questions', '问答'],
    ['voices', '声音'],
    ['term', '名词解释'],
  ] as const)('the tab of %s says %s', (kind, name) => {
    expect(texts(pageOf(withNote({ ...note, kind })), '.tab')).toEqual([name]);
  });

  test('a draft is not on the page unless it is asked for, and then it is marked', () => {
    const draft = withNote({ ...note, state: 'draft' });
    expect(select(pageOf(draft), 'aside')).toEqual([]);
    expect(texts(pageOf(draft, { commentary: 'all' }), '.tab')).toEqual(['解读·草稿']);
  });

  test('a commentary with nothing to read leaves no box', () => {
    expect(select(pageOf(withNote({ head: ' ', paragraphs: [{ text: '' }] })), 'aside')).toEqual(
      [],
    );
  });

  test('neighbouring list items make one list of their kind', () => {
    const page = pageOf(
      withParagraphs(
        { text: '两条：' },
        { text: '甲', list: 'number' },
        { text: '乙', list: 'number' },
        { text: '丙', list: 'bullet' },
      ),
    );
    const [aside] = select(page, 'aside');
    expect(aside && texts(aside, 'ol')).toEqual(['甲乙']);
    expect(aside && texts(aside, 'ul')).toEqual(['丙']);
    expect(aside && texts(aside, 'li')).toEqual(['甲', '乙', '丙']);
  });

  test('bold and links keep their words, also where they overlap', () => {
    const marks = [
      { kind: 'bold', start: 0, end: 4 },
      { kind: 'link', start: 2, end: 6, href: 'https://www.gov.cn/' },
    ] as const;
    const page = pageOf(withParagraphs({ text: '甲乙丙丁戊己庚', marks }));
    const [aside] = select(page, 'aside');
    expect(aside && texts(aside, 'b').join('|')).toBe('甲乙|丙丁');
    expect(texts(page, 'a')).toEqual(['丙丁戊己']);
    expect(select(page, 'a')[0]?.attributes).toMatchObject({
      href: 'https://www.gov.cn/',
      rel: 'noopener noreferrer nofollow',
    });
    expect(texts(page, 'aside')).toEqual(['解读甲乙丙丁戊己庚']);
  });
});

describe('what the page says about itself', () => {
  const edition = { paperName: '试样日报', date: '2019-01-15', pageNumber: 3, editor: '张三' };

  test('a card shows headline and lede', () => {
    const page = pageOf({ ...story, edition });
    expect(texts(page, 'title')).toEqual(['打造民生“升级版” 增强百姓幸福感 - 试样日报']);
    expect(metaNamed(page, 'property', 'og:type')).toBe('article');
    expect(metaNamed(page, 'property', 'og:title')).toBe('打造民生“升级版” 增强百姓幸福感');
    expect(metaNamed(page, 'property', 'og:site_name')).toBe('试样日报');
    expect(metaNamed(page, 'name', 'description')).toBe(story.lede);
    expect(metaNamed(page, 'name', 'viewport')).toBe('width=device-width, initial-scale=1');
  });

  test('the 报眉 and the foot carry what the edition knows, and nothing for what it does not', () => {
    const page = pageOf({ ...story, edition });
    expect(texts(page, '.folio').join('')).toBe('试样日报\n解读\n2019年1月15日　星期二');
    expect(texts(page, '.imprint')).toEqual(['试样日报　2019年1月15日　星期二　第03版　责编 张三']);
    expect(select(pageOf(story), '.folio')).toEqual([]);
    expect(select(pageOf(story), '.imprint')).toEqual([]);
  });

  test.each(templates.map((each) => [each.id, each] as const))(
    'the %s page loads nothing and runs nothing',
    (_, template) => {
      const html = renderWebPage(withNote({ head: '看', paragraphs: [] }), template);
      const page = readHtml(html);
      const policy = metaNamed(page, 'http-equiv', 'Content-Security-Policy');
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'none'");
      expect(policy).toContain("style-src 'unsafe-inline'");
      expect(select(page, 'style')).toHaveLength(1);
      for (const name of ['script', 'link', 'img', 'iframe', 'form', 'base', 'a'])
        expect(select(page, name)).toEqual([]);
      expect(html).not.toMatch(/url\(|@import|https?:|\bsrc=| on[a-z]+=/iu);
      expect(html.startsWith('<!doctype html>')).toBe(true);
    },
  );

  test('the same story gives the same page', () => {
    expect(renderWebPage(story, tabloid)).toBe(
      renderWebPage(structuredClone(story), structuredClone(tabloid)),
    );
  });
});

describe('名词解释 on the web page', () => {
  const terms = [
    { term: '“两权”', explanation: '承包土地的经营权、住房财产权。', source: '市农业农村局' },
    { term: '医联体', explanation: '' },
  ];

  test('every explained term stands in a list, set apart from the report', () => {
    const page = pageOf({ ...story, terms });
    expect(texts(page, '.terms-head')).toEqual(['名词解释']);
    expect(texts(page, 'dt')).toEqual(['“两权”']);
    expect(texts(page, 'dd')).toEqual(['承包土地的经营权、住房财产权。（市农业农村局）']);
  });

  test('without an explained term there is no list', () => {
    expect(select(pageOf({ ...story, terms: terms.slice(1) }), '.terms')).toEqual([]);
  });
});
