import { leavesOf } from '../catalogue/edition.ts';
import type { DraftReason, StatusText } from '../domain/assessment.ts';
import { yearOf } from '../domain/period.ts';
import { plain } from '../domain/plain.ts';
import { Rational } from '../domain/rational.ts';
import { isAssessed } from '../domain/roster.ts';
import type { Combined, PeriodRate } from '../grading/combine.ts';
import type { FollowUp } from '../incentives/followUps.ts';
import type { YearPolicy } from '../incentives/yearPolicy.ts';
import { editionMark, indicatorMarks, unitMarks } from './marks.ts';
import type { ObjectionReview } from './objectionReview.ts';
import type { UnitProvision } from './yearBounds.ts';
import type { YearScore } from './yearIndex.ts';
import type { AssessYearInput } from './yearInput.ts';
import type { YearOutcome } from './yearOutcome.ts';
import {
  type IndicatorYear,
  type MonthMark,
  type ScoreParts,
  type UnitYear,
  type YearFigures,
  type YearPolicyMark,
  yearFormat,
} from './yearResult.ts';
import type { YearScores } from './yearScores.ts';

/** Everything the stages made of a year. */
export interface YearParts extends YearOutcome {
  readonly followUps: readonly FollowUp[];
  /** By row. */
  readonly provision: readonly UnitProvision[];
  readonly objections: readonly ObjectionReview[];
}

/** The stages' figures as one plain, serialisable result. */
export function assembleYear(input: AssessYearInput, parts: YearParts): YearFigures {
  const { definitions, policy, period } = input;
  const { scores, grades, money } = parts;
  const { edition } = scores;
  const total = policy.combination.total;
  const scaled = (points: Rational) => points.times(total).dividedBy(edition.total).toText();
  return {
    format: yearFormat,
    tool: input.tool,
    office: definitions.office,
    assessment: definitions.assessment,
    year: yearOf(period),
    fingerprint: input.fingerprint,
    edition: editionMark(edition, input.editionHashes),
    policy: policyMark(policy, scores),
    units: unitMarks(definitions.roster.units),
    areas: edition.areas.map(({ id, name, points }) => ({ id, name, points: scaled(points) })),
    indicators: indicatorMarks(edition),
    months: monthMarks(input),
    scores: indicatorYears(input, scores),
    results: definitions.roster.units.map((_, row) => unitYear(input, parts, row)),
    lists: grades.lists,
    gradeChanges: grades.changes,
    money: money.awards,
    amountChanges: plain(money.changes),
    figures: money.figures.map((figure) => plain(figure)),
    nominations: parts.nominations,
    objections: parts.objections,
    followUps: parts.followUps,
    draft: draftReasons(input, scores),
    files: input.files,
  };
}

function policyMark(policy: YearPolicy, { edition }: YearScores): YearPolicyMark {
  const { combination, grades, modelSites } = policy;
  const { regular, total } = combination;
  const byTree = Rational.sum(
    edition.areas
      .flatMap(leavesOf)
      .filter(({ regularity }) => regularity === 'regular')
      .map(({ points }) => points),
  );
  const regularPoints = regular.kind === 'whole' ? regular.regularPoints : byTree.times(total).dividedBy(edition.total);
  return {
    basis: policy.basis,
    status: policy.status ?? null,
    total: total.toText(),
    decimals: combination.digits,
    rankOn: combination.rankBy,
    regular: regular.kind,
    regularPoints: regularPoints.toText(),
    annualPoints: total.minus(regularPoints).toText(),
    grades: grades.grades,
    byGroup: grades.scope.kind === 'withinGroup',
    siteReward: modelSites?.reward.toText() ?? null,
    siteTerms: modelSites ? { grades: modelSites.grades, most: modelSites.most, reviewed: modelSites.reviewed } : null,
  };
}

function monthMarks({ definitions, months }: AssessYearInput): readonly MonthMark[] {
  const codes = definitions.roster.units.map(({ code }) => code);
  return months.map(({ period, edition, results }) => {
    const byCode = new Map(results.map((result) => [result.code, result]));
    return {
      period,
      version: edition.version,
      index: codes.map((code) => byCode.get(code)?.index?.shown ?? null),
      rank: codes.map((code) => byCode.get(code)?.rank ?? null),
    };
  });
}

