import { z } from 'zod';
import { HeadlineBreaking } from './headline-breaking';
import { ExplainedTerms } from './explained-term';
import { Pictures } from './picture';

/**
 * The model of a story 稿件. Plain, readonly values that survive `structuredClone` and JSON; the names
 * are those of `docs/glossary.md`. A schema and its type share a name.
 *
 * Offsets are UTF-16 units into the decoded source text, end exclusive.
 */
export const Span = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .refine(({ start, end }) => start <= end, { error: 'a span ends before it starts' })
  .readonly();
export type Span = z.infer<typeof Span>;

/** Where a column or page break, or a mark of the file format, had cut a paragraph that was read as one. */
export const Seam = z
  .strictObject({
    /** Offset into the paragraph's text of the first character after the cut. */
    offset: z.int().nonnegative(),
    /** What stood between the two halves in the source. */
    gap: Span,
  })
  .readonly();
export type Seam = z.infer<typeof Seam>;

/**
 * A paragraph of the report, never edited. Between its seams the text equals the source, character for
 * character: `text[i]` stands at `at.start + i` before the first seam, and so on after each gap.
 */
export const Paragraph = z
  .strictObject({ text: z.string(), at: Span, seams: z.array(Seam).readonly().optional() })
  .readonly();
export type Paragraph = z.infer<typeof Paragraph>;

const KINDS = ['interpretation', 'background', 'figures', 'questions', 'voices', 'term'] as const;

/** What the tab of each kind of commentary says. */
export const COMMENTARY_KIND_NAMES: Readonly<Record<(typeof KINDS)[number], string>> = {
  interpretation: '解读',
  background: '背景',
  figures: '数说',
  questions: '问答',
  voices: '声音',
  term: '名词解释',
};

/** A kind by its id, or by its Chinese name as a person would write it into a story file. */
export const CommentaryKind = z.preprocess(
  (kind) => KINDS.find((id) => COMMENTARY_KIND_NAMES[id] === kind) ?? kind,
  z.enum(KINDS),
);
export type CommentaryKind = z.infer<typeof CommentaryKind>;

/** Only approved commentary is printed; a draft shows on the preview, marked as one. */
export const CommentaryState = z.enum(['draft', 'approved']);
export type CommentaryState = z.infer<typeof CommentaryState>;

/** Emphasis over `[start, end)` of a commentary paragraph's text. */
export const Mark = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('bold'), start: z.int(), end: z.int() }),
    z.strictObject({
      kind: z.literal('link'),
      start: z.int(),
      end: z.int(),
      /** http, https or mailto only. */
      href: z.string().regex(/^(https?:\/\/|mailto:)/iu),
    }),
  ])
  .readonly();
export type Mark = z.infer<typeof Mark>;

/** A paragraph or a list item of commentary. */
export const CommentaryParagraph = z
  .strictObject({
    text: z.string(),
    list: z.enum(['bullet', 'number']).optional(),
    marks: z.array(Mark).readonly().optional(),
  })
  .refine(
    ({ text, marks = [] }) =>
      marks.every(({ start, end }) => 0 <= start && start < end && end <= text.length),
    { error: 'a mark lies outside its text' },
  )
  .readonly();
export type CommentaryParagraph = z.infer<typeof CommentaryParagraph>;

/** 解读: what the reporter writes under an initiative. */
export const Commentary = z
  .strictObject({
    id: z.string().min(1),
    kind: CommentaryKind,
    /** The small head beside the 解读 tab. */
    head: z.string().optional(),
    author: z.string().optional(),
    state: CommentaryState,
    /** What was passed: the commentary's words and the report's that it speaks of (`approval.ts`). */
    approvedSha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/u)
      .optional(),
    paragraphs: z.array(CommentaryParagraph).readonly(),
  })
  .readonly();
export type Commentary = z.infer<typeof Commentary>;

/** One 举措: the report's words kept apart from the reporter's. */
export const Initiative = z
  .strictObject({
    kind: z.literal('initiative'),
    id: z.string().min(1),
    /** As printed between the brackets: 举措一. */
    label: z.string(),
    /** Where the label stands in the source, brackets included. */
    labelAt: Span,
    /** 1-based within its section. */
    ordinal: z.int().positive(),
    /** From the report; the label is not part of it. */
    source: z.array(Paragraph).readonly(),
    commentary: Commentary.optional(),
  })
  .readonly();
