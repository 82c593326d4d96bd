import type { Diagnostic, Location } from '../../diagnostics/diagnostic.ts';
import { countProblems } from '../../diagnostics/problems.ts';
import { severityWords, suppressionText, wordProblem } from '../../diagnostics/wording.ts';
import { type Cell, cell, type Sheet } from '../sheet.ts';
import { type TableColumn, tableSheet } from '../tableSheet.ts';
import { heldByCell, type ProblemEntry } from './problemEntry.ts';

/** Name of the first sheet, which the copies lead back to. */
export const listName = '问题清单';

/** Links that a spreadsheet bears on one sheet. */
const mostLinks = 60_000;

/** The cell of a copy in which a problem is marked. */
export type LinkOf = (location: Location) => string | undefined;

/** 问题清单: one problem a line, worst first. */
export function listSheet(
  { title, office, entries }: { title: string; office: string; entries: readonly ProblemEntry[] },
  linkOf: LinkOf,
): Sheet {
  const { error, warning, note, suppressed } = countProblems(entries.map(({ problem }) => problem));
  return tableSheet<ProblemEntry>({
    name: listName,
    title,
    subtitle: `(${office})错误 ${error},注意 ${warning},提示 ${note}${suppressed > 0 ? `,已忽略 ${suppressed}` : ''}`,
    columns: columnsOf(linkOf),
    lines: entries,
    frozenColumns: 1,
    filter: true,
    notes: [
      '“错误”不改正,就不能计算;“注意”请核对,无误的不用改;“提示”只是告知。点“位置”一栏里带下划线的格子,可看原文件副本里标出的那一格。',
      ...(entries.length > mostLinks ? [`一张表最多放得下 ${mostLinks} 个链接,以后各行没有链接,请按位置查找。`] : []),
    ],
  });
}

function columnsOf(linkOf: LinkOf): readonly TableColumn<ProblemEntry>[] {
  const words = ({ problem }: ProblemEntry) => wordProblem(problem, 'zh');
  const names = (list: readonly string[]) => cell(list.join('、'), 'wrapped');
  return [
    { header: '序号', width: 6, cell: ({ number }) => cell(String(number), 'centred') },
    {
      header: '程度',
      width: 7,
      cell: ({ problem }) => cell(severityWords.zh[problem.severity], severityStyle(problem)),
    },
    { header: '代码', width: 11, cell: ({ problem }) => cell(problem.code, 'centred') },
    { header: '处室', width: [8, 18], cell: ({ responsible }) => names(responsible.offices) },
    { header: '来源表', width: [8, 20], cell: ({ responsible }) => names(responsible.sources) },
    { header: '系统', width: [6, 16], cell: ({ responsible }) => names(responsible.systems) },
    { header: '文件', width: [10, 34], cell: ({ problem }) => cell(problem.location?.file ?? null, 'wrapped') },
    { header: '工作表', width: [8, 14], cell: ({ problem }) => cell(problem.location?.sheet ?? null, 'wrapped') },
    { header: '位置', width: 9, cell: (entry) => placeCell(entry, linkOf) },
    { header: '单位', width: [6, 18], cell: ({ problem }) => cell(problem.location?.unit ?? null, 'wrapped') },
    { header: '原文', width: [6, 24], cell: ({ problem: { location } }) => cell(original(location), 'wrapped') },
    { header: '问题', width: [20, 48], cell: (entry) => cell(heldByCell(words(entry).what), 'wrapped') },
    { header: '改法', width: [20, 40], cell: ({ problem }) => cell(heldByCell(remedyIn(problem)), 'wrapped') },
  ];
}

/** The heading says already that it is a remedy. */
function remedyIn(problem: Diagnostic): string {
  return problem.suppressed ? suppressionText(problem.suppressed, 'zh') : wordProblem(problem, 'zh').remedy;
}

function severityStyle({ severity }: ProblemEntry['problem']): 'warn' | 'centred' {
  return severity === 'error' ? 'warn' : 'centred';
}

/** `C4` of an export, `41:11` of a definition file. */
function placeCell({ number, problem: { location } }: ProblemEntry, linkOf: LinkOf): Cell {
  if (!location) return cell(null, 'centred');
  const { cell: address, line, column } = location;
  const link = number > mostLinks ? undefined : linkOf(location);
  if (address !== undefined) return link === undefined ? cell(address, 'centred') : { ...cell(address, 'link'), link };
  return cell([line, column].filter((part) => part !== undefined).join(':'), 'centred');
}

function original(location: Location | undefined): string | null {
  return location?.value === undefined || location.confidential ? null : heldByCell(location.value);
}
