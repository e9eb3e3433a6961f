import type { Block, HeadPart, Section, Story } from './model';

/** A place in a story as people name it. */
export interface PlaceInWords {
  readonly zh: string;
  readonly en: string;
}

const HEAD: Readonly<Record<HeadPart, PlaceInWords>> = {
  kicker: { zh: '引题', en: 'the kicker' },
  standingHead: { zh: '栏目名', en: 'the standing head' },
  headline: { zh: '主题', en: 'the headline' },
  deck: { zh: '副题', en: 'the deck' },
  lede: { zh: '提要', en: 'the lede' },
  byline: { zh: '署名', en: 'the byline' },
};

const PAGE: PlaceInWords = {
  zh: '报眉或版面上的小字',
  en: 'the folio line or the page’s own words',
};

/** Where a part of the story stands, by its id or the name of a part of the head. */
export function placeInWords(story: Story, id: string): PlaceInWords {
  if (isHeadPart(id)) return HEAD[id];
  if (story.opening?.some((paragraph) => paragraph.id === id) === true) {
    return { zh: '导语', en: 'the opening' };
  }
  for (const section of story.sections) {
    const found = placeInSection(section, id);
    if (found !== undefined) return found;
  }
  return PAGE;
}

const isHeadPart = (id: string): id is HeadPart => Object.hasOwn(HEAD, id);

function placeInSection(section: Section, id: string): PlaceInWords | undefined {
  const here = sectionInWords(section);
  if (section.id === id) return { zh: `${here.zh}的小节题`, en: `the heading of ${here.en}` };
  for (const block of section.blocks) {
    const found = placeInBlock(block, id, here);
    if (found !== undefined) return found;
  }
  return undefined;
}

function placeInBlock(block: Block, id: string, section: PlaceInWords): PlaceInWords | undefined {
  switch (block.kind) {
    case 'paragraph':
      return block.id === id ? section : undefined;
    case 'section':
      return placeInSection(block, id);
    case 'initiative': {
      if (block.id !== id) return undefined;
      return { zh: `${section.zh}的${block.label}`, en: `${block.label} of ${section.en}` };
    }
  }
}

function sectionInWords({ heading }: Section): PlaceInWords {
  if (heading === '') return { zh: '开头一节', en: 'the first section' };
  return { zh: `“${heading}”一节`, en: `the section “${heading}”` };
}
