import { isLinked, type Article } from './html-article';
import type { PageBlock } from './html-flow';

const HEAD =
  /^[【[]?(?:(?:相关|延伸|推荐|更多|热门|猜你喜欢|往期)(?:新闻|阅读|链接|文章|推荐|稿件|资讯|信息|文件|解读|政策|报道|回顾|内容|专题)*|推荐阅读|阅读推荐|相关附件|猜你喜欢)[】\]]?\s*[：:]?$/u;
const ATTACHMENTS = /附件|附表|附图|下载/u;
/** So many links in a row are a list of other pages. */
const LEAST_LINKS = 4;

/**
 * Links to other pages inside the article's element: those under a head that says so, and long runs of
 * them, unless they are its attachments. A head with nothing under it goes too.
 */
export function* relatedIn(
  blocks: readonly PageBlock[],
  { first, end }: Article,
): Generator<readonly [index: number, kind: 'related']> {
  let index = first;
  while (index < end) {
    const headed = HEAD.test(blocks[index]?.text ?? '');
    const from = headed ? index + 1 : index;
    const to = endOfLinks(blocks, from, end);
    if (isRelated(blocks, index, from, to, end)) {
      for (let at = index; at < to; at += 1) yield [at, 'related'];
    }
    index = Math.max(to, index + 1);
  }
}

function isRelated(
  blocks: readonly PageBlock[],
  index: number,
  from: number,
  to: number,
  end: number,
): boolean {
  const around = blocks.slice(Math.max(0, from - 2), Math.min(to, from + 3));
  const attached = around.some(({ text }) => ATTACHMENTS.test(text));
  if (from > index) return to === end ? !attached || to === from : to > from && !attached;
  return to - from >= LEAST_LINKS && !attached;
}

function endOfLinks(blocks: readonly PageBlock[], from: number, end: number): number {
  let to = from;
  while (to < end) {
    const block = blocks[to];
    if (block === undefined || !isLinked(block)) break;
    to += 1;
  }
  return to;
}
