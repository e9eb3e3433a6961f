import {
  initiativesOf,
  isBlankCommentary,
  printedTerms,
  type Edition,
  type Story,
} from '#shared/story';

/** Something about the page itself that a person should know before it is printed. */
export interface PageFinding {
  readonly rule: 'folio' | 'commentary-draft' | 'commentary-empty' | 'term-empty';
  readonly zh: string;
  readonly en: string;
}

const FOLIO: readonly (readonly [key: keyof Edition, zh: string, en: string])[] = [
  ['paperName', '报名', 'paper'],
  ['date', '日期', 'date'],
  ['pageNumber', '版次', 'page number'],
  ['editor', '责编', 'editor'],
  ['designer', '美编', 'designer'],
  ['proofreader', '校对', 'proofreader'],
];

/** 版面规则. What stops a page is refused elsewhere: missing glyphs, and words that are not the report's. */
export function pageFindings(story: Story): PageFinding[] {
  return [
    ...folioFindings(story.edition ?? {}),
    ...commentaryFindings(story),
    ...termFindings(story),
  ];
}

function folioFindings(edition: Edition): PageFinding[] {
  const missing = FOLIO.filter(([key]) => edition[key] === undefined);
  if (missing.length === 0) return [];
  const names = missing.map(([, zh]) => zh).join('、');
  const english = missing.map(([, , en]) => en).join(', ');
  return [
    {
      rule: 'folio',
      zh: `报眉还缺${names}，印成了 ×。在编辑台的“报眉”里填好再付印`,
      en: `The folio line lacks ${english} and prints × there. Fill it in at the desk before printing`,
    },
  ];
}

function commentaryFindings(story: Story): PageFinding[] {
  const written = [...initiativesOf(story)].flatMap(({ label, commentary }) =>
    commentary === undefined ? [] : [{ label, commentary }],
  );
  const empty = written.filter(({ commentary }) => isBlankCommentary(commentary));
  const drafts = written.filter(
    ({ commentary }) => commentary.state !== 'approved' && !isBlankCommentary(commentary),
  );
  const named = (list: typeof written) => list.map(({ label }) => label).join('、');
  const findings: PageFinding[] = [];
  if (drafts.length > 0) {
    findings.push({
      rule: 'commentary-draft',
      zh: `${drafts.length} 则解读未通过，没有印出：${named(drafts)}。在编辑台通过后再输出`,
      en: `${drafts.length} commentaries are not approved and were left out: ${named(drafts)}. Approve them in the desk first`,
    });
  }
  if (empty.length > 0) {
    findings.push({
      rule: 'commentary-empty',
      zh: `${empty.length} 则解读没有字，没有印出：${named(empty)}。写好，或删去`,
      en: `${empty.length} commentaries are empty and were left out: ${named(empty)}. Write or remove them`,
    });
  }
  return findings;
}

/** A term and its explanation stand together or not at all. */
function termFindings(story: Story): PageFinding[] {
  const left = (story.terms?.length ?? 0) - printedTerms(story).length;
  if (left === 0) return [];
  return [
    {
      rule: 'term-empty',
      zh: `${left} 条名词解释没有写全，没有印出。在编辑台补上名词或解释，或删去`,
      en: `${left} explained terms are incomplete and were left out. Write the term or its explanation at the desk, or remove them`,
    },
  ];
}
