import { choose, type Expr, equal, label, multiply, named, total, when, zero } from '../../expression/expr.ts';
import { formula } from '../../expression/formula.ts';
import { text } from '../../schema/scalars.ts';
import { field, list, located, optional, shape } from '../../schema/shapes.ts';
import { innerScope, innerWords, traitsOfInner } from '../composite.ts';
import { type ClauseMaker, defineForm, type FormScope } from '../form.ts';
import { lintValueNames, namedValue, valueName } from '../namedValues.ts';
import { ParameterLint } from '../parameterLint.ts';
import { lintJoining, type Share, type SplitPart, sharesOf } from '../shares.ts';
import { innerScoring } from '../simpleForms.ts';

const part = shape({
  value: field('取值', valueName),
  scoring: field('计分', innerScoring),
  item: field('份额项', located(text('数据项'))),
});
const joining = shape({ part: field('部分', located(text('部分的名称'))), condition: field('条件', formula('条件')) });

/**
 * 分拆 (Q3): the points are split among parts by each unit's own shares, frozen in its data, and each part is scored by its own
 * inner form over its share. A part without a share is not looked at: there may be nothing to compute.
 * Source: S2, worked 18 points: 14.4 and 3.6, or 9.9 and 8.1.
 */
export const unitSplit = defineForm({
  keyword: '分拆',
  code: 'Q3',
  yields: 'share',
  takes: 'named',
  monotone: false,
  mayExceed: false,
  fields: {
    parts: field('部分', list(part, 2)),
    smallest: optional('最小份额', formula('份额')),
    target: optional('归入', located(text('部分的名称'))),
    joinings: optional('并入条件', list(joining, 1)),
  },
  clauses: {
    joined: { zh: '“{部分}”份额{份额},并入“{归入}”', en: 'the part "{部分}" (share {份额}) joins "{归入}"' },
    split: {
      zh: '分值按本单位份额分拆: {各部分},得分相加',
      en: "points split by the unit's own shares ({各部分}), added up",
    },
    unused: { zh: '“{部分}”没有份额,不计分', en: 'the part "{部分}" has no share: not scored' },
  },
  traitsOf: ({ parts }) => ({ ...traitsOfInner(parts.map((each) => each.scoring)), yields: 'share' }),
  compile(p, scope, clause) {
    const shares = sharesOf(p, scope);
    const sum = named('各部分得分合计', total(shares.map((each) => pointsOf(each, scope, clause))));
    const branches = shares.flatMap(({ part, joins, own }) => {
      const facts = { 部分: label(part.value.value), 份额: own, 归入: label(p.target?.value ?? '') };
      return joins ? [when(joins, sum, clause('joined', facts))] : [];
    });
    const names = label(p.parts.map((each) => each.value.value).join('、'));
    return choose(branches, sum, clause('split', { 各部分: names }));
  },
  lint(p, scope, report) {
    lintValueNames(
      p.parts.map((each) => each.value),
      scope,
      report,
    );
    lintJoining(p, report);
    if (p.smallest) new ParameterLint(scope, report).share('最小份额', p.smallest);
    for (const { value, scoring } of p.parts) {
      if (scoring.form.yields === 'points') report('CAT-0242', scoring.location, { form: scoring.form.keyword });
      scoring.lint(innerScope(scope, namedValue(value, scope)), report);
    }
  },
  describe(p, language) {
    const join = language === 'zh' ? ';' : '; ';
    const parts = p.parts.map(({ value, item, scoring }) =>
      language === 'zh'
        ? `${value.value}(份额按${item.value}): ${innerWords(scoring, language)}`
        : `${value.value} (share by ${item.value}): ${innerWords(scoring, language)}`,
    );
    const rules = [
      ...(p.smallest
        ? [language === 'zh' ? `份额低于${p.smallest.source}` : `a share below ${p.smallest.source}`]
        : []),
      ...(p.joinings ?? []).map(({ part, condition }) =>
        language === 'zh' ? `${part.value}: ${condition.source}` : `${part.value} where ${condition.source}`,
      ),
    ];
    const joined =
      rules.length === 0
        ? ''
        : language === 'zh'
          ? `;并入${p.target?.value ?? ''}: ${rules.join('、')}`
          : `; joined to ${p.target?.value ?? ''}: ${rules.join(', ')}`;
    return parts.join(join) + joined;
  },
});

function pointsOf({ part, share }: Share, scope: FormScope, clause: ClauseMaker<'unused'>): Expr {
  const name = part.value.value;
  const full = named(`${name}分值`, multiply(share, scope.full));
  const points = scoringOf(part, scope, full);
  return named(
    `${name}得分`,
    choose([when(equal(share, zero), zero, clause('unused', { 部分: label(name) }))], points),
  );
}

function scoringOf({ value, scoring }: SplitPart, scope: FormScope, full: Expr): Expr {
  return scoring.compile(innerScope(scope, namedValue(value, scope), { full }));
}
