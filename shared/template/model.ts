import { z } from 'zod';

/**
 * A page design 模板 as data: everything layout needs to know besides the story and the fonts.
 * Lengths are points, or em of the body and rows of the grid where the name says so.
 */

const Points = z.number().finite();
const Positive = Points.positive();

/** Smaller type cannot be read, and a page of rows without height has no end. */
const LegibleSize = Points.min(4).max(100);
/** No press prints a larger sheet. */
const SheetMm = Positive.max(1500);

/** Cyan, magenta, yellow, black; 0 to 100. */
export const InkValue = z
  .tuple([z.number(), z.number(), z.number(), z.number()])
  .refine((ink) => ink.every((part) => part >= 0 && part <= 100), {
    error: 'an ink part lies between 0 and 100',
  })
  .readonly();

export const FaceId = z.enum([
  'song',
  'songMedium',
  'songBold',
  'songBlack',
  'hei',
  'heiBold',
  'heiBlack',
  'kai',
  'kaiBold',
]);
export type FaceId = z.infer<typeof FaceId>;

export const TextStyle = z
  .strictObject({
    face: FaceId,
    size: Positive,
    /** Distance between baselines; the size itself where it is left out. */
    lineHeight: Positive.optional(),
    ink: InkValue,
  })
  .readonly();
export type TextStyle = z.infer<typeof TextStyle>;

/** One way to set the body; layout takes the largest that needs the fewest pages. */
export const BodyStep = z
  .strictObject({
    size: LegibleSize,
    /** Row pitch of the baseline grid. */
    pitch: LegibleSize,
    columns: z.int().min(1).max(12),
    /** Measure of a column, whole em. */
    columnEm: z.int().min(7),
    /** Below the paper's own size: taken only where it saves a page (P-19). */
    tight: z.literal(true).optional(),
  })
  .readonly();
export type BodyStep = z.infer<typeof BodyStep>;

/** How sections share a page; how many columns each gets follows from its text. */
const PagePlan = z
  .strictObject({
    /** Sections side by side at the most. */
    across: z.int().min(1).max(4),
    /** Columns that may face the report with its commentary; empty where it stands in boxes. */
    facing: z.array(z.int().positive()).readonly(),
    /** Between sections side by side. */
    moduleRule: Positive,
    /** 破栏: the text before the first section in this share of the page's columns, each wider (P-03). */
    brokenOpening: z.number().positive().max(1).optional(),
  })
  .readonly();

/** 报眉: one line above the type area. */
const FolioLine = z
  .strictObject({
    /** Baseline above the type area's top. */
    baselineAbove: Positive,
    pageNumber: TextStyle,
    pageName: TextStyle,
    text: TextStyle,
    paperName: TextStyle,
    /** 文武线: thick and thin rule, the gap between them, the thin one's distance to row 0. */
    thickRule: Positive,
    thinRule: Positive,
    ruleGap: Positive,
    ruleAbove: Positive,
  })
  .readonly();

/** 竖排题: the head in columns of its own at the page's left, lines from right to left (P-18). */
const VerticalHead = z
  .strictObject({
    /** Body columns that it stands in. */
    columns: z.int().min(1).max(4),
    headline: TextStyle,
    headlineMaxLines: z.int().positive(),
    /** Figures that share one em side by side; longer numbers are turned. */
    sharedDigits: z.int().min(2).max(3),
  })
  .readonly();
export type VerticalHead = z.infer<typeof VerticalHead>;

/** 题区: standing head, kicker and headline beside the lede and the byline. */
const HeadStyle = z
  .strictObject({
    standingHead: TextStyle,
    standingHeadBand: InkValue,
    kicker: TextStyle,
    headline: TextStyle,
    headlineMaxLines: z.int().positive(),
    /** The headline is set smaller by steps of a point, not below this. */
    headlineMinSize: Positive,
    /** A headline on one line is not set larger: it would shout. */
    headlineOneLineSize: Positive.optional(),
    /** 阶梯式: the last line ends flush right, the first starts flush left. */
    stepped: z.boolean(),
    deck: TextStyle,
    lede: TextStyle,
    /** The lede grows up to this size where the headline leaves it room. */
    ledeMaxSize: Positive,
    /** Its width in em of its least size. */
    ledeEm: z.int().positive(),
    byline: TextStyle,
    /** Between the headline and the lede. */
    gap: Positive,
    ruleWidth: Positive,
    vertical: VerticalHead.optional(),
  })
  .readonly();

/** 小节题: a reversed bar over the column's width. */
const SectionBar = z
  .strictObject({
    rows: z.int().min(2),
    tag: TextStyle,
    tagBand: InkValue,
    heading: TextStyle,
    headingBand: InkValue,
    count: TextStyle,
    footRule: Positive,
  })
  .readonly();

