import type { ScoredLeaf } from '../aggregation/leaf.ts';
import type { Workings } from '../assess.ts';
import type { EditionMark } from '../domain/assessment.ts';
import type { Period } from '../domain/period.ts';
import { isAssessed } from '../domain/roster.ts';
import { columnsDue, type SourceMapping } from '../reading/sourceMapping.ts';
import type { Language } from '../rules/form.ts';
import { type Because, because } from './because.ts';
import { type IndexPart, indexPart } from './indexPart.ts';
import { type IndexNode, indexTree } from './indexTree.ts';
import { type UnitSummary, unitSummary } from './unitSummary.ts';

/** Version of the serialised form of explanations. */
export const explanationFormat = 'kaohe.explanation/1';

/** What an explanation is about, and under which edition. */
interface Subject {
  readonly format: typeof explanationFormat;
  readonly assessment: string;
  readonly month: Period;
  readonly edition: Pick<EditionMark, 'name' | 'version' | 'effective' | 'basis' | 'sha256'>;
}

/** 单位指数的解释: the summary of the month, and the arithmetic that leads from its lines to the index. */
export interface UnitExplanation extends Subject, UnitSummary {
  readonly kind: 'unit';
  readonly assessed: boolean;
  readonly arithmetic: IndexNode;
}

/** 一项得分的解释. */
export interface IndicatorExplanation extends Subject, Because {
  readonly kind: 'indicator';
  readonly unitName: string;
  readonly name: string;
  readonly dueMonths: readonly number[];
  readonly basis: string;
  readonly office: string;
  readonly person: string;
  /** What it adds to the index. */
  readonly part: IndexPart | null;
  /** Data items whose export was expected and has not come: item → source. */
  readonly late: Readonly<Record<string, string>>;
}

export function explainUnit(workings: Workings, row: number): UnitExplanation {
  return {
    ...subject(workings),
    kind: 'unit',
    ...unitSummary(workings, row),
    assessed: assessedIn(workings, row),
    arithmetic: indexTree(workings, row),
  };
}

/** `sources` tell which export should have brought what is missing. */
export function explainIndicator(
  workings: Workings,
  leaf: ScoredLeaf,
  { row, language, sources }: { row: number; language: Language; sources: readonly SourceMapping[] },
): IndicatorExplanation {
  const { indicator } = leaf;
  const why = because(workings, leaf, row, language);
  return {
    ...subject(workings),
    kind: 'indicator',
    ...why,
    unitName: workings.assessment.units[row]?.name ?? '',
    name: indicator.name,
    dueMonths: indicator.dueMonths,
    basis: indicator.basis,
    office: indicator.office,
    person: indicator.person ?? '',
    part: indexPart(workings, leaf, row),
    late: lateItems(why, sources),
  };
}

/** Whether the unit is scored in the month. */
export function assessedIn({ assessment }: Workings, row: number): boolean {
  const unit = assessment.units[row];
  return unit !== undefined && isAssessed(unit);
}

function subject({ assessment }: Workings): Subject {
  const { name, version, effective, basis, sha256 } = assessment.edition;
  return {
    format: explanationFormat,
    assessment: assessment.assessment,
    month: assessment.period,
    edition: { name, version, effective, basis, sha256 },
  };
}

/** A source that should have brought an item in its period, and did not. */
function lateItems(why: Because, sources: readonly SourceMapping[]): Record<string, string> {
  const entries = why.sources
    .filter(({ file }) => file === '')
    .flatMap(({ item, period }) => {
      const source = sources.find((each) => columnsDue(each, period).some((column) => column.item === item));
      return source ? [[item, source.name] as const] : [];
    });
  return Object.fromEntries(entries);
}
