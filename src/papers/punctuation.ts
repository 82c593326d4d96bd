import type { Paper, PaperTable } from './paper.ts';

/** Half-width marks and what Chinese text has in their place. */
const marks: Readonly<Record<string, string>> = {
  ',': '\uff0c',
  ':': '\uff1a',
  ';': '\uff1b',
  '(': '\uff08',
  ')': '\uff09',
  '?': '\uff1f',
  '!': '\uff01',
};

const latin = /[0-9A-Za-z]/;

/** 全角标点: official Chinese has no half-width marks, whatever registers and policies write; `9:30` and codes stay. */
export function inFullWidth(text: string): string {
  return /\p{Script=Han}/u.test(text) ? withFullMarks(text) : text;
}

/** The same for what is a part of Chinese text, whatever stands in it. */
export function withFullMarks(text: string): string {
  return text.replaceAll(/ ?\(|\) ?|[,:;?!] ?/g, (found, place: number) => {
    const mark = found.trim();
    const [before, after] = [text[place - 1] ?? '', text[place + found.length] ?? ''];
    const inside = mark !== '(' && mark !== ')' && latin.test(before) && latin.test(after);
    return inside && found === mark ? found : (marks[mark] ?? found);
  });
}

/** A paper with its texts in full-width marks. Headers stay: templates name their cells by them. */
export function punctuated(paper: Paper): Paper {
  return {
    ...paper,
    title: inFullWidth(paper.title),
    fields: Object.fromEntries(Object.entries(paper.fields).map(([name, text]) => [name, inFullWidth(text)])),
    tables: paper.tables.map(punctuatedTable),
  };
}

function punctuatedTable(table: PaperTable): PaperTable {
  return {
    ...table,
    title: inFullWidth(table.title),
    measure: inFullWidth(table.measure),
    rows: table.rows.map((row) => row.map(inFullWidth)),
  };
}
