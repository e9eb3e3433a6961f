import type { Page, PageElement } from './html-page';

interface RegionStyle {
  readonly kind: string;
  readonly tags: RegExp;
  /** Whole words of class, id or role. */
  readonly names: RegExp;
  /** With a larger share of the page's prose than this, the name means something else. */
  readonly mostProse: number;
}

const words = (list: string) =>
  new RegExp(`(?:^|[\\s_-])(?:${list})(?:$|[\\s_\\d-])`.replaceAll('\n', ''), 'iu');
const NO_TAG = /^$/u;

/** What surrounds an article, by the names that sites give it. Data: a new name is a new word. */
const REGIONS: readonly RegionStyle[] = [
  {
    kind: 'navigation',
    tags: /^nav$/u,
    names: words(
      'nav|navbar|navi|navigation|menu|submenu|breadcrumbs?|crumbs?|position|location|dqwz|weizhi|' +
        'curpos|sitemap|topbar|pagination|pager|pages?nav|prevnext|channel',
    ),
    mostProse: 0.2,
  },
  {
    kind: 'footer',
    tags: /^footer$/u,
    names: words('footer|foot|bottom|copyright|friendlinks?|flink|contentinfo'),
    mostProse: 0.35,
  },
  {
    kind: 'related',
    tags: /^aside$/u,
    names: words(
      'related|relate|xgxw|xggj|xgyd|xglj|xgwz|xgzc|recommend|tuijian|hot|hotnews|rank|ranking|' +
        'sidebar|aside|complementary|more-?news|about-?news|relnews|interrelated',
    ),
    mostProse: 0.5,
  },
  {
    kind: 'share',
    tags: NO_TAG,
    names: words(
      'share|bdsharebuttonbox|bdshare|social|qrcode|ewm|erweima|saoma|content_extended|fontsize|' +
        'font-?size|toolbar|tools|print-?btn|like|praise|dianzan',
    ),
    mostProse: 0.2,
  },
  {
    kind: 'comment',
    tags: NO_TAG,
    names: words('comments?|commentlist|pinglun|discuss|feedback|guestbook|message-board'),
    mostProse: 0.5,
  },
  {
    kind: 'form',
    tags: NO_TAG,
    names: words('search|searchbar|searchbox|login|signin|register|userlogin'),
    mostProse: 0.2,
  },
];

/** The containers in which the sites of papers and governments set their articles. */
const ARTICLE_NAMES = words(
  'trs_editor|trs_paper_preview|ucap-content|ucapcontent|zoom|zoomcon|js_content|rich_media_content|' +
    'article|article-?content|article_?con|article-?body|article-?text|articletext|content_article|pages_content|' +
    'view|b12c|detail-?content|detail-?text|main-?text|news-?content|newscontent|news_con|post-?content|' +
    'entry-?content|text_content|text-?content|info-?content|founder-content|ozoom|cms_content|vsb_content|' +
    'v_news_content|wp_articlecontent|xxgk-?content|rm_txt_con|content_txt|contenttext|zwcontent|conTxt',
);
const ARTICLE_TAGS = /^(?:article|ucapcontent|founder-content)$/u;

export function looksLikeArticle({ tag, names }: PageElement): boolean {
  return ARTICLE_TAGS.test(tag) || ARTICLE_NAMES.test(names);
}

/**
 * The kind of surroundings that each block stands in; undefined for what may be the article.
 * @param proseBefore sums of prose: `proseBefore[i]` is that of the blocks before `i`
 */
export function findRegions(
  { blocks, elements }: Page,
  proseBefore: readonly number[],
): readonly (string | undefined)[] {
  const regions: (string | undefined)[] = blocks.map(() => undefined);
  const proseIn = ({ first, end }: PageElement) =>
    (proseBefore[end] ?? 0) - (proseBefore[first] ?? 0);
  const all = proseBefore.at(-1) ?? 0;
  let covered = 0;
  for (const element of elements) {
    if (element.end <= covered || looksLikeArticle(element)) continue;
    const style = regionStyle(element);
    if (style === undefined || proseIn(element) > style.mostProse * all) continue;
    regions.fill(style.kind, element.first, element.end);
    covered = element.end;
  }
  return regions;
}

function regionStyle({ tag, names }: PageElement): RegionStyle | undefined {
  return REGIONS.find((style) => style.tags.test(tag) || style.names.test(names));
}
