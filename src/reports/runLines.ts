import type { Diagnostic, Location } from '../diagnostics/diagnostic.ts';
import { placeText, suppressionText, wordProblem } from '../diagnostics/wording.ts';
import type { InputFile } from '../domain/dataset.ts';
import { rowTotals } from '../domain/rowTotals.ts';
import { cell, type Sheet } from './sheet.ts';
import { tableSheet } from './tableSheet.ts';

/** A line of 运行说明, of a month as of a year. */
export interface RunLine {
  readonly kind: string;
  readonly item: string;
  readonly content: string;
  readonly note: string;
}

export const runSheetName = '运行说明';

export function runLine(kind: string, item: string, content: string, note = ''): RunLine {
  return { kind, item, content, note };
}

/** 运行说明: what a result was made of, so that anyone can check and repeat it. */
export function runTable(head: { readonly title: string; readonly office: string }, lines: readonly RunLine[]): Sheet {
  return tableSheet<RunLine>({
    name: runSheetName,
    title: head.title,
    subtitle: `(${head.office})`,
    columns: [
      { header: '类别', width: 12, cell: ({ kind }) => cell(kind, 'centred') },
      { header: '项目', width: 54, cell: ({ item }) => cell(item, 'wrapped') },
      { header: '内容', width: 68, cell: ({ content }) => cell(content, 'wrapped') },
      { header: '说明', width: 36, cell: ({ note }) => cell(note, 'wrapped') },
    ],
    lines,
    frozenColumns: 1,
    filter: true,
  });
}

/** What was found, with what to do; what somebody answers for is told as such. */
export function problemLines(problems: readonly Diagnostic[]): readonly RunLine[] {
  return problems.map((problem) => {
    const { what, remedy } = wordProblem(problem, 'zh');
    const note = problem.suppressed ? suppressionText(problem.suppressed, 'zh') : remedy;
    return runLine('问题', `${problem.code} ${what}`, problem.location ? placeWords(problem.location) : '', note);
  });
}

/** `data/2026-06/收支表.csv!C2(乙局)`. */
function placeWords(location: Location): string {
  return `${placeText(location)}${location.unit ? `(${location.unit})` : ''}`;
}

export function fileLines(files: readonly InputFile[]): readonly RunLine[] {
  return files.flatMap((file) => [
    runLine('输入文件', file.path, file.sha256, `${file.source},${rowsWords(file)}`),
    ...(file.replaced ?? []).map(({ path, sha256 }) => runLine('被替换文件', path, sha256, `${file.source},未取用`)),
  ]);
}

/** `共 11 行 = 读取 7 + 标题行 2 + 表头行 1 + 合计行 1`. */
function rowsWords(file: InputFile): string {
  if (file.lines === undefined) return `${file.rows} 行`;
  const { lines, rows, skipped } = rowTotals([file]);
  return `共 ${lines} 行 = 读取 ${rows}${skipped.map(([reason, count]) => ` + ${reason} ${count}`).join('')}`;
}
