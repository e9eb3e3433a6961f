import { readShownText, type ShownPages, type ShownText } from '#electron/preflight';
import { readTaggedPdf, type TaggedContent } from '#electron/readers';
import { ok, type Reply } from '#shared/desk';
import type { Story } from '#shared/story';
import { compareWords, verdictOf, type Difference, type Verdict } from './difference';
import { reportWords } from './report-words';

/**
 * Is the report's text in the PDF exactly the story's? Two readers answer: pdfjs says in which order
 * the tags are read and what the fonts say the glyphs are; our own reader says what is copied out,
 * what is drawn, and whether it can be seen. Our reader works here while pdfjs does in its thread.
 * @param showText has the pages read by our own reader; who judges them anyway need not do it twice
 */
export async function verifyPdf(
  bytes: Uint8Array,
  story: Story,
  fileName: string,
  showText: () => Reply<ShownPages> = () => readShownText(bytes),
): Promise<Reply<Verdict>> {
  const reading = readTaggedPdf(bytes, fileName);
  const shown = showText();
  const tagged = await reading;
  if (!tagged.ok) return tagged;
  if (!shown.ok) return shown;
  const report = tagged.value.filter(({ kind }) => kind === 'report');
  const texts = shownOf(report, shown.value.texts);
  return ok(
    verdictOf([
      ...compareWords(reportWords(story, 'drawn'), joined(report.map(({ text }) => text))),
      ...actualDifferences(story, texts),
      ...glyphDifferences(report, texts),
      ...texts.flatMap(hiddenDifference),
      ...untagged(tagged.value, shown.value.unmarked),
    ]),
  );
}

const joined = (texts: readonly string[]) => texts.join('\n');

/** What our own reader found for each stretch of the report, in the tags' order. */
function shownOf(
  report: readonly TaggedContent[],
  texts: readonly ShownText[],
): (ShownText | undefined)[] {
  const keyOf = (page: number, mcid: number | undefined) => `${page} ${mcid}`;
  const known = new Map(texts.map((text) => [keyOf(text.page, text.mcid), text]));
  return report.map(({ page, mcid }) => known.get(keyOf(page, mcid)));
}

function actualDifferences(story: Story, texts: readonly (ShownText | undefined)[]): Difference[] {
  const actual = joined(texts.map((text) => (text?.actual || text?.glyphs) ?? ''));
  return compareWords(reportWords(story, 'read'), actual).map(({ zh, en }) => ({
    kind: 'actual-text',
    zh: `可复制的文字：${zh}`,
    en: `in the text to copy: ${en}`,
  }));
}

const withoutWhite = (text: string) => text.replaceAll(/\s+/gu, '');

/** The two readers must see the same glyphs. */
function glyphDifferences(
  report: readonly TaggedContent[],
  texts: readonly (ShownText | undefined)[],
): Difference[] {
  return report.flatMap(({ page, text }, index): Difference[] => {
    const drawn = texts[index]?.glyphs ?? '';
    if (withoutWhite(drawn) === withoutWhite(text)) return [];
    return [
      {
        kind: 'words',
        page,
        zh: `第 ${page} 页画的是“${drawn}”，另一读法是“${text}”`,
        en: `page ${page} draws “${drawn}”, which also reads as “${text}”`,
      },
    ];
  });
}

const WHY: Readonly<Record<NonNullable<ShownText['hidden']>, { zh: string; en: string }>> = {
  invisible: { zh: '不着墨', en: 'without ink' },
  outside: { zh: '画在版面之外', en: 'outside the page' },
  tiny: { zh: '小得看不见', en: 'too small to see' },
  'unseen-ink': { zh: '与底色分不清', en: 'in the colour of its ground' },
  covered: { zh: '被盖住', en: 'covered' },
};

function hiddenDifference(text: ShownText | undefined): Difference[] {
  if (text?.hidden === undefined) return [];
  const { zh, en } = WHY[text.hidden];
  const { page, glyphs } = text;
  return [
    {
      kind: 'hidden',
      page,
      zh: `第 ${page} 页的“${glyphs}”${zh}，读者看不到`,
      en: `on page ${page}, “${glyphs}” is ${en}: no reader sees it`,
    },
  ];
}

/** Words that nobody vouches for: neither report, nor commentary, nor furniture. */
function untagged(
  contents: readonly TaggedContent[],
  unmarked: readonly { readonly page: number; readonly text: string }[],
): Difference[] {
  const loose = [...contents.filter(({ kind }) => kind === 'untagged'), ...unmarked];
  return loose.map(({ page, text }) => ({
    kind: 'untagged',
    page,
    zh: `第 ${page} 页的“${text}”没有标明是原文还是解读`,
    en: `on page ${page}, “${text}” is tagged neither as report nor as commentary`,
  }));
}
