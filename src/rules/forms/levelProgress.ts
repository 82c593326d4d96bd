import { add, choose, type Expr, multiply, named, when } from '../../expression/expr.ts';
import { type Formula, formula } from '../../expression/formula.ts';
import { field } from '../../schema/shapes.ts';
import { innerScope, innerWords, traitsOfInner } from '../composite.ts';
import { constantOf } from '../constant.ts';
import { advantage, reaches } from '../direction.ts';
import { defineForm, type FormScope, type Scoring } from '../form.ts';
import { lintValueNames, namedValue, type ValueName, valueName } from '../namedValues.ts';
import { innerScoring } from '../simpleForms.ts';

/**
 * 水平提升 (D2): one share of the points for where the unit stands, the other for how far it came since last time. 提升 counts
 * improvement as positive in either direction; a unit at the saturation value cannot improve and has that share in full.
 * Source: S8, static and dynamic parts.
 */
export const levelProgress = defineForm({
  keyword: '水平提升',
  code: 'D2',
  yields: 'share',
  takes: 'named',
  monotone: false,
  mayExceed: false,
  fields: {
    levelWeight: field('水平权重', formula('权重')),
    progressWeight: field('提升权重', formula('权重')),
    current: field('本期', valueName),
    previous: field('上期', valueName),
    level: field('水平', innerScoring),
    progress: field('提升', innerScoring),
    saturation: field('饱和', formula('取值点')),
  },
  clauses: {
    saturated: {
      zh: '本期{本期},水平得{水平分};已达{饱和},提升部分得满分',
      en: 'current {本期}: {水平分} for the level; {饱和} is reached, the progress part is full',
    },
    both: {
      zh: '本期{本期},水平得{水平分};比上期{上期}提升{提升},得{提升分}',
      en: 'current {本期}: {水平分} for the level; {提升} better than {上期}: {提升分}',
    },
  },
  traitsOf: ({ level, progress }) => traitsOfInner([level, progress]),
  compile(p, scope, clause) {
    const { current, previous, progress, parts } = termsOf(p, scope);
    const level = named('水平分', p.level.compile(parts.level));
    const gain = named('提升分', p.progress.compile(parts.progress));
    const saturation = named('饱和', scope.bind(p.saturation));
    const facts = { 本期: current, 水平分: level };
    return choose(
      [
        when(
          reaches(scope.better, current, saturation),
          add(level, parts.progress.full),
          clause('saturated', { ...facts, 饱和: saturation }),
        ),
      ],
      add(level, gain),
      clause('both', { ...facts, 上期: previous, 提升: progress, 提升分: gain }),
    );
  },
  lint(p, scope, report) {
    lintValueNames([p.current, p.previous], scope, report);
    const [level, progress] = [constantOf(scope.bind(p.levelWeight)), constantOf(scope.bind(p.progressWeight))];
    const sum = level && progress && level.plus(progress);
    if (sum && !(sum.numerator === sum.denominator))
      report('CAT-0237', p.levelWeight.location, { sum: sum.toDecimal(4) });
    const { parts } = termsOf(p, scope);
    p.level.lint(parts.level, report);
    p.progress.lint(parts.progress, report);
  },
  describe(p, language) {
    const [level, progress] = [innerWords(p.level, language), innerWords(p.progress, language)];
    return language === 'zh'
      ? `${p.current.value}水平占${p.levelWeight.source}: ${level};比${p.previous.value}提升占${p.progressWeight.source}: ${progress};达到${p.saturation.source}时提升部分得满分`
      : `${p.levelWeight.source} for the level of ${p.current.value}: ${level}; ${p.progressWeight.source} for progress on ${p.previous.value}: ${progress}; full progress from ${p.saturation.source}`;
  },
});

interface Parameters {
  readonly levelWeight: Formula;
  readonly progressWeight: Formula;
  readonly current: ValueName;
  readonly previous: ValueName;
  readonly level: Scoring;
  readonly progress: Scoring;
}

interface Terms {
  readonly current: Expr;
  readonly previous: Expr;
  readonly progress: Expr;
  readonly parts: { readonly level: FormScope; readonly progress: FormScope };
}

function termsOf(p: Parameters, scope: FormScope): Terms {
  const [current, previous] = [namedValue(p.current, scope), namedValue(p.previous, scope)];
  const progress = named('提升', advantage(scope.better, current, previous));
  const share = (name: string, weight: Formula) => named(name, multiply(scope.bind(weight), scope.full));
  return {
    current,
    previous,
    progress,
    parts: {
      level: innerScope(scope, current, { full: share('水平满分', p.levelWeight) }),
      progress: innerScope(scope, progress, { full: share('提升满分', p.progressWeight), better: 'higher' }),
    },
  };
}
