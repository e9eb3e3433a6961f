/**
 * PNG's Sub filter (PDF 32000-1, 7.4.4.4): each byte less the one a pixel before it, a byte 1 before
 * each row. Photographs pack a third smaller by it.
 * @param rowBytes of a row of pixels
 * @param pixelBytes of one pixel
 */
export function rowsToSubtract(
  pixels: Uint8Array,
  rowBytes: number,
  pixelBytes: number,
): Uint8Array {
  const rows = pixels.length / rowBytes;
  const filtered = new Uint8Array(rows * (rowBytes + 1));
  for (let row = 0; row < rows; row += 1) {
    const from = row * rowBytes;
    const to = row * (rowBytes + 1) + 1;
    filtered[to - 1] = 1;
    for (let index = 0; index < rowBytes; index += 1) {
      const before = index < pixelBytes ? 0 : (pixels[from + index - pixelBytes] ?? 0);
      filtered[to + index] = (pixels[from + index] ?? 0) - before;
    }
  }
  return filtered;
}
