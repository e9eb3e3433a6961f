import type { Page } from '#shared/display';

/** Which page of which paper a sheet is, for the slug line and the watermark. */
export interface Imprint {
  readonly paperName?: string | undefined;
  /** As it is said: 2019年1月10日. */
  readonly date?: string | undefined;
  /** 版次 of the first page; further pages count on. */
  readonly pageNumber?: number | undefined;
  /** The story's name, or its id. */
  readonly story: string;
  /** Counts the story's saves; a report file has none. */
  readonly version?: number | undefined;
  /** Signed off 付印, or not. */
  readonly signed: boolean;
}

/** 衡阳日报 2019年1月10日 第3版 增强百姓幸福感 第12稿 未签 9f3a12bc40d1, with wide spaces between. */
export function slugWords(imprint: Imprint, page: Page, fingerprint: string): string {
  const number = (imprint.pageNumber ?? 1) + page.number - 1;
  const parts = [
    imprint.paperName,
    imprint.date,
    `第${number}版`,
    imprint.story,
    versionWords(imprint),
    stateWords(imprint),
    fingerprint.slice(0, 12),
  ];
  return parts.filter((part) => part !== undefined && part !== '').join('\u3000');
}

export function watermarkWords(imprint: Imprint): string {
  const parts = ['大样', stateWords(imprint), versionWords(imprint)];
  return parts.filter((part) => part !== undefined).join('\u3000');
}

const versionWords = ({ version }: Imprint) =>
  version === undefined ? undefined : `第${version}稿`;
const stateWords = ({ signed }: Imprint) => (signed ? '已签' : '未签');
