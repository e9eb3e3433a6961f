import { dateInWords, DEFAULT_PAGE_NAME, type Edition } from '#shared/story';
import { element } from './element';
import { textHtml } from './escape';

/** 报眉 of the web page: only what the edition knows; a web page has no gaps to fill with ×. */
export function folioHtml(edition: Edition | undefined): string {
  if (edition === undefined) return '';
  const { paperName, date, pageName = DEFAULT_PAGE_NAME } = edition;
  const parts = [
    optional('paper-name', paperName),
    optional('page-name', pageName),
    date === undefined
      ? ''
      : element('time', { class: 'date', datetime: date }, textHtml(dateInWords(date))),
  ];
  return element('header', { class: 'folio' }, parts.filter((part) => part !== '').join('\n'));
}

/** The foot: what is what on the page, and where it was printed. */
export function footHtml(edition: Edition | undefined, hasCommentary: boolean): string {
  const legend = hasCommentary ? '正文为报告原文，灰底文字为解读。' : '正文为报告原文。';
  const lines = [element('p', {}, legend), optional('imprint', imprint(edition), 'p')];
  return element('footer', { class: 'foot' }, lines.filter((line) => line !== '').join('\n'));
}

function optional(name: string, text: string | undefined, tag = 'span'): string {
  if (text === undefined || text.trim() === '') return '';
  return element(tag, { class: name }, textHtml(text));
}

/** Paper, date, page and the names of 责编, 美编, 校对, as far as they are known. */
function imprint(edition: Edition | undefined): string | undefined {
  if (edition === undefined) return undefined;
  const { paperName, date, pageNumber, editor, designer, proofreader } = edition;
  const parts = [
    paperName,
    date && dateInWords(date),
    pageNumber && `第${String(pageNumber).padStart(2, '0')}版`,
    editor && `责编 ${editor}`,
    designer && `美编 ${designer}`,
    proofreader && `校对 ${proofreader}`,
  ];
  return parts.filter(Boolean).join('　');
}
