export { createPictureMill, type PictureMill, type PressPicture } from './mill';
export type { Printed } from './pixel-size';
export { previewPicture } from './preview-picture';
export { readPicture } from './read-picture';
