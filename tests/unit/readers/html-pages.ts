/** Whole pages as sites write them, around an article of the tests' own. */

export const ARTICLE = [
  '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
  '过去一年，全市上下扎实工作，地区生产总值增长6.5%，居民收入稳步提高。',
  '今年要办好十件民生实事，新增学位2万个，改造老旧小区120个。',
  '让我们团结一心，真抓实干，为建设美好家园而努力奋斗！',
] as const;

export const TITLE = '二〇二六年政府工作报告';

const MENU = ['首页', '新闻中心', '政务公开', '办事服务', '互动交流', '魅力本市']
  .map((word) => `<li><a href="/${word}/">${word}</a></li>`)
  .join('');

const NEWS = [
  '我市召开春季防汛会议部署工作',
  '高新区三个项目集中开工建设',
  '全市中小学今日正式开学',
]
  .map((word) => `<li><a href="/news/${word}.html">${word}</a></li>`)
  .join('');

const FOOT =
  '版权所有：某某市人民政府　主办单位：某某市人民政府办公室，未经许可，不得转载。' +
  '<a href="https://beian.example">备案号：示范备2020000001号</a>';

interface PageParts {
  readonly title?: string;
  readonly head?: string;
  readonly body: string;
}

/** A page with a menu above, other news beside and a footer below. */
export function page({
  title = `${TITLE}_某某市人民政府门户网站`,
  head = '',
  body,
}: PageParts): string {
  return (
    `<!DOCTYPE html><html><head><title>${title}</title>${head}` +
    '<script>document.write("不是正文")</script><style>.a{color:red}</style></head><body>' +
    `<div class="header"><ul class="nav">${MENU}</ul></div>${body}` +
    `<div class="rightbox"><h3>最新动态</h3><ul>${NEWS}</ul></div>` +
    `<div class="footer">${FOOT}</div></body></html>`
  );
}

export const paragraphs = (texts: readonly string[] = ARTICLE) =>
  texts.map((text) => `<p>　　${text}</p>\n`).join('');

/** 政府网站: the article in TRS_Editor, source, date and page tools in one line. */
export const governmentPage = page({
  head: '<meta name="ArticleTitle" content="二〇二六年政府工作报告">',
  body:
    '<div class="bt-position">您当前的位置：<a href="/">首页</a>&gt;<a href="/zw/">政务公开</a></div>' +
    `<div class="con"><h1>${TITLE}</h1>` +
    '<div class="info">发布时间：2026-02-02 09:10　来源：某某市人民政府办公室　【字体：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】　浏览次数：128次</div>' +
    `<div class="TRS_Editor">${paragraphs()}</div>` +
    '<div class="share">分享到：微信 微博</div><p>【打印】【关闭】</p>' +
    '<div class="xgxw"><h4>相关新闻</h4><ul><li><a href="/1">关于政府工作报告的说明</a></li></ul></div></div>',
});

/** 公众号: the article is invisible until a script runs. */
export const accountPage = page({
  title: '',
  head: `<meta property="og:title" content="${TITLE}">`,
  body:
    `<div id="img-content"><h1 class="rich_media_title">${TITLE}</h1>` +
    '<div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0;">' +
    ARTICLE.map((text) => `<section><span style="font-size:15px">${text}</span></section>`).join(
      '',
    ) +
    '<p><br></p></div></div>',
});

/** Old sites: tables for the layout, line breaks for the paragraphs. */
export const tablePage =
  `<html><head><title>${TITLE}-某某日报</title></head><body><table><tr>` +
  `<td><table><tr><td><ul>${MENU}</ul></td></tr></table></td><td><table>` +
  `<tr><td align=center><font size=5><b>${TITLE}</b></font></td></tr>` +
  '<tr><td align=center>2026年2月2日　来源：某某日报　作者：记者 张三</td></tr>' +
  `<tr><td><font>${ARTICLE.map((text) => `　　${text}<br><br>`).join('')}</font></td></tr></table></td></tr>` +
  `<tr><td colspan=2>${FOOT}</td></tr></table></body></html>`;

/** The same article twice, the second time for another screen. */
export const twicePage = page({
  body:
    `<div class="pc"><h1>${TITLE}</h1><div class="txt">${paragraphs()}</div></div>` +
    `<div class="mobile"><h2>${TITLE}</h2><div class="txt">${paragraphs()}</div></div>`,
});
