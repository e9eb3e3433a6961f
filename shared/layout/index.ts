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
export { blockInWords, copyfitInWords, copyfitOf, type Copyfit } from './copyfit';
