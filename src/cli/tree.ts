import stringWidth from 'string-width';

export interface Branch {
  readonly text: string;
  readonly below?: readonly Branch[];
  /** Colours the text once it is cut into lines. */
  readonly paint?: (line: string) => string;
}

/** A tree with lines, as file managers draw it; texts wider than the terminal go on below themselves. */
export function drawTree(branches: readonly Branch[], columns: number | undefined, indent = ''): readonly string[] {
  return branches.flatMap((branch, place) => {
    const last = place === branches.length - 1;
    const below = branch.below ?? [];
    const inner = `${indent}${last ? '   ' : '│  '}`;
    const hanging = `${inner}${below.length > 0 ? '│  ' : '   '}`;
    const room = columns === undefined ? undefined : columns - stringWidth(hanging);
    const lines = wrap(branch.text, room).map((line) => branch.paint?.(line) ?? line);
    const marked = lines.map((line, number) =>
      number === 0 ? `${indent}${last ? '└─ ' : '├─ '}${line}` : `${hanging}${line}`,
    );
    return [...marked, ...drawTree(below, columns, inner)];
  });
}

/** Narrower than this a tree is left to the terminal's own wrapping. */
const leastRoom = 30;

/** Cuts by display width, behind a space or mark near the end where there is one. */
export function wrap(text: string, room: number | undefined): readonly string[] {
  if (room === undefined || room < leastRoom || stringWidth(text) <= room) return [text];
  const characters = [...text];
  const lines: string[] = [];
  for (let start = 0; start < characters.length; ) {
    const end = lineEnd(characters, start, room);
    lines.push(characters.slice(start, end).join('').trimEnd());
    start = end;
    while (characters[start] === ' ') start++;
  }
  return lines;
}

/** Behind marks and spaces, but not between a sign and what it acts on. */
function breaksAfter(characters: readonly string[], place: number): boolean {
  const character = characters[place] ?? '';
  if (character === ' ') return !/[=≈÷×+-]/u.test(characters[place - 1] ?? '');
  return /[,;、,;。/]/u.test(character);
}

/** Where the line from `start` ends: all of it that fits, cut back to the last mark in its second half. */
function lineEnd(characters: readonly string[], start: number, room: number): number {
  let width = 0;
  let end = start;
  let mark = start;
  while (end < characters.length) {
    const character = characters[end] ?? '';
    width += stringWidth(character);
    if (width > room) return mark > start && width > room / 2 ? mark : Math.max(end, start + 1);
    end++;
    if (breaksAfter(characters, end - 1) && width > room / 2) mark = end;
  }
  return end;
}
