import { plainStream, type PdfParts } from './raw-pdf';

/** Breaks one thing of a page that is sound otherwise. */
export type Fault = (parts: PdfParts) => void;

export const picture = (space: string, size: number, more: Record<string, string> = {}): Fault => {
  return (parts) => {
    const bits = { Width: '2', Height: '2', BitsPerComponent: '8', ColorSpace: space };
    const data = '\u0000'.repeat(space === '/DeviceRGB' ? 12 : 16);
    parts.extra.push(plainStream({ Type: '/XObject', Subtype: '/Image', ...bits, ...more }, data));
    parts.resources['XObject'] = '<< /Im 20 0 R >>';
    parts.content += ` q ${size} 0 0 ${size} 50 50 cm /Im Do Q`;
  };
};
export const form = (content: string): Fault => {
  return (parts) => {
    const entries = { Type: '/XObject', Subtype: '/Form', BBox: '[0 0 300 300]' };
    parts.extra.push(plainStream(entries, content));
    parts.resources['XObject'] = '<< /Fm 20 0 R >>';
    parts.content += ' /Fm Do';
  };
};
export const add =
  (content: string): Fault =>
  (parts) =>
    (parts.content += ` ${content}`);
export const state = (entries: string): Fault => {
  return (parts) => {
    parts.resources['ExtGState'] =
      `<< /On << /Type /ExtGState /OP true /op true /OPM 1 >> /S << /Type /ExtGState ${entries} >> >>`;
    parts.content += ' q /S gs 0 0 0 0.2 k 50 50 9 9 re f Q';
  };
};
