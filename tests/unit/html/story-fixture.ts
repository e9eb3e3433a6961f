import { Story, type Commentary, type CommentaryParagraph, type Initiative } from '#shared/story';

/** A report small enough to be read at a glance; every span below is found in it, not counted. */
export const SOURCE = [
  '衡阳目标篇之二',
  '## 政府工作报告 解读',
  '## 打造民生“升级版” 增强百姓幸福感',
  '民生实事落地后，将不断增强人民群众的获得感',
  '■本报记者 唐海强',
  '## 关键词：三大攻坚战',
  '**【举措一】**力争3.96万贫困人口脱贫，发生率下降到0.36%。激发贫困地区和贫',
  '困群众的内生动力。',
  '**【举措二】**完成送戏下乡1010场。',
  '建设高标准基本农田10.43万亩，新增油茶林30万亩。',
].join('\n\n');

function at(text: string): { start: number; end: number } {
  const start = SOURCE.indexOf(text);
  if (start < 0) throw new Error(`${text} is not in the source`);
  return { start, end: start + text.length };
}

const located = (text: string) => ({ text, at: at(text) });

/** A paragraph that a page break had cut between `before` and `after`. */
function rejoined(before: string, after: string) {
  const gap = { start: at(before).end, end: at(after).start };
  return {
    text: before + after,
    at: { start: at(before).start, end: at(after).end },
    seams: [{ offset: before.length, gap }],
  };
}

const initiative = (ordinal: number, label: string, source: Initiative['source']): Initiative => ({
  kind: 'initiative',
  id: `s1-i${ordinal}`,
  label,
  labelAt: at(`【${label}】`),
  ordinal,
  source,
});

export const story: Story = Story.parse({
  schema: 1,
  id: 'fixture',
  kicker: '衡阳目标篇之二',
  standingHead: '政府工作报告 解读',
  headline: '打造民生“升级版” 增强百姓幸福感',
  lede: '民生实事落地后，将不断增强人民群众的获得感',
  byline: { text: '■本报记者 唐海强', reporters: ['唐海强'] },
  headAt: {
    kicker: at('衡阳目标篇之二'),
    standingHead: at('政府工作报告 解读'),
    headline: at('打造民生“升级版” 增强百姓幸福感'),
    lede: at('民生实事落地后，将不断增强人民群众的获得感'),
    byline: at('■本报记者 唐海强'),
  },
  sections: [
    {
      id: 's1',
      heading: '三大攻坚战',
      marker: '关键词',
      headingAt: at('关键词：三大攻坚战'),
      level: 1,
      blocks: [
        initiative(1, '举措一', [
          rejoined(
            '力争3.96万贫困人口脱贫，发生率下降到0.36%。激发贫困地区和贫',
            '困群众的内生动力。',
          ),
        ]),
        initiative(2, '举措二', [
          located('完成送戏下乡1010场。'),
          located('建设高标准基本农田10.43万亩，新增油茶林30万亩。'),
        ]),
      ],
    },
  ],
  sourceSha256: '0'.repeat(64),
});

/** The story with report text of the test's own in place of the first initiative's. */
export function withReportText(text: string): Story {
  return mapFirst((each) => ({ ...each, source: [{ text, at: { start: 0, end: 0 } }] }));
}

/** The story with a commentary under its first initiative. */
export function withNote(note: Partial<Commentary>): Story {
  const commentary: Commentary = {
    id: 'c1',
    kind: 'interpretation',
    state: 'approved',
    paragraphs: [],
    ...note,
  };
  return mapFirst((each) => ({ ...each, commentary }));
}

/** The story with one approved commentary of these paragraphs. */
export function withParagraphs(...paragraphs: readonly CommentaryParagraph[]): Story {
  return withNote({ paragraphs });
}

function mapFirst(change: (initiative: Initiative) => Initiative): Story {
  const sections = story.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      block.kind === 'initiative' && block.ordinal === 1 ? change(block) : block,
    ),
  }));
  return { ...story, sections };
}
