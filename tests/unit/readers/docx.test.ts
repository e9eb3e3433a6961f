import { describe, expect, test } from 'vitest';
import { importReport, ledger } from '#shared/import';
import { b, docx, item, lists, p, pPr, r, row, style, table, type DocxParts } from './docx-file';
import { leftOf, linesOf, sourceOf } from './read';

const read = (parts: DocxParts) => sourceOf(docx(parts), '报告.docx');
const lines = (body: string, parts: Omit<DocxParts, 'body'> = {}) =>
  linesOf(read({ body, ...parts }));

const STYLES =
  '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>' +
  '<w:style w:styleId="a3"><w:name w:val="Title"/></w:style>' +
  '<w:style w:styleId="own"><w:name w:val="小节"/><w:basedOn w:val="1"/></w:style>' +
  '<w:style w:styleId="loud"><w:name w:val="强调段"/><w:rPr><w:b/></w:rPr></w:style>' +
  '<w:style w:styleId="x"><w:basedOn w:val="y"/></w:style><w:style w:styleId="y"><w:basedOn w:val="x"/></w:style>';

describe('the text of a Word file', () => {
  test('is one line a paragraph, whatever its runs', () => {
    const source = read({
      body: p(r('　　今年'), r('2019'), r('年，稳中求进。')) + p() + p(r('第二段。')),
    });
    expect(source.text).toBe('今年2019年，稳中求进。\n\n第二段。\n');
    expect(source).toMatchObject({
      format: 'docx',
      fileName: '报告.docx',
      characters: 17,
      leftCount: 0,
    });
  });

  test('has its headings by style, inherited style and outline', () => {
    const body =
      p(style('a3'), r('政府工作报告')) +
      p(style('1'), r('一、工作回顾')) +
      p(style('own'), r('二、总体要求')) +
      p(pPr('<w:outlineLvl w:val="1"/>'), r('（一）主要目标')) +
      p(style('x'), r('正文。'));
    expect(lines(body, { styles: STYLES })).toEqual([
      '# 政府工作报告',
      '## 一、工作回顾',
      '## 二、总体要求',
      '### （一）主要目标',
      '正文。',
    ]);
  });

  test('marks bold starts and bold lines, also where the standard sets them in 黑体', () => {
    const body =
      p(b('一、总体要求')) +
      p(b('（一）'), b('指导思想。'), r('全面贯彻党的十九大精神，久久为功。')) +
      p(r('要'), b('坚决'), r('打赢脱贫攻坚战，一个不落，一户不少。')) +
      p(style('loud'), r('按样式是粗体。'), r('这里不是，所以只有开头是。', '<w:b w:val="0"/>')) +
      p(r('二、主要任务', '<w:rFonts w:eastAsia="黑体"/>'));
    expect(lines(body, { styles: STYLES })).toEqual([
      '**一、总体要求**',
      '**（一）指导思想。**全面贯彻党的十九大精神，久久为功。',
      '要坚决打赢脱贫攻坚战，一个不落，一户不少。',
      '**按样式是粗体。**这里不是，所以只有开头是。',
      '**二、主要任务**',
    ]);
  });

  test('has the numbers that Word computes, and typed ones as they are', () => {
    const numbering = lists(
      ['chineseCounting', '%1、'],
      ['chineseCounting', '（%2）'],
      ['decimal', '%1.%3'],
    );
    const body =
      item('工作回顾') +
      item('经济', 1) +
      item('民生', 1) +
      item('就业', 2) +
      item('目标任务') +
      item('稳增长', 1) +
      item('另起', 0, 2) +
      p(r('（一）照打的。'));
    expect(lines(body, { numbering })).toEqual([
      '一、工作回顾',
      '（一）经济',
      '（二）民生',
      '一.1 就业',
      '二、目标任务',
      '（一）稳增长',
      '五、另起',
      '（一）照打的。',
    ]);
  });

  test('has bullets as bullets', () => {
    expect(lines(item('新增学位2万个'), { numbering: lists(['bullet', '\uf0b7']) })).toEqual([
      '- 新增学位2万个',
    ]);
  });

  test('has table rows as lines, and one-cell rows as paragraphs', () => {
    const inner = table(row(p(r('甲')), p(r('乙'))));
    const body = table(
      row(p(r('任务')), p(r('单位'))),
      row(p(r('学位')) + p(r('2万个')), p()),
      row(inner, p(r('丙'))),
      row(p(r('合计，')) + p(r('三项。'))),
    );
    expect(lines(body)).toEqual([
      '任务 | 单位',
      '学位 2万个 |',
      '甲 | 乙 | 丙',
      '合计，',
      '三项。',
    ]);
  });

  test('has the characters that have an element of their own', () => {
    const run =
      '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/><w:t>丙</w:t><w:br/><w:t>丁</w:t>' +
      '<w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Arial" w:char="00B0"/></w:r>';
    const source = read({ body: p(run, r('4', '<w:vertAlign w:val="superscript"/>')) });
    expect(linesOf(source)).toEqual(['甲\t乙-丙', '丁°⁴']);
    expect(leftOf(source, 'symbol')).toEqual(['Wingdings F0FE']);
  });

  test('is read whatever prefix or edition of the standard it uses', () => {
    const xml =
      '<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main" xmlns:q="http://purl.oclc.org/ooxml/wordprocessingml/main">' +
      '<body><p><pPr><outlineLvl q:val="0"/></pPr><r><t>严格格式</t></r></p></body></document>';
    const more = { 'word/document.xml': new TextEncoder().encode(xml) };
    expect(lines('', { more })).toEqual(['## 严格格式']);
  });
});

