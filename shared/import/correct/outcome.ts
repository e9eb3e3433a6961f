import { MAX_DECISIONS, type Decisions, type LineRole } from '#shared/story';
import type { CorrectedReport } from './read-corrected';

/** One sentence in each language of the desk. */
export interface Saying {
  readonly zh: string;
  readonly en: string;
}

/** What a command comes to: the decisions after it, or why it cannot be done. */
export type Outcome =
  | { readonly kind: 'done'; readonly decisions: Decisions; readonly said: Saying }
  | { readonly kind: 'refused'; readonly why: Saying };

/** Something a person does to the row that holds an offset of the source; pure. */
export type Command = (report: CorrectedReport, at: number) => Outcome;

export const done = (decisions: Decisions, zh: string, en: string): Outcome =>
  decisions.length > MAX_DECISIONS
    ? refused(
        `校订已有 ${MAX_DECISIONS} 步，不能再记。在原件里改好后重新导入`,
        `There are ${MAX_DECISIONS} corrections already. Correct the original and import it again`,
      )
    : { kind: 'done', decisions, said: { zh, en } };

export const refused = (zh: string, en: string): Outcome => ({
  kind: 'refused',
  why: { zh, en },
});

/** What the desk calls each role. */
export const ROLE_NAMES: Readonly<Record<LineRole, Saying>> = {
  kicker: { zh: '引题', en: 'Kicker' },
  standingHead: { zh: '栏目', en: 'Standing head' },
  headline: { zh: '主题', en: 'Headline' },
  deck: { zh: '副题', en: 'Deck' },
  lede: { zh: '提要', en: 'Lede' },
  byline: { zh: '署名', en: 'Byline' },
  section: { zh: '小节', en: 'Section' },
  initiative: { zh: '举措', en: 'Initiative' },
  paragraph: { zh: '段', en: 'Paragraph' },
  outside: { zh: '节内段落', en: 'Outside' },
  dropped: { zh: '舍弃', en: 'Dropped' },
};
