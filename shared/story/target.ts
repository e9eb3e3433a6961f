import { z } from 'zod';
import { Seam, Span } from './model';

/** How the number bounds what it counts. */
export const Comparator = z.enum(['atLeast', 'atMost', 'over', 'under', 'about', 'near', 'top']);
export type Comparator = z.infer<typeof Comparator>;

export const COMPARATOR_NAMES: Readonly<Record<Comparator, string>> = {
  atLeast: '不低于',
  atMost: '不超过',
  over: '超过',
  under: '低于',
  about: '左右',
  near: '接近',
  top: '名列前',
};

/** How the measured thing moves to, by or from the number. */
export const Movement = z.enum([
  'reach',
  'hold',
  'limit',
  'riseTo',
  'fallTo',
  'riseBy',
  'fallBy',
  'from',
]);
export type Movement = z.infer<typeof Movement>;

export const MOVEMENT_NAMES: Readonly<Record<Movement, string>> = {
  reach: '达到',
  hold: '保持在',
  limit: '控制在',
  riseTo: '提高到',
  fallTo: '降到',
  riseBy: '增长',
  fallBy: '下降',
  from: '起点',
};

/** 量化目标: a number of the report with what it measures. */
export const Target = z
  .strictObject({
    /** In `unit`: 3.96 for 3.96万; the lower end of a range. */
    value: z.number(),
    /** The upper end of a range: 95 in 85%～95%. */
    upTo: z.number().optional(),
    /** As written, its 万 or 亿 included: 亿元, 个百分点, 万; empty for a bare share such as 一半. */
    unit: z.string(),
    comparator: Comparator.optional(),
    movement: Movement.optional(),
    /** The words found for the comparator, else for the movement: 以上, 控制在. */
    qualifier: z.string().optional(),
    /** True for 年均 and 每年. */
    yearly: z.literal(true).optional(),
    /** What is measured, in the words of the clause. */
    object: z.string().optional(),
    /** 实绩 in a section that looks back, 目标 in one that looks ahead; absent where no heading says. */
    standing: z.enum(['goal', 'result']).optional(),
    /** The number, its unit and the comparing words that touch it: 不低于98%, 80%以上. */
    text: z.string(),
    at: Span,
    /** Present where a page break cut the text. */
    seams: z.array(Seam).readonly().optional(),
    initiativeId: z.string().optional(),
  })
  .readonly();
export type Target = z.infer<typeof Target>;
