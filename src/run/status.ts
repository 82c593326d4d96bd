import { editionInForce } from '../catalogue/definitions.ts';
import type { Indicator } from '../catalogue/edition.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { columnKey } from '../domain/dataset.ts';
import { monthOf, type Period } from '../domain/period.ts';
import { Rational } from '../domain/rational.ts';
import { nodesOf } from '../expression/expr.ts';
import { columnsDue, type SourceMapping } from '../reading/sourceMapping.ts';
import { compileIndicator } from '../scoring/compileIndicator.ts';
import { type MonthRequest, runMonth } from './month.ts';

/** One export of the month. */
export interface SourceStatus {
  readonly name: string;
  /** 处室 whose indicators need it. */
  readonly offices: readonly string[];
  readonly indicators: readonly string[];
  readonly state: '已到' | '未到';
  readonly file: string;
  /** Values that are missing in it. */
  readonly missing: number;
}

export interface MonthStatus {
  readonly assessment: string;
  readonly period: Period;
  readonly sources: readonly SourceStatus[];
  /** Share of the month's data items that systems deliver, rather than units being asked. */
  readonly fromSystems: string;
  readonly open: readonly {
    readonly unit: string;
    readonly indicator: string;
    readonly name: string;
    readonly status: string;
    readonly office: string;
  }[];
}

export async function monthStatus(request: MonthRequest, problems: Problems): Promise<MonthStatus> {
  const { setup, period } = request;
  const workings = await runMonth(request, problems);
  const needs = needsOf(request);
  const due = setup.sources.filter((source) => columnsDue(source, period).length > 0);
  const sources = due.map((source): SourceStatus => {
    const file = workings?.input.dataset.files.find(
      (each) => each.source === source.name && each.path.includes(`/${period}/`),
    );
    const users = needs.filter((need) => source.columns.some((column) => need.items.has(column.item)));
    return {
      name: source.name,
      offices: [...new Set(users.map((need) => need.indicator.office))],
      indicators: users.map((need) => need.indicator.id),
      state: file ? '已到' : '未到',
      file: file?.path.split('/').at(-1) ?? '',
      missing: missingIn(source, request, workings?.input.dataset.columns),
    };
  });
  const assessment = workings?.assessment;
  return {
    assessment: setup.definitions.assessment,
    period,
    sources: sources.sort((a, b) =>
      (a.offices[0] ?? '') < (b.offices[0] ?? '') ? -1 : (a.offices[0] ?? '') > (b.offices[0] ?? '') ? 1 : 0,
    ),
    fromSystems: shareFromSystems(needs.map((need) => need.indicator)),
    open: (assessment?.draft ?? []).map((reason) => {
      const indicator = assessment?.indicators.find((each) => each.id === reason.indicator);
      return {
        unit: assessment?.units.find((unit) => unit.code === reason.unit)?.name ?? reason.unit,
        indicator: reason.indicator,
        name: indicator?.name ?? '',
        status: reason.status,
        office: indicator?.office ?? '',
      };
    }),
  };
}

interface Need {
  readonly indicator: Indicator;
  readonly items: ReadonlySet<string>;
}

/** The indicators due this very month, and the data items their trees ask for. */
function needsOf({ setup, period }: MonthRequest): readonly Need[] {
  const edition = editionInForce(setup.definitions.editions, period);
  const due = edition?.indicators.filter((indicator) => indicator.dueMonths.includes(monthOf(period) ?? 12)) ?? [];
  return due.flatMap((indicator) => {
    if (!edition) return [];
    const compiled = compileIndicator(edition, indicator, period);
    const trees = [
      compiled.points,
      ...compiled.conditions.map((condition) => condition.when),
      ...compiled.values.values(),
    ];
    const items = trees
      .flatMap((tree) => [...nodesOf(tree)])
      .flatMap((node) => (node.kind === 'item' ? [node.item] : []));
    return [{ indicator, items: new Set(items) }];
  });
}

function missingIn(
  source: SourceMapping,
  { period }: MonthRequest,
  columns: ReadonlyMap<string, { readonly mantissa: Float64Array }> | undefined,
): number {
  return columnsDue(source, period).reduce(
    (sum, column) => sum + (columns?.get(columnKey(column.item, period))?.mantissa.filter(Number.isNaN).length ?? 0),
    0,
  );
}

function shareFromSystems(indicators: readonly Indicator[]): string {
  if (indicators.length === 0) return '—';
  const fromSystems = indicators.filter((indicator) => indicator.collection === '系统取数').length;
  return `${Rational.of(fromSystems * 100, indicators.length).toDecimal(1)}%(按指标)`;
}
