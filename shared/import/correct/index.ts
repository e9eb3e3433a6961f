export { BELONGS, lineReadings } from './line-readings';
export type { LineReading, Piece, Question } from './line-reading';
