import type { AreaYear, UnitYear, YearResult } from '../aggregation/yearResult.ts';
import { Rational } from '../domain/rational.ts';
import { shownFigure, type UnitLine } from '../reports/yearContext.ts';
import { deducted } from '../reports/yearSheets/totalsSheet.ts';

/** Areas that a sentence names at most. */
const namedAreas = 3;

/** 情况 of one unit in the year, sentence by sentence, from its own figures alone. */
export function unitFacts(result: YearResult, line: UnitLine): string {
  return [
    scoreSentence(result, line),
    ...deductionSentences(line.year),
    ...gradeSentences(result, line),
    areasSentence(result, line.year),
  ].join('');
}

function scoreSentence(result: YearResult, { unit, year }: UnitLine): string {
  const { decimals, total } = result.policy;
  const points = (exact: string | null | undefined) => shownFigure(exact, decimals) ?? '待核';
  const change = (name: string, exact: string | null | undefined) =>
    exact === null || exact === undefined || exact === '0' ? '' : `,${name}${points(exact)}分`;
  return `${unit.name}总分${year.total?.shown ?? '待核'}分(满分${total}分),其中平时考核${points(year.score?.regular)}分、年度考核${points(year.score?.annual)}分${change('加分', year.adjusted?.bonus)}${change('扣分', deducted(year))}${sumRemark(result, year)},考核等次为${year.grade ?? '待定'}。`;
}

/** Why the parts, as printed, do not add up to the total, where they do not. */
function sumRemark({ policy }: YearResult, { score, adjusted, total }: UnitYear): string {
  if (!score || !total) return '';
  if (adjusted && adjusted.unbounded !== null) return '(总分按办法规定的界限计)';
  const shown = (exact: string) => Rational.fromText(exact).round(policy.decimals);
  const sum = [adjusted?.bonus ?? '0', score.annual, score.regular].reduce(
    (all, part) => all.plus(shown(part)),
    Rational.zero,
  );
  const parts = adjusted ? sum.minus(shown(adjusted.malus)).minus(shown(adjusted.apart)) : sum;
  return parts.equals(Rational.fromText(total.shown)) ? '' : '(各项分别四舍五入)';
}

/** What was deducted, for what, and on whose word. */
function deductionSentences({ adjusted }: UnitYear): readonly string[] {
  const lines = (adjusted?.lines ?? []).filter(({ kind, given }) => kind !== 'bonus' && given !== '0');
  if (lines.length === 0) return [];
  const each = lines.map(
    ({ entry, given }) => `${entry.item}${Rational.fromText(given).toDecimal(4)}分(${entry.basis})`,
  );
  return [`扣分事项:${each.join('、')}。`];
}

/** 等次限制 that changed the grade. */
function gradeSentences({ lists }: YearResult, { unit, year }: UnitLine): readonly string[] {
  const graded = lists.flatMap(({ units }) => units).find(({ code }) => code === unit.code);
  const acted = (graded?.restrictions ?? []).filter(({ acted: did }) => did);
  if (acted.length === 0) return [];
  const names = acted.map(({ name, basis }) => `“${name}”(${basis})`).join('、');
  return [`因${names},按办法受等次限制,等次定为${year.ruledGrade ?? ''}。`];
}

function areasSentence({ areas, policy }: YearResult, { areas: own }: UnitYear): string {
  const lost = own
    .map((area) => ({ name: areas.find(({ id }) => id === area.id)?.name ?? '', lost: lostIn(area, policy.decimals) }))
    .filter((area) => area.lost.sign > 0)
    .sort((a, b) => b.lost.compare(a.lost))
    .slice(0, namedAreas)
    .map((area) => `${area.name}(失${area.lost.toFixed(policy.decimals)}分)`);
  return lost.length === 0 ? '' : `失分较多的领域为${lost.join('、')}。`;
}

/** As printed: 分值 less 得分, each rounded. */
function lostIn({ due, earned }: AreaYear, digits: number): Rational {
  return Rational.fromText(due).round(digits).minus(Rational.fromText(earned).round(digits));
}
