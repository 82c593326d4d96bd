import type { Location } from '../diagnostics/diagnostic.ts';
import type { Facts } from '../diagnostics/phrase.ts';
import type { ProblemCode } from '../diagnostics/problemTable.ts';
import type { Period } from '../domain/period.ts';
import type { Clause, Expr } from '../expression/expr.ts';
import type { Formula } from '../expression/formula.ts';
import type { ReadContext, Schema } from '../schema/schema.ts';
import { type Field, shape } from '../schema/shapes.ts';
import type { SourceNode } from '../schema/sourceNode.ts';

export type Language = 'zh' | 'en';

/** Text in every language; `{name}` stands for a fact of the clause, `{name#}` for its figure alone where the words name the unit. */
export type Wording = Readonly<Record<Language, string>>;

/** What a form sees of the indicator it scores, in the month it scores it. */
export interface FormScope {
  /** 取值 of a single-valued indicator, already a named node. */
  readonly value: Expr;
  /** Named values of an indicator whose 取值 is a map; empty otherwise. */
  readonly values: ReadonlyMap<string, Expr>;
  /** 取值 as numerator ÷ denominator when its formula is a quotient, for Σ/Σ statistics. */
  readonly quotient: { readonly numerator: Expr; readonly denominator: Expr } | undefined;
  /** 满分 as a named node, in points. */
  readonly full: Expr;
  /** 方向: whether a higher 取值 is the better one. */
  readonly better: 'higher' | 'lower';
  /** The month the indicator is scored for (the due month, where carried). */
  readonly period: Period;
  /** The months that end with `period` and share one score: the quarter's for a 季 indicator. */
  readonly months: readonly Period[];
  /** A parameter with its names bound: standard tables of the month, 满分, data items. */
  bind(parameter: Formula): Expr;
  /** The 取值 of another month (several checkpoints, mean of several periods). */
  valueIn(period: Period): Expr;
  /** The same indicator as of another month: its 取值, standard tables and data items there. */
  at(period: Period): FormScope;
  /** A data item of the due month by its declared name. */
  item(name: string, location: Location): Expr;
}

/** Reports a finding of a form's own lint, placed at the parameter or the whole 计分 block. */
export type ReportFinding = (code: ProblemCode, location: Location | undefined, facts?: Facts) => void;

/** 计分: a form with its parameters read, ready to compile for any month. */
export interface Scoring {
  readonly form: FormTraits;
  readonly location: Location;
  /** Points (not share) of the indicator, before gap rule, cap, floor and rounding. */
  compile(scope: FormScope): Expr;
  /** 应考分值: the points due in the scored month; all of 满分 but where checkpoints have not been reached yet. */
  due(scope: FormScope): Expr;
  /** What is wrong with the parameters before any data. */
  lint(scope: FormScope, report: ReportFinding): void;
  /** The rule in words, for the 指标体系 sheet. */
  describe(language: Language): string;
}

export interface FormTraits {
  /** 方式: the keyword in the catalogue. */
  readonly keyword: string;
  /** Code of the taxonomy: B2, C1 … */
  readonly code: string;
  /** `share`: the result is a share of 满分, so points may differ by unit; `points`: deductions in points. */
  readonly yields: 'share' | 'points';
  /** Which 取值 it takes: one formula, a map of named ones, or none (it reads data items by its parameters). */
  readonly takes: 'one' | 'named' | 'none';
  /** Single-valued, monotone and absolute: a gap rule may stand beside it. */
  readonly monotone: boolean;
  /** Made of monotone forms only: a gap rule may stand beside it over 得分率, since there is no single value. */
  readonly monotoneParts: boolean;
  /** Points may exceed 满分 (over-achievement without cap). */
  readonly mayExceed: boolean;
  readonly clauses: Readonly<Record<string, Wording>>;
}

export type ParameterTraits = Pick<FormTraits, 'yields' | 'monotone' | 'monotoneParts' | 'mayExceed'>;

type Fields = Readonly<Record<string, Field<unknown>>>;
type ParametersOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/** Makes clause references of one form: `clause('between', { 零分线, 满分线 })`. */
export type ClauseMaker<C extends string> = (name: C, facts?: Readonly<Record<string, Expr>>) => Clause;

/** One scoring form, whole: schema, evaluation (as a tree, hence the worksheet formula), lint and words. */
export interface FormSource<F extends Fields, C extends string> extends Omit<FormTraits, 'clauses' | 'monotoneParts'> {
  readonly fields: F;
  readonly clauses: Readonly<Record<C, Wording>>;
  compile(parameters: ParametersOf<F>, scope: FormScope, clause: ClauseMaker<C>): Expr;
  /** Only for a form that is due in parts; 满分 otherwise. */
  due?(parameters: ParametersOf<F>, scope: FormScope): Expr;
  /** Traits that the parameters decide: an uncapped bonus, a composite's inner forms, bounds taken from the units. */
  traitsOf?(parameters: ParametersOf<F>): Partial<ParameterTraits>;
  lint(parameters: ParametersOf<F>, scope: FormScope, report: ReportFinding): void;
  describe(parameters: ParametersOf<F>, language: Language): string;
}

/** A form as the registry holds it: reads its own parameters and closes over them. */
export interface FormDefinition {
  readonly traits: FormTraits;
  /** Keys that parameters may use, without 方式. */
  readonly schema: Schema<Scoring>;
}

const reserved = '方式';

export function defineForm<const F extends Fields, C extends string>(source: FormSource<F, C>): FormDefinition {
  const traits: FormTraits = {
    keyword: source.keyword,
    code: source.code,
    yields: source.yields,
    takes: source.takes,
    monotone: source.monotone,
    monotoneParts: false,
    mayExceed: source.mayExceed,
    clauses: source.clauses,
  };
  const clause: ClauseMaker<C> = (name, facts = {}) => ({ form: source.keyword, name, facts });
  const parameters = shape(source.fields);
  const read = (node: SourceNode, context: ReadContext): Scoring | undefined => {
    const own =
      node.kind === 'map' ? { ...node, entries: node.entries.filter((entry) => entry.key !== reserved) } : node;
    const values = parameters.read(own, context);
    if (values === undefined) return undefined;
    return {
      form: { ...traits, ...source.traitsOf?.(values) },
      location: node.location,
      compile: (scope) => source.compile(values, scope, clause),
      due: (scope) => source.due?.(values, scope) ?? scope.full,
      lint: (scope, report) => source.lint(values, scope, report),
      describe: (language) => source.describe(values, language),
    };
  };
  return {
    traits,
    schema: {
      expected: { zh: `计分“${source.keyword}”`, en: `计分 of "${source.keyword}"` },
      keys: () => parameters.keys(),
      read,
    },
  };
}
