import type { YearResult } from '../../aggregation/yearResult.ts';
import { Rational } from '../../domain/rational.ts';
import type { AwardLine, AwardResult } from '../../incentives/award.ts';
import { awardLineWords, awardWords, exemptedWords } from '../../incentives/awardWords.ts';
import { type Cell, type CellStyle, cell, dash, figureCell } from '../sheet.ts';
import { type TableColumn, tableSheet } from '../tableSheet.ts';
import { notesFrom, speechOf, type UnitLine, unitLines, type YearSheetMaker, yearDraftMark } from '../yearContext.ts';

/** 奖惩资金表: one line a unit, the sums first. */
export const moneySheet: YearSheetMaker = {
  name: '奖惩资金表',
  make({ result }) {
    const lines = moneyLines(result);
    return tableSheet<MoneyLine>({
      name: '奖惩资金表',
      title: `${result.year}年度${result.assessment}考核结果应用资金安排表${yearDraftMark(result)}`,
      subtitle: '(单位:万元)',
      columns: columnsOf(result),
      lines: [sumLine(lines), ...lines],
      frozenColumns: 2,
      pagesWide: 2,
      notes: notesFrom(tieOut(result, lines)),
    });
  },
};

/** What one unit gets and gives. */
export interface MoneyLine {
  readonly place: number | null;
  readonly name: string;
  readonly grade: string;
  readonly awards: readonly { readonly result: AwardResult; readonly line: AwardLine }[];
  /** null while an amount is 待核. */
  readonly reward: Rational | null;
  readonly cut: Rational | null;
  readonly sites: Rational;
  readonly exempt: string;
}

export function moneyLines(result: YearResult): readonly MoneyLine[] {
  return unitLines(result).flatMap((unit) => (unit.year.grade === null ? [] : [moneyLine(result, unit)]));
}

function moneyLine(result: YearResult, { place, unit, year }: UnitLine): MoneyLine {
  const awards = result.money.flatMap((award) => {
    const line = award.lines.find(({ code }) => code === unit.code);
    return line ? [{ result: award, line }] : [];
  });
  const sumOf = (kind: AwardResult['kind']) =>
    total(awards.filter((each) => each.result.kind === kind).map(({ line }) => line.amount));
  const sites = result.nominations.filter(({ nomination }) => nomination.unit === unit.code);
  return {
    place,
    name: unit.name,
    grade: year.grade ?? '',
    awards,
    reward: sumOf('reward'),
    cut: sumOf('cut'),
    sites: Rational.sum(sites.map(({ reward }) => Rational.fromText(reward))),
    exempt: awards.flatMap((each) => exemptedWords(each.result, each.line, speechOf(result))).join(';'),
  };
}

function total(amounts: readonly (string | null)[]): Rational | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length < amounts.length ? null : Rational.sum(known.map(Rational.fromText));
}

export function sumLine(lines: readonly MoneyLine[]): MoneyLine {
  const sum = (of: (line: MoneyLine) => Rational | null) => {
    const all = lines.map(of);
    const known = all.filter((each) => each !== null);
    return known.length < all.length ? null : Rational.sum(known);
  };
  return {
    place: null,
    name: '合计',
    grade: '',
    awards: [],
    reward: sum(({ reward }) => reward),
    cut: sum(({ cut }) => cut),
    sites: Rational.sum(lines.map(({ sites }) => sites)),
    exempt: '',
  };
}

/** 净额: rewards and sites less cuts. */
export function netOf({ reward, cut, sites }: MoneyLine): Rational | null {
  return reward && cut ? reward.plus(sites).minus(cut) : null;
}

function columnsOf(result: YearResult): readonly TableColumn<MoneyLine>[] {
  const speech = speechOf(result);
  const terms = (of: (each: AwardResult) => string) => (line: MoneyLine) =>
    cell([...new Set(line.awards.map((each) => of(each.result)))].join(';'), 'wrapped');
  return [
    {
      header: '序号',
      width: 5,
      cell: ({ place }) => (place === null ? cell(null, 'text') : figureCell(String(place + 1), 'integer')),
    },
    { header: '单位', width: [11, 24], cell: ({ name }) => cell(name, 'text') },
    { header: '等次', width: 8, cell: ({ grade }) => cell(grade, 'centred') },
    { header: '基数', width: 34, cell: (line) => cell(basesOf(line), 'wrapped') },
    {
      header: '标准或比例',
      width: 44,
      cell: ({ awards }) =>
        cell(awards.map((each) => awardLineWords(each.result, each.line, speech).join(';')).join(';'), 'wrapped'),
    },
    amountColumn('奖励', ({ reward }) => reward),
    amountColumn('扣减', ({ cut }) => cut),
    amountColumn('示范点\n奖励', ({ sites }) => sites),
    amountColumn('净额', netOf),
    { header: '支出功能\n科目', width: 12, cell: terms(({ terms: { functionCode } }) => functionCode) },
    { header: '政府经济\n科目', width: 12, cell: terms(({ terms: { economicCode } }) => economicCode) },
    { header: '资金来源', width: 20, cell: terms(({ terms: { source } }) => source) },
    { header: '下达(扣减)方式', width: 20, cell: terms(({ terms: { delivery } }) => delivery) },
    { header: '豁免事项', width: 34, cell: ({ exempt }) => cell(exempt, 'wrapped') },
    { header: '使用范围', width: 24, cell: terms(({ terms: { usage } }) => usage) },
    { header: '备注', width: 30, cell: (line) => cell(moneyRemark(result, line), 'wrapped') },
  ];
}

function amountColumn(header: string, of: (line: MoneyLine) => Rational | null): TableColumn<MoneyLine> {
  return { header, width: 11, cell: (line) => amountCell(of(line), 'amount') };
}

function amountCell(amount: Rational | null, style: CellStyle): Cell {
  if (amount === null) return cell('待核', 'warn');
  return amount.isZero ? dash : figureCell(amount.toDecimal(6), style);
}

/** 基数 or 增量 as the clause quotes it. */
export function basesOf({ awards }: MoneyLine): string {
  return awards.flatMap(({ line: { facts } }) => facts['基数'] ?? facts['增量'] ?? []).join(';');
}

export function moneyRemark({ amountChanges, money }: YearResult, { awards }: MoneyLine): string {
  const codes = new Set(awards.map(({ line }) => line.code));
  const decided = amountChanges.filter(({ unit }) => codes.has(unit)).map(({ decision }) => `按${decision.minutes}`);
  const statuses = awards.flatMap(({ result }) => (money.includes(result) ? (result.terms.status ?? []) : []));
  return [...decided, ...new Set(statuses)].join(';');
}

/** 平衡: every rule against its lines and its pool. */
export function tieOut(result: YearResult, lines: readonly MoneyLine[]): readonly string[] {
  const sites = Rational.sum(lines.map((line) => line.sites));
  const accepted = result.nominations.filter(({ outcome }) => outcome.kind === 'accepted').length;
  return [
    ...result.money.map((award) => awardWords(award, speechOf(result)).join(';')),
    ...(result.policy.siteReward === null ? [] : [`示范点奖励: ${accepted}个,合计${sites.toDecimal(6)}万元`]),
    '净额 = 奖励 + 示范点奖励 − 扣减;豁免事项只列从本单位基数或增量中减去的,由预算处登记的附依据。',
  ];
}
