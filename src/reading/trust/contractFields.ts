import type { Location } from '../../diagnostics/diagnostic.ts';
import type { Phrase } from '../../diagnostics/phrase.ts';
import type { Problems } from '../../diagnostics/problems.ts';
import { available, suggestion } from '../../diagnostics/suggest.ts';
import { findMeasure } from '../../domain/measure.ts';
import { type Period, parsePeriod } from '../../domain/period.ts';
import { Rational } from '../../domain/rational.ts';
import { choice, scalar, text } from '../../schema/scalars.ts';
import type { Infer, Schema } from '../../schema/schema.ts';
import { either, type Located, list, located, optional, pair, record, shape } from '../../schema/shapes.ts';
import { isDue, type SourceColumn } from '../sourceMapping.ts';
import { noContract, type PublishedFigure, type PublishedTotal, type SourceContract } from './contract.ts';

const anyCount: Phrase = { zh: '行数(不小于 0 的整数)', en: 'a number of rows' };
const rowCount = scalar(anyCount, (value) => (/^\d{1,7}$/.test(value) ? Number(value) : undefined));

const anyTimes: Phrase = { zh: '倍数(大于 1 的数)', en: 'how many times (above 1)' };
/** 跳变 of a source, in force for its columns, or of a column. */
export const jump: Schema<Rational> = scalar(anyTimes, (value) => {
  const times = Rational.parse(value);
  return times && times.compare(Rational.one) > 0 ? times : undefined;
});

const anyFigure: Phrase = { zh: '带计量单位的数,如“784.05万元”', en: 'a figure with its unit, such as "784.05万元"' };
const publishedFigure: Schema<PublishedFigure> = scalar(anyFigure, (value) => {
  const [, number = '', decimals = '', name = ''] = /^(-?\d+(?:\.(\d+))?)\s*(\D+)$/.exec(value) ?? [];
  const measure = findMeasure(name);
  const parsed = Rational.parse(number);
  return measure && parsed && { text: value, value: parsed, digits: decimals.length, measure };
});

const published = either((node) => node.kind === 'map', record(publishedFigure, '月份,如 2026-01'), text('数据项名'));

const totals = shape({
  mismatch: optional('不符', choice<SourceContract['mismatch']>({ 注意: 'warning', 错误: 'error' })),
  published: optional('公布', record(located(published), '数据项')),
});

const precedence = either(
  (node) => node.kind === 'list',
  list(text('文件名样式'), 1),
  choice<'newestName' | 'refused'>({ 取文件名最新: 'newestName', 报错: 'refused' }),
);

/** Keys of a source that say what its files must be like. */
export const contractFields = {
  rows: optional(
    '行数',
    either((node) => node.kind === 'list', pair(rowCount, rowCount), rowCount),
  ),
  totals: optional('合计', totals),
  jump: optional('跳变', jump),
  precedence: optional('多份', precedence),
};

const contractShape = shape(contractFields);
type ContractFields = NonNullable<Infer<typeof contractShape>>;

/** What a contract is read for. */
interface Owner {
  readonly source: string;
  readonly columns: readonly SourceColumn[];
  readonly location: Location;
}

export function contractOf(
  { rows, totals, jump: times, precedence: rule }: ContractFields,
  owner: Owner,
  problems: Problems,
): SourceContract {
  const entries = [...(totals?.published ?? [])];
  return {
    rows: rowsOf(rows, owner, problems),
    mismatch: totals?.mismatch ?? noContract.mismatch,
    published: new Map(
      entries.flatMap(([item, entry]) => {
        const total = publishedOf(item, { entry, owner, problems });
        return total ? [[item, total] as const] : [];
      }),
    ),
    jump: times,
    precedence: rule,
  };
}

function rowsOf(rows: ContractFields['rows'], { source, location }: Owner, problems: Problems): SourceContract['rows'] {
  if (rows === undefined) return undefined;
  const [least, most] = typeof rows === 'number' ? [rows, rows] : rows;
  if (least <= most) return [least, most];
  problems.report('WSP-1104', location, { source, least: String(least), most: String(most) });
  return undefined;
}

interface Reading {
  readonly entry: Located<string | ReadonlyMap<string, PublishedFigure>>;
  readonly owner: Owner;
  readonly problems: Problems;
}

function publishedOf(
  item: string,
  { entry: { value, node }, owner: { source, columns }, problems }: Reading,
): PublishedTotal | undefined {
  const { location } = node;
  const own = columns.filter((column) => column.item === item);
  if (own.length === 0) {
    const names = columns.map((column) => column.item);
    problems.report('WSP-1101', location, { item, source, hint: suggestion(item, names, available(names)) });
    return undefined;
  }
  if (typeof value === 'string') return { target: value, location };
  const figures = new Map<Period, PublishedFigure>();
  for (const [text, figure] of value) {
    const period = parsePeriod(text);
    if (period && own.some((column) => isDue(column, period))) figures.set(period, figure);
    else problems.report('WSP-1102', location, { item, source, period: text });
  }
  return { figures, location };
}
