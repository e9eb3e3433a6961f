import type { PrintFinding } from '#shared/desk';
import type { Page } from '#shared/display';
import { copyfitInWords, copyfitOf, type Layout } from '#shared/layout';
import {
  initiativesOf,
  isBlankCommentary,
  isStale,
  printedTerms,
  type Edition,
  type Story,
} from '#shared/story';
import { placeOfOwner } from './place-on-page';

const FOLIO: readonly (readonly [key: keyof Edition, zh: string, en: string])[] = [
  ['paperName', '报名', 'paper'],
  ['date', '日期', 'date'],
  ['pageNumber', '版次', 'page number'],
  ['editor', '责编', 'editor'],
  ['designer', '美编', 'designer'],
  ['proofreader', '校对', 'proofreader'],
];

/**
 * 版面规则: what a person should know of the page itself before it is printed. Copy that runs past the
 * first page is an error; the rest prints as it says. A web page has no layout.
 */
export function pageFindings(story: Story, layout?: Layout): PrintFinding[] {
  return [
    ...(layout === undefined ? [] : oversetFindings(layout)),
    ...folioFindings(story.edition ?? {}),
    ...staleFindings(story, layout?.pages),
    ...commentaryFindings(story, layout?.pages ?? []),
    ...termFindings(story),
  ];
}

function oversetFindings(layout: Layout): PrintFinding[] {
  const fit = copyfitOf(layout);
  if (fit.verdict !== 'over') return [];
  const { zh, en } = copyfitInWords(fit);
  return [
    {
      level: 'error',
      rule: 'overset',
      zh: `一版排不下：${zh}，转到了后版。删改，换版式，或确认转版`,
      en: `More than one page: ${en}, continued on further pages. Cut, choose another template, or allow it`,
    },
  ];
}

function folioFindings(edition: Edition): PrintFinding[] {
  const missing = FOLIO.filter(([key]) => edition[key] === undefined);
  if (missing.length === 0) return [];
  const names = missing.map(([, zh]) => zh).join('、');
  const english = missing.map(([, , en]) => en).join(', ');
  return [
    {
      level: 'warning',
      rule: 'folio',
      zh: `报眉还缺${names}，印成了 ×。在编辑台的“报眉”里填好再付印`,
      en: `The folio line lacks ${english} and prints × there. Fill it in at the desk before printing`,
    },
  ];
}

/** Commentary that was passed, and is no more what was passed: no print goes out with it. */
export function staleFindings(story: Story, pages: readonly Page[] = []): PrintFinding[] {
  return [...initiativesOf(story)]
    .filter(isStale)
    .map(({ id, label }) => ({ level: 'error', ...staleWords(label), ...placeOfOwner(pages, id) }));
}

function commentaryFindings(story: Story, pages: readonly Page[]): PrintFinding[] {
  return [...initiativesOf(story)].flatMap(({ id, label, commentary }): PrintFinding[] => {
    const isBlank = commentary !== undefined && isBlankCommentary(commentary);
    if (commentary === undefined || (commentary.state === 'approved' && !isBlank)) return [];
    const place = placeOfOwner(pages, id);
    return [{ level: 'warning', ...(isBlank ? emptyWords(label) : draftWords(label)), ...place }];
  });
}

/** A term and its explanation stand together or not at all. */
function termFindings(story: Story): PrintFinding[] {
  const left = (story.terms?.length ?? 0) - printedTerms(story).length;
  if (left === 0) return [];
  return [
    {
      level: 'warning',
      rule: 'term-empty',
      zh: `${left} 条名词解释没有写全，没有印出。在编辑台补上名词或解释，或删去`,
      en: `${left} explained terms are incomplete and were left out. Write the term or its explanation at the desk, or remove them`,
    },
  ];
}

const draftWords = (label: string) => ({
  rule: 'commentary-draft',
  zh: `${label}的解读未通过，没有印出。在编辑台通过后再输出`,
  en: `The commentary on ${label} is not approved and was left out. Approve it in the desk first`,
});

const staleWords = (label: string) => ({
  rule: 'commentary-stale',
  zh: `${label}的解读通过以后，解读或报告原文又有改动。在编辑台看过，再通过一次`,
  en: `The commentary on ${label}, or the report under it, changed after it was passed. Read it at the desk and pass it again`,
});

const emptyWords = (label: string) => ({
  rule: 'commentary-empty',
  zh: `${label}的解读没有字，没有印出。写好，或删去`,
  en: `The commentary on ${label} is empty and was left out. Write or remove it`,
});
