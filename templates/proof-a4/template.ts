import type { Template } from '#shared/template';
import { proof } from '../proof';

/** A4 小样: two columns. */
export const proofA4 = (webCss: string): Template =>
  proof(
    {
      id: 'proof-a4',
      name: { zh: 'A4 小样', en: 'A4 proof' },
      trimWidthMm: 210,
      trimHeightMm: 297,
      typeArea: { left: 57, top: 62, width: 481, height: 720 },
      steps: [
        { size: 10.5, pitch: 14.5, columns: 2, columnEm: 22 },
        { size: 12, pitch: 16.5, columns: 2, columnEm: 19 },
      ],
    },
    webCss,
  );
