import type { Location } from '../diagnostics/diagnostic.ts';
import type { Rational } from '../domain/rational.ts';
import type { Language, Wording } from '../rules/form.ts';
import type { Schema } from '../schema/schema.ts';
import { type Field, type Located, shape } from '../schema/shapes.ts';
import type { Claimant } from './claimant.ts';
import type { Exempted } from './exemptions.ts';

/** What a rule gives one claimant before its grains are settled, in 万元. */
export type Allotment =
  | {
      readonly kind: 'due';
      readonly exact: Rational;
      readonly clause: string;
      readonly facts: Readonly<Record<string, string>>;
      /** 豁免事项 of a base. */
      readonly exempted?: readonly Exempted[];
    }
  /** 待核: a figure it needs is not there. */
  | { readonly kind: 'pending'; readonly figure: string };

/** What a form makes of the claimants; `pool` where the rows must add up to it. */
export interface Allotted {
  readonly pool: Rational | undefined;
  readonly rows: readonly Allotment[];
}

/** Results of earlier rules that a pool may be tied to: the total of a cut in 万元, undefined while it is 待核. */
export type CutTotals = ReadonlyMap<string, Rational | undefined>;

/** A name the parameters use, and where it stands. */
export interface UsedName {
  readonly kind: '等次' | '组别' | '扣减' | '资金数据';
  readonly name: string;
  readonly location: Location;
}

/** Maps by grade, which must name every grade of the rule. */
export interface ByGrade {
  readonly key: string;
  readonly grades: readonly string[];
  readonly location: Location;
}

/** 计算: a form with its parameters read. */
export interface MoneyScoring {
  readonly keyword: string;
  readonly location: Location;
  allot(claimants: readonly Claimant[], cuts: CutTotals): Allotted;
  /** The sentence of a clause. */
  clause(name: string): Wording;
  describe(language: Language): string;
  readonly names: readonly UsedName[];
  readonly byGrade: readonly ByGrade[];
  /** A pool stated as an amount, which must be whole in the grain of its rule. */
  readonly statedPool: Rational | undefined;
}

type Fields = Readonly<Record<string, Field<unknown>>>;
type ParametersOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };
type Due = Extract<Allotment, { readonly kind: 'due' }>;
type Say<C extends string> = (exact: Rational, clause: C, facts: Readonly<Record<string, string>>) => Due;

/** One money form, whole: schema, evaluation, words. */
export interface MoneyFormSource<F extends Fields, C extends string> {
  readonly keyword: string;
  readonly fields: F;
  readonly clauses: Readonly<Record<C, Wording>>;
  allot(parameters: ParametersOf<F>, claimants: readonly Claimant[], context: MoneyContext<C>): Allotted;
  names?(parameters: ParametersOf<F>): readonly UsedName[];
  byGrade(parameters: ParametersOf<F>): readonly ByGrade[];
  statedPool?(parameters: ParametersOf<F>): Rational | undefined;
  describe(parameters: ParametersOf<F>, language: Language): string;
}

export interface MoneyContext<C extends string> {
  readonly cuts: CutTotals;
  readonly due: Say<C>;
}

export interface MoneyFormDefinition {
  readonly keyword: string;
  readonly schema: Schema<MoneyScoring>;
}

export function defineMoneyForm<const F extends Fields, C extends string>(
  source: MoneyFormSource<F, C>,
): MoneyFormDefinition {
  const parameters = shape(source.fields);
  const clauses: Readonly<Record<string, Wording>> = source.clauses;
  const due: Say<C> = (exact, clause, facts) => ({ kind: 'due', exact, clause, facts });
  return {
    keyword: source.keyword,
    schema: {
      expected: { zh: `计算“${source.keyword}”`, en: `计算 of "${source.keyword}"` },
      keys: () => parameters.keys(),
      read(node, context) {
        const values = parameters.read(node, context);
        return (
          values && {
            keyword: source.keyword,
            location: node.location,
            allot: (claimants, cuts) => source.allot(values, claimants, { cuts, due }),
            clause: (name) => clauses[name] ?? missingClause(source.keyword, name),
            describe: (language) => source.describe(values, language),
            names: source.names?.(values) ?? [],
            byGrade: source.byGrade(values),
            statedPool: source.statedPool?.(values),
          }
        );
      },
    },
  };
}

function missingClause(form: string, name: string): never {
  throw new Error(`no wording for ${form}.${name}`);
}

/** Keys of a map, each with its place. */
export function keysOf({ node }: Located<unknown>): readonly { readonly name: string; readonly location: Location }[] {
  return node.kind === 'map' ? node.entries.map(({ key, keyLocation }) => ({ name: key, location: keyLocation })) : [];
}

/** Figures of the claimants that the parameters name. */
export function figuresIn(...names: readonly (Located<string> | undefined)[]): readonly UsedName[] {
  return names.flatMap((each) =>
    each ? [{ kind: '资金数据' as const, name: each.value, location: each.node.location }] : [],
  );
}

/** Names of a map's keys, as used names of one kind. */
export function namesIn(kind: UsedName['kind'], map: Located<unknown>): readonly UsedName[] {
  return keysOf(map).map((each) => ({ kind, ...each }));
}

export function byGradeOf(key: string, map: Located<ReadonlyMap<string, unknown>>): ByGrade {
  return { key, grades: [...map.value.keys()], location: map.node.location };
}
