import type { Edition } from '#shared/story';
import { element } from './element';
import { textHtml } from './escape';

const WEEKDAYS = '日一二三四五六';
const DEFAULT_PAGE_NAME = '解读';

/** 报眉 of the web page: only what the edition knows; a web page has no gaps to fill with ×. */
export function folioHtml(edition: Edition | undefined): string {
  if (edition === undefined) return '';
  const { paperName, date, pageName = DEFAULT_PAGE_NAME } = edition;
  const parts = [
    optional('paper-name', paperName),
    optional('page-name', pageName),
    date === undefined
      ? ''
      : element('time', { class: 'date', datetime: date }, textHtml(dateWords(date))),
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
    date && dateWords(date),
    pageNumber && `第${String(pageNumber).padStart(2, '0')}版`,
    editor && `责编 ${editor}`,
    designer && `美编 ${designer}`,
    proofreader && `校对 ${proofreader}`,
  ];
  return parts.filter(Boolean).join('　');
}

/** 2026-11-23 → 2026年11月23日 and the day of the week. */
function dateWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return date;
  const weekday = WEEKDAYS.charAt(new Date(Date.UTC(year, month - 1, day)).getUTCDay());
  return `${year}年${month}月${day}日　星期${weekday}`;
}
