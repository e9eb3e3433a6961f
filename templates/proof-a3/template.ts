import type { Template } from '#shared/template';
import { proof } from '../proof';

/** A3 大样: three columns. */
export const proofA3 = (webCss: string): Template =>
  proof(
    {
      id: 'proof-a3',
      name: { zh: 'A3 大样', en: 'A3 proof' },
      trimWidthMm: 297,
      trimHeightMm: 420,
      typeArea: { left: 61, top: 66, width: 720, height: 1060 },
      steps: [
        { size: 10.5, pitch: 14.5, columns: 3, columnEm: 22 },
        { size: 12, pitch: 16.5, columns: 3, columnEm: 19 },
        { size: 13, pitch: 17.8, columns: 3, columnEm: 17 },
      ],
    },
    webCss,
  );
