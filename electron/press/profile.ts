import { z } from 'zod';

/** What a PDF is for: the press by PDF/X-1a:2003 or PDF/X-4, or people who read a proof 大样. */
export const PressProfile = z.enum(['x1a', 'x4', 'proof']);
export type PressProfile = z.infer<typeof PressProfile>;

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

/**
 * 印刷条件: the newsprint profile that is embedded, or a condition of the ICC's registry that the
 * printer knows by name. PDF/X-4 always embeds.
 */
export const OutputCondition = z.enum(['newsprint', 'IFRA26', 'IFRA30', 'CGATS TR 002', 'JCN2002']);
export type OutputCondition = z.infer<typeof OutputCondition>;