/** 解读框: tint, tab and head over the commentary. */
const CommentaryBox = z
  .strictObject({
    tint: InkValue,
    paddingEm: z.int().positive(),
    tab: TextStyle,
    tabBand: InkValue,
    /** 举措一 before the head, where the commentary stands in facing columns. */
    facingLabel: TextStyle,
    head: TextStyle,
    text: TextStyle,
    bold: TextStyle,
  })
  .readonly();

/** 数字条: the report's own numbers as cards in equal cells over the page's width. */
const FigureStrip = z
  .strictObject({
    /** Cards side by side, and rows of them, at the most. */
    cells: z.int().min(1).max(12),
    maxRows: z.int().min(1).max(6),
    /** Grid rows of one row of cards. */
    cellRows: z.int().min(3),
    /** Under the head, or between the sections in the middle of the page. */
    place: z.enum(['top', 'middle']),
    number: TextStyle,
    unit: TextStyle,
    label: TextStyle,
    /** The first number's ink. */
    firstInk: InkValue,
    tint: InkValue,
    topRule: Positive,
    footRule: Positive,
  })
  .readonly();

/** 名词解释: the newsroom's words on terms, in the page's columns at the foot of the last page. */
const TermStrip = z
  .strictObject({
    /** Grid rows of the strip at the most; what does not fit is reported. */
    maxRows: z.int().min(3).max(60),
    /** 名词解释, over the first entry. */
    heading: TextStyle,
    term: TextStyle,
    text: TextStyle,
    topRule: Positive,
  })
  .readonly();

/** 图片: their slot under the head, and their words. */
const PictureStyle = z
  .strictObject({
    slot: z
      .strictObject({
        /** Of the first step's columns; the numbers take the rest, or the picture all. */
        columns: z.int().min(1).max(12),
        /** Grid rows at the most and at the least; between them the picture's own shape decides. */
        rows: z.int().min(4),
        leastRows: z.int().min(3),
        /** Number cards side by side, where they stand beside the picture. */
        panelCells: z.int().min(1).max(6),
      })
      .readonly()
      .refine(({ rows, leastRows }) => leastRows <= rows, {
        error: 'leastRows is more than rows',
      }),
    caption: TextStyle,
  })
  .readonly();

export const Template = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/u),
    name: z.strictObject({ zh: z.string(), en: z.string() }).readonly(),
    trimWidthMm: SheetMm,
    trimHeightMm: SheetMm,
    bleedMm: Points.nonnegative(),
    typeArea: z
      .strictObject({ left: Positive, top: Positive, width: Positive, height: Positive.max(4300) })
      .readonly(),
    steps: z.array(BodyStep).min(1).readonly(),
    plan: PagePlan,
    /** Where a face lacks a glyph, or its marks are too narrow, these are asked in order. */
    fallbacks: z.partialRecord(FaceId, z.array(FaceId).readonly()).readonly(),
    /** Characters that a face must borrow from its first fallback: WenKai's narrow quotes. */
    borrowed: z.partialRecord(FaceId, z.string()).readonly(),
    /** Report text and its run-in label; their sizes are the step's. */
    body: z.strictObject({ face: FaceId, labelFace: FaceId, ink: InkValue }).readonly(),
    columnRule: z.strictObject({ width: Positive, ink: InkValue }).readonly(),
    folioLine: FolioLine,
    head: HeadStyle,
    sectionBar: SectionBar,
    commentaryBox: CommentaryBox,
    figures: FigureStrip.optional(),
    terms: TermStrip.optional(),
    /** 转版: the line that sends a reader to the next page, and the small head that takes him up there. */
    jump: z.strictObject({ text: TextStyle, head: TextStyle }).readonly().optional(),
    pictures: PictureStyle,
    endMark: InkValue,
    /** Styles of the web edition, from the folder's `web.css`. */
    webCss: z.string(),
  })
  .refine(({ head, plan }) => head.vertical === undefined || plan.brokenOpening === undefined, {
    path: ['plan', 'brokenOpening'],
    error: 'a vertical head keeps the page’s own columns beside it',
  })
  .refine(({ head, plan }) => head.vertical === undefined || plan.facing.length === 0, {
    path: ['plan', 'facing'],
    error: 'a vertical head leaves no room for facing columns',
  })
  .refine(
    ({ head, steps }) =>
      steps.every(({ columns }) => head.vertical === undefined || columns > head.vertical.columns),
    {
      path: ['head', 'vertical', 'columns'],
      error: 'a vertical head needs text columns beside it',
    },
  )
  .readonly();
export type Template = z.infer<typeof Template>;

export const POINTS_PER_MM = 72 / 25.4;