export type Initiative = z.infer<typeof Initiative>;

/** A paragraph of the report that belongs to no initiative. */
export const PlainBlock = z
  .strictObject({
    kind: z.literal('paragraph'),
    id: z.string().min(1),
    text: z.string(),
    at: Span,
    seams: z.array(Seam).readonly().optional(),
  })
  .readonly();
export type PlainBlock = z.infer<typeof PlainBlock>;

/** 小节 */
export interface Section {
  readonly id: string;
  /** 三大攻坚战; empty for text before the first head. */
  readonly heading: string;
  /** What announced the section: 关键词, 一、, （一）. */
  readonly marker?: string | undefined;
  /** The whole head line in the source, its marker included. */
  readonly headingAt?: Span | undefined;
  /** 1 for the story's own sections. */
  readonly level: number;
  readonly blocks: readonly Block[];
}

/** A section inside a section. */
export interface SubSection extends Section {
  readonly kind: 'section';
}

export type Block = PlainBlock | Initiative | SubSection;

const sectionShape = {
  id: z.string().min(1),
  heading: z.string(),
  marker: z.string().optional(),
  headingAt: Span.optional(),
  level: z.int().positive(),
  get blocks() {
    return z.array(Block).readonly();
  },
};

export const Section: z.ZodType<Section> = z.strictObject(sectionShape).readonly();
export const Block: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    PlainBlock,
    Initiative,
    z.strictObject({ kind: z.literal('section'), ...sectionShape }).readonly(),
  ]),
);

/** 署名 */
export const Byline = z
  .strictObject({ text: z.string(), reporters: z.array(z.string()).readonly() })
  .readonly();
export type Byline = z.infer<typeof Byline>;

/** The parts of a story above its sections. */
export const HeadPart = z.enum(['kicker', 'standingHead', 'headline', 'deck', 'lede', 'byline']);
export type HeadPart = z.infer<typeof HeadPart>;

const Name = z.string().max(40);

/** 版次: what the 报眉 says of the page; whatever is unknown prints as a placeholder. */
export const Edition = z
  .strictObject({
    /** 报名 */
    paperName: Name.optional(),
    /** ISO 8601 calendar date. */
    date: z.iso.date().optional(),
    /** 版次 of the first page; further pages count on. */
    pageNumber: z.int().positive().max(999).optional(),
    /** 版名 */
    pageName: Name.optional(),
    /** 责编 · 美编 · 校对 */
    editor: Name.optional(),
    designer: Name.optional(),
    proofreader: Name.optional(),
  })
  .readonly();
export type Edition = z.infer<typeof Edition>;

/** 稿件 */
export const Story = z
  .strictObject({
    schema: z.literal(1),
    id: z.string().min(1),
    /** 引题 or series name */
    kicker: z.string().optional(),
    /** 栏目名 */
    standingHead: z.string().optional(),
    /** 主题 */
    headline: z.string().optional(),
    /** 副题 */
    deck: z.string().optional(),
    /** 提要 */
    lede: z.string().optional(),
    byline: Byline.optional(),
    edition: Edition.optional(),
    /** Without it the headline is broken by words. */
    headlineBreaking: HeadlineBreaking.optional(),
    /** Where each part of the head stands in the source. */
    headAt: z.partialRecord(HeadPart, Span).readonly(),
    /** 导语: paragraphs between the head and the first section. */
    opening: z.array(PlainBlock).readonly().optional(),
    sections: z.array(Section).readonly(),
    /** 名词解释, printed in a strip at the foot. */
    terms: ExplainedTerms.optional(),
    /** 图片; a story from before there were any has none. */
    pictures: Pictures.optional(),
    /** SHA-256 of the decoded source text as UTF-8, lower-case hex. */
    sourceSha256: z.string().regex(/^[0-9a-f]{64}$/u),
  })
  .readonly();
export type Story = z.infer<typeof Story>;
