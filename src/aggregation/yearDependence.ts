import type { AssessYearInput } from './yearInput.ts';
import type { YearScores } from './yearScores.ts';

/** 相对计分暂定: whether a score that counts for the unit was made by comparing it with units whose figures are open. */
export function dependentOn(input: AssessYearInput, scores: YearScores, row: number): boolean {
  const unit = input.definitions.roster.units[row]?.code ?? '';
  const settled = new Set(scores.entries[row]?.changes.map(({ indicator }) => indicator));
  const annual = scores.annual.some(
    ({ indicator, provisional, rate }) => provisional[row] && rate[row] !== null && !settled.has(indicator),
  );
  return annual || regularOn(input, scores, { unit, row, settled });
}

interface OfUnit {
  readonly unit: string;
  readonly row: number;
  readonly settled: ReadonlySet<string>;
}

function regularOn(
  { policy, months }: AssessYearInput,
  { before }: YearScores,
  { unit, row, settled }: OfUnit,
): boolean {
  const { regular } = policy.combination;
  const renamed = regular.kind === 'byIndicator' ? regular.renamed : new Map<string, string>();
  const compared = new Set(
    months.flatMap(({ period, scores, units }) => {
      const own = units.findIndex(({ code }) => code === unit);
      const columns = scores.filter(
        (each) => each.period === period && each.provisional[own] && each.rate[own] !== null,
      );
      return columns.map(({ indicator }) => `${period} ${indicator}`);
    }),
  );
  return [...before.rates].some(([indicator, column]) => {
    const parts = column[row]?.parts.filter(({ share }) => share !== '0') ?? [];
    const names = [indicator, renamed.get(indicator)];
    return (
      !settled.has(indicator) && parts.some(({ period }) => names.some((name) => compared.has(`${period} ${name}`)))
    );
  });
}
