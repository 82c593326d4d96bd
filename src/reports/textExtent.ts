/** Width in characters of half width, as a Chinese font draws it: dashes, quotes and signs are as wide as characters. */
export function widthOf(text: string): number {
  let width = 0;
  // Sheets hold plain Chinese and ASCII text only, a hundred thousand cells of it: no need to look for emoji or escapes.
  for (let place = 0; place < text.length; place++) width += isWide(text.charCodeAt(place)) ? 2 : 1;
  return width;
}

/** Beyond Latin letters a Chinese font knows one width only; so it does for × and ÷. */
function isWide(code: number): boolean {
  return code > 0xff || code === 0xd7 || code === 0xf7;
}

/** Lines that a text needs in a column; one character less than the width counts, since words and fonts differ. */
export function linesIn(text: string, width: number): number {
  const room = Math.max(1, width - 1);
  if (mostWidth(text) <= room && !text.includes('\n')) return 1;
  return text.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil(widthOf(part) / room)), 0);
}

/** As wide as the longest line of any of the texts, within limits. */
export function fittedWidth(texts: readonly string[], [least, most]: readonly [least: number, most: number]): number {
  let longest = 0;
  for (const text of texts) {
    // Most texts are shorter than the longest so far, however wide their characters; beyond the limit nothing counts any more.
    if (mostWidth(text) <= longest || longest + 2 >= most) continue;
    for (const line of text.split('\n')) longest = Math.max(longest, widthOf(line));
  }
  return Math.min(most, Math.max(least, longest + 2));
}

/** No text is wider than this. */
function mostWidth(text: string): number {
  return text.length * 2;
}
