import {
  type Branch,
  below,
  both,
  choose,
  divide,
  type Expr,
  equal,
  named,
  subtract,
  when,
  zero,
} from '../../expression/expr.ts';
import { choice } from '../../schema/scalars.ts';
import { field, optional, shape } from '../../schema/shapes.ts';
import { innerScope, innerWords, traitsOfInner } from '../composite.ts';
import { defineForm, type FormScope, type Language } from '../form.ts';
import { lintValueNames, namedValue, type ValueName, valueName } from '../namedValues.ts';
import { innerScoring } from '../simpleForms.ts';
import { undefinedPoints } from '../undefinedPoints.ts';

/** 待核 is a change that cannot be computed: it is the indicator's 零分母 rule that makes it pending. */
type ZeroBase = 'full' | 'zero' | 'pending';

const zeroBase = choice<ZeroBase>({ 满分: 'full', 零分: 'zero', 待核: 'pending' });

const zeroBaseWords: Readonly<Record<ZeroBase, Readonly<Record<Language, string>>>> = {
  full: { zh: '得满分', en: 'full points' },
  zero: { zh: '得0分', en: '0 points' },
  pending: { zh: '待核', en: 'pending' },
};

/** 同比变动 (D1): growth or change against the same period of last year, scored by an inner form. Source: S15, S16. */
export const yearChange = defineForm({
  keyword: '同比变动',
  code: 'D1',
  yields: 'share',
  takes: 'named',
  monotone: false,
  mayExceed: false,
  fields: {
    kind: field('变动', choice<'growth' | 'amount'>({ 增长率: 'growth', 变动额: 'amount' })),
    current: field('本期', valueName),
    base: field('基期', valueName),
    /** Only a rate has a denominator. */
    zeroBase: optional('基期为零', shape({ both: field('均为零', zeroBase), base: field('仅基期为零', zeroBase) })),
    inner: field('内层', innerScoring),
  },
  clauses: {
    bothZero: { zh: '本期与基期均为0,按声明处理', en: 'current and base are both 0: settled as declared' },
    baseZero: { zh: '基期为0、本期{本期},按声明处理', en: 'the base is 0, current {本期}: settled as declared' },
    negativeBase: { zh: '基期{基期}为负,增长率无意义,无法计算', en: 'the base {基期} is negative: no growth rate' },
    change: { zh: '本期{本期},基期{基期},变动{变动}', en: 'current {本期}, base {基期}: change {变动}' },
  },
  traitsOf: ({ inner }) => traitsOfInner([inner]),
  compile(p, scope, clause) {
    const { current, base, change } = changeOf(p, scope);
    const scored = p.inner.compile(innerScope(scope, change));
    const facts = { 本期: current, 基期: base, 变动: change };
    if (p.kind === 'amount') return choose([], scored, clause('change', facts));
    const rules = p.zeroBase ?? { both: 'pending', base: 'pending' };
    const points = (rule: ZeroBase): Expr => (rule === 'full' ? scope.full : rule === 'zero' ? zero : undefinedPoints);
    const branches: Branch[] = [
      when(both(equal(base, zero), equal(current, zero)), points(rules.both), clause('bothZero', facts)),
      when(equal(base, zero), points(rules.base), clause('baseZero', facts)),
      when(below(base, zero), undefinedPoints, clause('negativeBase', facts)),
    ];
    return choose(branches, scored, clause('change', facts));
  },
  lint(p, scope, report) {
    lintValueNames([p.current, p.base], scope, report);
    if (p.kind === 'growth' && !p.zeroBase) report('CAT-0238', p.base.node.location);
    p.inner.lint(innerScope(scope, changeOf(p, scope).change), report);
  },
  describe(p, language) {
    const inner = innerWords(p.inner, language);
    if (language === 'en') {
      const zeros =
        p.zeroBase && p.kind === 'growth'
          ? `; both 0: ${zeroBaseWords[p.zeroBase.both].en}, only the base 0: ${zeroBaseWords[p.zeroBase.base].en}`
          : '';
      return `${p.kind === 'growth' ? 'growth' : 'change'} of ${p.current.value} on ${p.base.value}: ${inner}${zeros}`;
    }
    const zeros =
      p.zeroBase && p.kind === 'growth'
        ? `;均为0${zeroBaseWords[p.zeroBase.both].zh},仅基期为0${zeroBaseWords[p.zeroBase.base].zh}`
        : '';
    return `${p.current.value}比${p.base.value}的${p.kind === 'growth' ? '增长率' : '变动额'},按${inner}${zeros}`;
  },
});

function changeOf(
  p: { kind: 'growth' | 'amount'; current: ValueName; base: ValueName },
  scope: FormScope,
): Record<'current' | 'base' | 'change', Expr> {
  const [current, base] = [namedValue(p.current, scope), namedValue(p.base, scope)];
  const amount = subtract(current, base);
  return {
    current,
    base,
    change: p.kind === 'growth' ? named('增长率', divide(amount, base)) : named('变动额', amount),
  };
}
