import { type Edition, leavesOf } from '../catalogue/edition.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { Rational } from '../domain/rational.ts';
import type { WrittenExternal } from '../incentives/external/externalSchema.ts';
import { handoverFields, totalRate } from '../incentives/external/externalUse.ts';
import { checkAllKnown, checkComplete, checkKnown, checkUnique, type NameSpace } from './yearNames.ts';

interface ExternalNames {
  readonly grades: NameSpace;
  /** By 生效, earliest first: the result stands on the last. */
  readonly editions: readonly Edition[];
}

/** 对外运用: names that exist, tables that name every grade, a layout that says whose line it is. */
export function checkExternal(
  { handover, reference }: WrittenExternal,
  names: ExternalNames,
  problems: Problems,
): void {
  if (handover) checkHandover(handover, names, problems);
  const uses = reference?.uses ?? [];
  checkUnique(
    '运用',
    uses.map(({ name }) => name),
    problems,
  );
  for (const { name, byGrade } of uses)
    checkComplete(
      names.grades,
      { key: name.value, given: [...byGrade.value.keys()], location: byGrade.node.location },
      problems,
    );
}

type Handover = NonNullable<WrittenExternal['handover']>;

function checkHandover(handover: Handover, names: ExternalNames, problems: Problems): void {
  checkItems(handover.items, names, problems);
  const { value: columns, node } = handover.columns;
  const items = handover.items.map(({ name }) => name.value);
  checkUnique(
    '表头文字',
    columns.map(({ header }) => header),
    problems,
  );
  const sources = columns.map(({ source }) => source);
  checkAllKnown({ kind: '列', names: [...handoverFields, ...items] }, sources, problems);
  const used = new Set(sources.map(({ value }) => value));
  if (!used.has('单位') && !used.has('单位代码')) problems.report('WSP-1603', node.location);
  const summed = new Set(handover.items.flatMap(({ scale }) => scale.items.map(({ value }) => value)));
  for (const { name } of handover.items)
    if (!used.has(name.value) && !summed.has(name.value))
      problems.report('WSP-1602', name.node.location, { item: name.value });
}

function checkItems(items: Handover['items'], { grades, editions }: ExternalNames, problems: Problems): void {
  checkUnique(
    '项目',
    items.map(({ name }) => name),
    problems,
  );
  const rates: NameSpace = { kind: '方面或指标', names: rateNames(editions) };
  const earlier: string[] = [];
  for (const { name, scale } of items) {
    if (handoverFields.some((each) => each === name.value))
      problems.report('WSP-1601', name.node.location, { item: name.value });
    if (scale.grades)
      checkComplete(grades, { key: '分数', given: scale.grades.value, location: scale.grades.node.location }, problems);
    if (scale.rates) checkShares(scale.rates, rates, problems);
    checkAllKnown({ kind: '项目', names: earlier }, scale.items, problems);
    earlier.push(name.value);
  }
}

function checkShares(
  { value, node }: NonNullable<Handover['items'][number]['scale']['rates']>,
  rates: NameSpace,
  problems: Problems,
): void {
  for (const name of value.keys()) checkKnown(rates, { name, location: node.location }, problems);
  const sum = Rational.sum(value.values());
  if (sum.equals(Rational.one)) return;
  problems.report('WSP-1001', node.location, { key: '取', sum: `${sum.times(Rational.hundred).toDecimal()}%` });
}

function rateNames(editions: readonly Edition[]): readonly string[] {
  const areas = editions.at(-1)?.areas ?? [];
  return [totalRate, ...areas.map(({ name }) => name), ...areas.flatMap(leavesOf).map(({ id }) => id)];
}
