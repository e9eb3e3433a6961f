import type { PressProfile } from '#shared/desk';

interface ProfileTraits {
  readonly pdfVersion: '1.4' | '1.6';
  /** Written into Info (PDF/X-1a) or into the XMP (PDF/X-4). */
  readonly pdfx?: string;
  /** Crop and registration marks and the slug line stand around the trim. */
  readonly hasMarks: boolean;
  /** Colours of the press, or colours that every screen and office printer shows alike. */
  readonly colours: 'cmyk' | 'rgb';
}

export const PROFILES: Readonly<Record<PressProfile, ProfileTraits>> = {
  x1a: { pdfVersion: '1.4', pdfx: 'PDF/X-1a:2003', hasMarks: true, colours: 'cmyk' },
  x4: { pdfVersion: '1.6', pdfx: 'PDF/X-4', hasMarks: true, colours: 'cmyk' },
  proof: { pdfVersion: '1.4', hasMarks: false, colours: 'rgb' },
};
