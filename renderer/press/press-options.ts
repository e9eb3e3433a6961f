import type { OutputCondition, PressProfile } from '#shared/desk';
import type { Say } from '../words';

/** What the PDF is for, and where it is printed. */
export interface PressOptions {
  readonly profile: PressProfile;
  readonly condition: OutputCondition;
}

export const FIRST_OPTIONS: PressOptions = { profile: 'x1a', condition: 'newsprint' };

/** PDF/X-4 must embed its profile, and only newsprint has one; a proof has no condition. */
export function withProfile(options: PressOptions, profile: PressProfile): PressOptions {
  return profile === 'x1a' ? { ...options, profile } : { profile, condition: 'newsprint' };
}

export function nameOfProfile(say: Say, profile: PressProfile): string {
  switch (profile) {
    case 'x1a':
      return 'PDF/X-1a';
    case 'x4':
      return 'PDF/X-4';
    case 'proof':
      return say('大样', 'Proof');
  }
}

/** What a profile is for, in one line. */
export function purposeOf(say: Say, profile: PressProfile): string {
  switch (profile) {
    case 'x1a':
      return say('付印用，各家印厂都收', 'For print; every plant takes it');
    case 'x4':
      return say('付印用，先问印厂收不收', 'For print; ask the plant first');
    case 'proof':
      return say('给人看的，带水印，不能付印', 'For people to read; watermarked, not for print');
  }
}

export function nameOfCondition(say: Say, condition: OutputCondition): string {
  switch (condition) {
    case 'newsprint':
      return say('新闻纸，嵌特性文件', 'Newsprint, profile embedded');
    case 'CGATS TR 002':
      return say('新闻纸 CGATS TR 002，只写名称', 'Newsprint CGATS TR 002, by name');
    case 'IFRA26':
      return say('新闻纸 IFRA26，只写名称', 'Newsprint IFRA26, by name');
    case 'IFRA30':
      return say('新闻纸 IFRA30，只写名称', 'Newsprint IFRA30, by name');
    case 'JCN2002':
      return say('日本新闻纸 JCN2002，只写名称', 'Japanese newsprint JCN2002, by name');
  }
}
