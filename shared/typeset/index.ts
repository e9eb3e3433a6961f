export * from './font-book';
export * from './font-book-file';
export { faceChain, type FaceChain } from './faces';
export { BYLINE, HEAD, NEWS, type Profile } from './profile';
export { prepare, type Prepared, type TextRun } from './prepare';
export {
  breakLines,
  naturalWidth,
  type BrokenParagraph,
  type Line,
  type Relaxation,
} from './break-lines';
export { breakHeadline } from './break-headline';
export { fragmentsOf, setLine, type Fragment, type SetLine } from './set-line';
