import { altOf, type Picture } from '#shared/story';
import { element, emptyElement } from './element';
import { textHtml } from './escape';

/** Addresses that hold the pictures themselves, by their hash: the page loads nothing. */
export type PictureAddresses = ReadonlyMap<string, string>;

/** Pictures with their words; the web shows them whole. One that is still to come is left out. */
export function picturesHtml(pictures: readonly Picture[], addresses: PictureAddresses): string {
  return pictures.map((picture) => pictureHtml(picture, addresses)).join('');
}

function pictureHtml(picture: Picture, addresses: PictureAddresses): string {
  const { asset } = picture;
  const src = addresses.get(asset?.sha256 ?? '');
  if (asset === undefined || src === undefined) return '';
  const size = { width: String(asset.width), height: String(asset.height) };
  const image = emptyElement('img', { src, alt: altOf(picture), ...size });
  return element('figure', { class: 'picture', id: picture.id }, image + captionHtml(picture));
}

function captionHtml({ caption, credit }: Picture): string {
  const words = [caption.trim(), credit.trim()];
  if (words.every((word) => word === '')) return '';
  const [said = '', named = ''] = words;
  const by = named === '' ? '' : element('span', { class: 'credit' }, textHtml(named));
  return element('figcaption', {}, textHtml(said) + by);
}
