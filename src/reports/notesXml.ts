/** Columns and rows that the box of a note reaches over; the library's own holds two short lines. */
const reach = { columns: 4, rows: 8 };

/** Boxes of notes that hold their words: higher and wider, and as high as the text where the program can do that. */
export function withNoteBoxes(drawing: string): string {
  return drawing
    .replaceAll(/<x:Anchor>([^<]+)<\/x:Anchor>/g, (_, numbers: string) => `<x:Anchor>${enlarged(numbers)}</x:Anchor>`)
    .replaceAll('mso-direction-alt:auto', 'mso-direction-alt:auto;mso-fit-shape-to-text:t');
}

/** `left, offset, top, offset, right, offset, bottom, offset`, in columns and rows. */
function enlarged(numbers: string): string {
  const [left = 0, leftOffset = 0, top = 0, topOffset = 0, , right = 0, , bottom = 0] = numbers.split(',').map(Number);
  return [left, leftOffset, top, topOffset, left + reach.columns, right, top + reach.rows, bottom].join(', ');
}

export function withNoteAuthor(comments: string): string {
  return comments.replace('<author>Author</author>', '<author>kaohe</author>');
}
