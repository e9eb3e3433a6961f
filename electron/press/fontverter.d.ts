/** fontverter ships no types; this is the one call we make. */
declare module 'fontverter' {
  const fontverter: {
    convert(font: Buffer, to: 'sfnt'): Promise<Buffer>;
  };
  export default fontverter;
}
