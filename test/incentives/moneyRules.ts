import { Problems } from '../../src/diagnostics/problems.ts';
import { Rational } from '../../src/domain/rational.ts';
import { grainSchema } from '../../src/incentives/amount.ts';
import type { MoneyRule } from '../../src/incentives/award.ts';
import type { Claimant } from '../../src/incentives/claimant.ts';
import { moneyScoring } from '../../src/incentives/moneyForms.ts';
import { readYaml } from '../../src/reading/yaml.ts';
import type { Schema } from '../../src/schema/schema.ts';

/** What a schema reads from YAML that has nothing wrong. */
export function readBlock<T>(schema: Schema<T>, yaml: string): T {
  const problems = new Problems();
  const node = readYaml(yaml, 'test.yaml', problems);
  const value = node && schema.read(node, { problems, vocabulary: new Set(schema.keys()) });
  if (value === undefined || problems.list.length > 0) throw new Error(JSON.stringify(problems.list));
  return value;
}

export interface RuleGiven {
  readonly name?: string;
  readonly kind?: MoneyRule['kind'];
  readonly grades?: readonly string[];
  readonly grain?: string;
  readonly order?: readonly string[];
}

export function moneyRule(scoring: string, given: RuleGiven = {}): MoneyRule {
  return {
    name: given.name ?? '考核奖励',
    kind: given.kind ?? 'reward',
    grades: given.grades ?? ['优秀', '良好', '一般', '较差'],
    grain: readBlock(grainSchema, given.grain ?? '万元'),
    order: given.order ?? ['得分', '排序号'],
    scoring: readBlock(moneyScoring, scoring),
    terms: {
      functionCode: '230',
      economicCode: '513',
      source: '',
      delivery: '',
      usage: '',
      basis: '',
      status: null,
    },
    location: { file: 'test.yaml' },
  };
}

export interface ClaimantGiven {
  readonly grade: string;
  readonly score?: number;
  readonly rank?: number | null;
  readonly group?: string;
  readonly figures?: Readonly<Record<string, string>>;
  readonly barred?: boolean;
}

export function claimants(given: readonly ClaimantGiven[]): readonly Claimant[] {
  return given.map(({ grade, score, rank, group, figures, barred }, place) => ({
    code: `U${place + 1}`,
    group: group ?? 'Ⅰ',
    grade,
    rank: rank === undefined ? place + 1 : rank,
    score: Rational.of(score ?? 90 - place),
    figures: new Map(Object.entries(figures ?? {}).map(([name, value]) => [name, Rational.fromText(value)])),
    barred: barred ? { name: '审计问题未整改', basis: '审计报告1号' } : null,
  }));
}
