import { monthPeriod, type Period, parsePeriod, yearPeriod } from '../../domain/period.ts';
import { cellText, type RawTable } from '../table.ts';

/** What a file's own name says: its stem without a date, and the date. */
export interface DatedFile {
  readonly stem: string;
  /** 文件名样式, the date being `*`. */
  readonly pattern: string;
  readonly period: Period | undefined;
}

const dates = /([-_ ]?)(?<!\d)(\d{4})[-_.年]?(?:(0[1-9]|1[0-2]|[1-9](?=月))月?)?(?!\d)年?/g;

/** `直达资金监控表_202606.csv`, `…_2026.csv`, `2026年6月….xlsx`; of several dates the last. */
export function datedFile(path: string): DatedFile {
  const name = (path.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');
  const found = [...name.matchAll(dates)].at(-1);
  if (!found) return { stem: name, pattern: name, period: undefined };
  const [text, separator = '', year, month] = found;
  const before = name.slice(0, found.index);
  const after = name.slice(found.index + text.length);
  return {
    stem: `${before}${after}` || name,
    pattern: `${before}${separator}*${after}`,
    period: month === undefined ? yearPeriod(Number(year)) : monthPeriod(Number(year), Number(month)),
  };
}

/** The period of a file by its name, its folder or a title such as `2026年6月`. */
export function periodOf(path: string, tables: readonly RawTable[]): Period | undefined {
  return datedFile(path).period ?? parsePeriod(path.split('/').at(-2) ?? '') ?? titledPeriod(tables);
}

function titledPeriod(tables: readonly RawTable[]): Period | undefined {
  const cells = tables.flatMap(({ rows }) => rows.slice(0, 10).flat());
  for (const cell of cells) {
    const [, year, month] = /(\d{4})年(\d{1,2})月/.exec(cellText(cell).normalize('NFKC')) ?? [];
    if (month !== undefined && Number(month) >= 1 && Number(month) <= 12)
      return monthPeriod(Number(year), Number(month));
  }
  return undefined;
}
