import './press.css';

export { ExportDialog } from './export-dialog';
export { PressPane } from './press-pane';
export { Refusal } from './refusal';
export type { Spot } from './spot';
export { usePress, type PressModel } from './use-press';