describe('tracked changes are accepted and told', () => {
  const del = (text: string) => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`;

  test('inserted words stay, deleted ones are listed', () => {
    const source = read({
      body: p(r('增长'), del('6.5%'), `<w:ins>${r('6%')}</w:ins>`, r('左右。')),
    });
    expect(linesOf(source)).toEqual(['增长6%左右。']);
    expect(leftOf(source, 'deletion')).toEqual(['6.5%']);
  });

  test('a deleted paragraph mark joins, a deleted row goes', () => {
    const mark = pPr('<w:rPr><w:del w:id="1"/></w:rPr>');
    const deleted = table(
      `<w:tr><w:trPr><w:del w:id="2"/></w:trPr><w:tc>${p(r('旧项'))}</w:tc></w:tr>`,
    );
    const source = read({ body: p(mark, r('前半段，')) + p(r('后半段。')) + deleted });
    expect(linesOf(source)).toEqual(['前半段，后半段。']);
    expect(leftOf(source, 'deletion')).toEqual(['旧项']);
  });

  test('moved words stand once, where they went', () => {
    const body =
      p(`<w:moveFrom>${r('先说后做。')}</w:moveFrom>`, r('甲。')) +
      p(`<w:moveTo>${r('先说后做。')}</w:moveTo>`);
    const source = read({ body });
    expect(linesOf(source)).toEqual(['甲。', '先说后做。']);
    expect(leftOf(source, 'moved')).toEqual(['先说后做。']);
  });

  test('an earlier format is not the format', () => {
    const was = '<w:rPrChange><w:rPr><w:b/><w:vanish/></w:rPr></w:rPrChange>';
    expect(lines(p(r('不是粗体。', was)))).toEqual(['不是粗体。']);
  });
});

describe('what stands beside the text is told', () => {
  test('footnotes, comments and headers', () => {
    const source = read({
      body: p(r('正文'), '<w:r><w:footnoteReference w:id="2"/></w:r>', r('。')),
      footnotes: `<w:footnote w:type="separator">${p()}</w:footnote><w:footnote w:id="2">${p(r('注：'), r('初步核算数。'))}</w:footnote>`,
      comments: `<w:comment>${p(r('请核对。'))}</w:comment>`,
      header: p(r('送审稿')),
    });
    expect(linesOf(source)).toEqual(['正文。']);
    expect(source.left).toEqual([
      { kind: 'footnote', text: '注：初步核算数。' },
      { kind: 'comment', text: '请核对。' },
      { kind: 'header', text: '送审稿' },
    ]);
  });

  test('a text box, once, though the file holds it twice', () => {
    const box = `<w:txbxContent>${p(r('框内'))}</w:txbxContent>`;
    const alternatives =
      `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    const source = read({ body: p(r('前'), `<w:r>${alternatives}</w:r>`, r('后')) });
    expect(linesOf(source)).toEqual(['前后']);
    expect(source.left).toEqual([{ kind: 'text-box', text: '框内' }]);
  });

  test('hidden words and the codes of fields, whose results are text', () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const source = read({
      body: p(
        r('见', ''),
        field('begin'),
        '<w:r><w:instrText> REF _Ref1 </w:instrText></w:r>',
        field('separate'),
        r('表1'),
        field('end'),
        r('藏', '<w:vanish/>'),
        '<w:fldSimple w:instr="DATE">' + r('2日') + '</w:fldSimple>',
      ),
    });
    expect(linesOf(source)).toEqual(['见表12日']);
    expect(leftOf(source, 'field-code')).toEqual(['REF _Ref1', 'DATE']);
    expect(leftOf(source, 'hidden')).toEqual(['藏']);
  });

  test('at most 500 entries of 200 characters, and all are counted', () => {
    const notes = Array.from(
      { length: 600 },
      (_, index) => `<w:footnote>${p(r(`${noise(index)}${'长'.repeat(300)}`))}</w:footnote>`,
    );
    const { left = [], leftCount } = read({ body: p(r('正文。')), footnotes: notes.join('') });
    expect([left.length, left[0]?.text.length, leftCount]).toEqual([500, 200, 600]);
  });
});

/** Words that pack badly: no archive of them is a bomb. */
const noise = (seed: number) =>
  String.fromCharCode(
    ...Array.from({ length: 60 }, (_, at) => 0x4e00 + ((seed * 97 + at * at * 31) % 9000)),
  );

describe('a document’s own marks are no markup', () => {
  const OWN = [
    '# 1号文件',
    '- 5℃',
    '* 注：',
    '**重点**',
    '填表人____年__月',
    '> 甲',
    '#井号',
    '+1',
  ];

  test('a line that could be taken for markup is literal, and import keeps all of it', () => {
    const source = read({
      body: OWN.map((text) => p(b(text))).join('') + p(r('正文，很长很长的正文，不是粗体。')),
    });
    expect(linesOf(source).slice(0, OWN.length)).toEqual(OWN.map((text) => `\t${text}`));
    const { story, diagnostics } = importReport(source);
    const { lost, dropped } = ledger(source, story, diagnostics);
    expect([lost, dropped]).toEqual([[], 0]);
  });

  test('while markup that the reader wrote is dropped by import', () => {
    const source = read({
      body: p(b('一、要求')) + p(b('（一）思想。'), r('全面贯彻，久久为功，善作善成。')),
    });
    const { story } = importReport(source);
    expect(JSON.stringify(story)).not.toContain('*');
  });
});
