import {
  atLeast,
  atMost,
  both,
  call,
  choose,
  divide,
  type Expr,
  equal,
  label,
  multiply,
  number,
  when,
} from '../../expression/expr.ts';
import { type Formula, formula } from '../../expression/formula.ts';
import { text } from '../../schema/scalars.ts';
import { field, list, located, optional, shape } from '../../schema/shapes.ts';
import { constantOf } from '../constant.ts';
import { type ClauseMaker, defineForm, type FormScope } from '../form.ts';
import { ParameterLint } from '../parameterLint.ts';
import { undefinedPoints } from '../undefinedPoints.ts';

const band = shape({
  label: field('等级', text('等级')),
  low: field('下限', formula('占满分的比率')),
  high: field('上限', formula('占满分的比率')),
});

/**
 * 区间评分 (B6): the grade opens a range of shares of 满分, the assessor picks within it and registers the pick.
 * A pick that its grade does not allow gives no points at all: the register is wrong, and nobody may guess how.
 */
export const discretionary = defineForm({
  keyword: '区间评分',
  code: 'B6',
  yields: 'share',
  takes: 'none',
  monotone: false,
  mayExceed: false,
  fields: {
    gradeItem: field('等级项', located(text('数据项'))),
    pickItem: field('取值项', located(text('数据项'))),
    grain: optional('粒度', formula('占满分的比率')),
    bands: field('档位', list(located(band), 1)),
  },
  clauses: {
    picked: {
      zh: '评为“{等级}”,在{下限}至{上限}之间取{取分}',
      en: 'graded "{等级}": {取分} picked between {下限} and {上限}',
    },
    outside: {
      zh: '评为“{等级}”,所取{取分}不在{下限}至{上限}之间,或不是粒度的整数倍,无法计算',
      en: 'graded "{等级}": {取分} is not between {下限} and {上限}, or not a multiple of the grain',
    },
    unknown: { zh: '等级“{等级}”不在档位表内,无法计算', en: 'the grade "{等级}" is in no band' },
  },
  compile({ gradeItem, pickItem, grain, bands }, scope, clause) {
    const grade = scope.item(gradeItem.value, gradeItem.node.location);
    const share = scope.item(pickItem.value, pickItem.node.location);
    const fine = grain ? isMultiple(share, scope.bind(grain)) : undefined;
    const branches = bands.map(({ value }) =>
      when(equal(grade, label(value.label)), inBand(value, { share, fine, clause }, scope)),
    );
    return choose(branches, undefinedPoints, clause('unknown', { 等级: grade }));
  },
  lint({ grain, bands }, scope, report) {
    const lint = new ParameterLint(scope, report);
    if (grain) lint.positive('粒度', grain);
    if (grain) lint.share('粒度', grain);
    const seen = new Set<string>();
    for (const { value, node } of bands) {
      if (seen.has(value.label)) report('CAT-0207', node.location, { label: value.label });
      seen.add(value.label);
      lint.share('下限', value.low);
      lint.share('上限', value.high);
      lint.ordered(['下限', value.low], ['上限', value.high]);
    }
    for (const [one, other] of pairsOf(bands.map((each) => each.value))) {
      if (overlap(one, other, scope)) {
        const facts = { low: `${other.label}(${other.low.source})`, high: `${one.label}(${one.low.source})` };
        report('CAT-0213', other.low.location, facts);
      }
    }
  },
  describe({ bands, grain }, language) {
    const list = bands
      .map(({ value }) => `${value.label}[${value.low.source}, ${value.high.source}]`)
      .join(language === 'zh' ? ';' : '; ');
    const step = grain ? (language === 'zh' ? `,粒度${grain.source}` : `, in steps of ${grain.source}`) : '';
    return language === 'zh' ? `${list},评审人在区间内取值${step}` : `${list}, picked within by the assessor${step}`;
  },
});

interface Band {
  readonly label: string;
  readonly low: Formula;
  readonly high: Formula;
}

interface Pick {
  readonly share: Expr;
  readonly fine: Expr | undefined;
  readonly clause: ClauseMaker<'picked' | 'outside'>;
}

function inBand(band: Band, { share, fine, clause }: Pick, scope: FormScope): Expr {
  const [low, high] = [scope.bind(band.low), scope.bind(band.high)];
  const within = both(atLeast(share, low), atMost(share, high));
  const facts = { 等级: label(band.label), 取分: share, 下限: low, 上限: high };
  const picked = when(fine ? both(within, fine) : within, multiply(scope.full, share), clause('picked', facts));
  return choose([picked], undefinedPoints, clause('outside', facts));
}

function isMultiple(of: Expr, grain: Expr): Expr {
  const count = divide(of, grain);
  return equal(count, call('truncate', count, number(0)));
}

function pairsOf<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.flatMap((one, place) => list.slice(place + 1).map((other) => [one, other] as const));
}

function overlap(one: Band, other: Band, scope: FormScope): boolean {
  const [low, high, from, to] = [one.low, one.high, other.low, other.high].map((each) => constantOf(scope.bind(each)));
  return !!low && !!high && !!from && !!to && low.compare(to) <= 0 && from.compare(high) <= 0;
}
