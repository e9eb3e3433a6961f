import type { Story } from '#shared/story';
import type { Template } from '#shared/template';
import { sectionsHtml, showsCommentary } from './blocks';
import type { CommentaryShown } from './commentary';
import { folioHtml, footHtml } from './edition';
import { element } from './element';
import { styleText } from './escape';
import { headHtml } from './head';
import { metaHtml } from './meta';
import { picturesHtml, type PictureAddresses } from './picture';
import { termsHtml } from './terms';

export interface WebPageOptions {
  /** Which commentary stands on the page; approved only where it is left out. */
  readonly commentary?: CommentaryShown;
  /** Pictures without an address are left out. */
  readonly pictures?: PictureAddresses;
}

/**
 * The web edition of a story: one complete HTML page that loads nothing and runs nothing. The browser
 * is the layout (spec E-10); the template gives the style. The same story gives the same bytes.
 */
export function renderWebPage(
  story: Story,
  template: Template,
  options: WebPageOptions = {},
): string {
  const shown = options.commentary ?? 'approved';
  const addresses = options.pictures ?? new Map<string, string>();
  const style = element('style', {}, styleText(template.webCss));
  const head = element('head', {}, lines(metaHtml(story), style));
  const body = element('body', { class: template.id }, bodyHtml(story, shown, addresses));
  return `${lines('<!doctype html>', element('html', { lang: 'zh-Hans' }, lines(head, body)))}\n`;
}

function bodyHtml(story: Story, shown: CommentaryShown, addresses: PictureAddresses): string {
  const inSlot = (story.pictures ?? []).filter(({ place }) => place.kind === 'slot');
  const words = lines(
    headHtml(story),
    picturesHtml(inSlot, addresses),
    sectionsHtml(story, shown, addresses),
    termsHtml(story),
  );
  const article = element('article', {}, words);
  const sheet = lines(
    folioHtml(story.edition),
    element('main', {}, article),
    footHtml(story.edition, showsCommentary(story, shown)),
  );
  return element('div', { class: 'sheet' }, sheet);
}

const lines = (...parts: readonly string[]) => parts.filter((part) => part !== '').join('\n');