function indicatorYears({ definitions }: AssessYearInput, scores: YearScores): readonly IndicatorYear[] {
  const rows = definitions.roster.units.map((_, row) => row);
  return scores.edition.areas.flatMap(leavesOf).flatMap(({ id, points: full }): readonly IndicatorYear[] => {
    const combined = scores.before.rates.get(id);
    const annual = scores.annual.find((each) => each.indicator === id);
    if (!combined && !annual) return [];
    const [before, after] = [scores.before.all.get(id), scores.after.all.get(id)];
    const final = rows.map((row) => rateText(after?.[row]));
    return [
      {
        indicator: id,
        combined: combined ? combined.map((each: Combined) => plain(each)) : null,
        annual: annual ?? null,
        rate: rows.map((row) => rateText(before?.[row])),
        status: rows.map((row) => annual?.status[row] ?? statusWord(before?.[row])),
        finalRate: final,
        points: final.map((rate) => (rate === null ? null : Rational.fromText(rate).times(full).toText())),
        weight: rows.map((row) => scores.weights[row]?.get(id)?.toText() ?? null),
      },
    ];
  });
}

function rateText(rate: PeriodRate | undefined): string | null {
  return rate?.kind === 'rate' ? rate.rate.toText() : null;
}

function statusWord(rate: PeriodRate | undefined): StatusText {
  if (rate?.kind === 'rate') return '有值';
  return rate?.kind === 'outside' ? '不适用' : '待核';
}

function unitYear(input: AssessYearInput, parts: YearParts, row: number): UnitYear {
  const { scores, grades } = parts;
  const { code = '', standing = 'excluded' } = input.definitions.roster.units[row] ?? {};
  const ruled = grades.lists.flatMap(({ units }) => units).find((unit) => unit.code === code);
  const assessed = isAssessed({ standing });
  const adjusted = scores.totals[row]?.adjusted;
  const total = adjusted && Rational.fromText(adjusted.total);
  const { digits } = input.policy.combination;
  const provision = parts.provision[row];
  const bounds = provision?.bounds;
  return {
    code,
    bounds: bounds ? { low: bounds.low.toFixed(digits), high: bounds.high.toFixed(digits) } : null,
    dependent: provision?.dependent ?? false,
    rankRange: provision?.rankRange ?? null,
    rankOpen: provision?.rankOpen ?? false,
    groupRankOpen: provision?.groupRankOpen ?? false,
    gradeOpen: provision?.gradeOpen ?? false,
    open: assessed && (scores.after.scores[row]?.open ?? false),
    combined: assessed ? scoreParts(scores.before.scores[row]) : null,
    score: assessed ? scoreParts(scores.after.scores[row]) : null,
    changes: plain(scores.entries[row]?.changes ?? []),
    adjusted: adjusted ? plain(adjusted) : null,
    total: total ? { exact: total.toText(), shown: total.toFixed(digits) } : null,
    ranking: grades.ranking[row]?.toText() ?? null,
    areas: (scores.areas[row] ?? []).map(({ id, due, earned, rate }) => ({
      id,
      due: due.toText(),
      earned: earned.toText(),
      rate: rate?.toText() ?? null,
    })),
    rank: grades.ranks[row] ?? null,
    groupRank: grades.groupRanks[row] ?? null,
    restrictions: grades.restrictions[row]?.grade ?? [],
    barred: grades.restrictions[row]?.barred ?? null,
    ruledGrade: ruled?.grade ?? null,
    grade: grades.grades.get(code) ?? null,
  };
}

function scoreParts(score: YearScore | undefined): ScoreParts | null {
  if (!score?.total) return null;
  return { regular: score.regular.toText(), annual: score.annual.toText(), total: score.total.toText() };
}

/** 初稿: an open figure keeps the year from being decided on; one that a register settled is open no more. */
function draftReasons({ definitions }: AssessYearInput, { after, annual }: YearScores): readonly DraftReason[] {
  return [...after.all].flatMap(([indicator, column]) =>
    definitions.roster.units.flatMap(({ code, standing }, row) => {
      if (!isAssessed({ standing }) || column[row]?.kind !== 'open') return [];
      const status = annual.find((each) => each.indicator === indicator)?.status[row] ?? '待核';
      return [{ unit: code, indicator, status }];
    }),
  );
}
