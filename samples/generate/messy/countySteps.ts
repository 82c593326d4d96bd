import { nth } from '../amounts.ts';
import { type County, countiesOf } from '../counties.ts';
import type { Period } from '../period.ts';
import { between, whole } from '../prng.ts';
import { bareCell, type Line, type SheetCell } from '../sheet.ts';
import { exactSum, shifted } from './decimals.ts';
import { line, type Table } from './draft.ts';
import { keyColumns, type Step, titleAt } from './step.ts';

/** How the figure of a prefecture falls to its counties; the parts add up to the last digit. */
type Split = (total: number, key: string, counties: number) => readonly number[];

/** Single events: each happened in one county. */
export const eventsByCounty: Split = (total, key, counties) => {
  const parts = Array.from({ length: counties }, () => 0);
  for (let event = 0; event < total; event++) {
    const place = whole(`${key} ${event}`, 0, counties - 1);
    parts[place] = nth(parts, place) + 1;
  }
  return parts;
};

/** Amounts in 万元 to two decimals. What was taken back stands as a negative amount in the third county of those named. */
export const amountsByCounty =
  (takenBack: Readonly<Record<string, number>>): Split =>
  (total, key, counties) => {
    const weights = Array.from({ length: counties }, (_, place) => between(`${key} ${place}`, 0.6, 1.4));
    const back = takenBack[key];
    const whole = exactSum([total, back ?? 0]);
    const weight = weights.reduce((sum, each, place) => (back !== undefined && place === 2 ? sum : sum + each), 0);
    const parts = weights.map((each, place) => {
      if (back !== undefined && place === 2) return -back;
      return shifted(Math.floor((whole * 100 * each) / weight), -2);
    });
    const rest = exactSum([total, ...parts.map((part) => -part)]);
    return parts.map((part, place) => (place === 0 ? exactSum([part, rest]) : part));
  };

/** The table at the level of counties, each prefecture's sum above its own, the sum of all at the top. */
export const byCounty = (split: Split): readonly Step[] => [
  step('县区行', (table, period) => ({
    ...table,
    body: table.body.flatMap((each) => [each, ...countyLines(table, each, { split, period })]),
  })),
  step('前导零代码', (table) => ({ ...table, body: table.body.map(padded) })),
  step('小计行', (table) => ({
    ...table,
    body: table.body.map((each) => (isPrefecture(each) ? asSubtotal(each) : each)),
  })),
];

function step(trouble: '县区行' | '前导零代码' | '小计行', change: (table: Table, period: Period) => Table): Step {
  return {
    trouble,
    apply: (draft, { period }) => ({
      ...draft,
      pages: draft.pages.map((page) => ({ ...page, tables: page.tables.map((table) => change(table, period)) })),
    }),
  };
}

/** Codes of counties have four digits, the first of them a zero. */
const padded = ({ cells: [code = '', ...rest], ...hidden }: Line): Line => ({
  ...hidden,
  cells: [/^\d{3}$/.test(String(code)) ? `0${String(code)}` : code, ...rest],
});

const isPrefecture = ({ cells }: Line): boolean => countiesOf.has(String(cells[0]));

const asSubtotal = ({ cells: [code = '', name = '', ...sums] }: Line): Line =>
  line(code, `${bareCell(name)}合计`, ...sums);

function countyLines(
  table: Table,
  { cells }: Line,
  { split, period }: { split: Split; period: Period },
): readonly Line[] {
  const prefecture = String(cells[0]);
  const counties: readonly County[] | undefined = countiesOf.get(prefecture);
  if (!counties) return [];
  const columns = cells.slice(keyColumns).map((cell, place) => {
    const key = `${prefecture} ${titleAt(table, place + keyColumns)} ${period}`;
    return split(Number(bareCell(cell)), key, counties.length);
  });
  return counties.map(({ code, name }, place) =>
    line(code.replace(/^0/, ''), name, ...columns.map((parts): SheetCell => nth(parts, place))),
  );
}
