import type { Template } from '#shared/template';

/** Where a face borrows from: WenKai's quotes and dots are narrow, Song's are a full em. */
export const fallbacks: Template['fallbacks'] = {
  song: ['hei'],
  songMedium: ['heiBold'],
  songBold: ['heiBold'],
  songBlack: ['heiBlack'],
  hei: ['song'],
  heiBold: ['songBold'],
  heiBlack: ['songBlack'],
  kai: ['song', 'hei'],
  kaiBold: ['songBold', 'heiBold'],
};

export const borrowed: Template['borrowed'] = { kai: '“”‘’·—…', kaiBold: '“”‘’·—…' };
