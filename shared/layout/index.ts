export { layoutStory } from './layout-story';
export type {
  Chosen,
  Layout,
  LayoutOptions,
  MissingGlyph,
  PageFill,
  Quality,
  Setting,
} from './model';
export {
  blockInWords,
  blockShareOf,
  copyfitInWords,
  copyfitOf,
  type BlockShare,
  type Copyfit,
} from './copyfit';
