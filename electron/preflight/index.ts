export type { Box } from './geometry';
export { preflight, type PreflightOptions } from './preflight';
export {
  PROPERTIES,
  type PreflightReport,
  type Property,
  type PropertyResult,
  type Status,
} from './report';
export {
  readShownText,
  watchShownText,
  type ShownPages,
  type ShownText,
  type ShownWatch,
} from './shown-text';
