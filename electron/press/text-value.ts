/** A text string: PDFKit takes a plain one for a name. */
export const textValue = (value: string): object => Object(value);
