import type { Location } from '../../diagnostics/diagnostic.ts';
import type { Phrase } from '../../diagnostics/phrase.ts';
import type { Rational } from '../../domain/rational.ts';
import { above, atLeast, atMost, below, both, choose, type Expr, label, one, when } from '../../expression/expr.ts';
import { type Formula, formula } from '../../expression/formula.ts';
import { field, list, located, optional, shape } from '../../schema/shapes.ts';
import { constantOf } from '../constant.ts';
import { defineForm, type FormScope, type ReportFinding } from '../form.ts';

const band = shape({
  over: optional('大于', formula('下限')),
  from: optional('不小于', formula('下限')),
  under: optional('小于', formula('上限')),
  upTo: optional('不大于', formula('上限')),
  score: field('得分', formula('得分')),
});

interface Band {
  readonly over: Formula | undefined;
  readonly from: Formula | undefined;
  readonly under: Formula | undefined;
  readonly upTo: Formula | undefined;
  readonly score: Formula;
}

/** 分档 (B5): ordered intervals to points, every edge saying by its own word on which side it counts. */
export const banded = defineForm({
  keyword: '分档',
  code: 'B5',
  yields: 'share',
  takes: 'one',
  monotone: true,
  mayExceed: false,
  fields: { bands: field('档位', list(located(band), 2)) },
  clauses: {
    band: { zh: '取值{取值},属于第{档}档({范围}),得{得分}', en: 'value {取值} falls into band {档} ({范围}): {得分}' },
  },
  compile({ bands }, scope, clause) {
    const x = scope.value;
    const branches = bands.map(({ value }, place) => {
      const score = scope.bind(value.score);
      const facts = { 取值: x, 档: label(String(place + 1)), 范围: label(rangeText(value)), 得分: score };
      return { condition: insideOf(value, x, scope), score, clause: clause('band', facts) };
    });
    const last = branches.pop();
    if (!last) throw new Error('a banded form has two bands at least');
    // Lint proved that the bands cover every value, so the last one needs no condition.
    return choose(
      branches.map((each) => when(each.condition, each.score, each.clause)),
      last.score,
      last.clause,
    );
  },
  lint({ bands }, scope, report) {
    lintCover(
      bands.map((each) => edgesOf(each.value, each.node.location, scope)),
      report,
    );
    lintOrder(
      bands.map((each) => ({
        ...edgesOf(each.value, each.node.location, scope),
        score: constantOf(scope.bind(each.value.score)),
      })),
      scope,
      report,
    );
  },
  describe({ bands }, language) {
    const join = language === 'zh' ? ';' : '; ';
    return bands.map(({ value }) => `${rangeText(value)}→${value.score.source}`).join(join);
  },
});

function rangeText({ over, from, under, upTo }: Band): string {
  const low = over ? `>${over.source}` : from ? `≥${from.source}` : '';
  const high = under ? `<${under.source}` : upTo ? `≤${upTo.source}` : '';
  return [low, high].filter((part) => part !== '').join(' 且 ');
}

function insideOf({ over, from, under, upTo }: Band, x: Expr, scope: FormScope): Expr {
  const low = over ? above(x, scope.bind(over)) : from ? atLeast(x, scope.bind(from)) : undefined;
  const high = under ? below(x, scope.bind(under)) : upTo ? atMost(x, scope.bind(upTo)) : undefined;
  if (low && high) return both(low, high);
  return low ?? high ?? one;
}

interface Edges {
  readonly location: Location;
  readonly low: { readonly at: Rational; readonly included: boolean } | undefined;
  readonly high: { readonly at: Rational; readonly included: boolean } | undefined;
}

function edgesOf({ over, from, under, upTo }: Band, location: Location, scope: FormScope): Edges {
  const edge = (open: Formula | undefined, closed: Formula | undefined) => {
    const at = open ? constantOf(scope.bind(open)) : closed ? constantOf(scope.bind(closed)) : undefined;
    return at && { at, included: open === undefined };
  };
  return { location, low: edge(over, from), high: edge(under, upTo) };
}

const belowAll: Phrase = { zh: '下方', en: 'below' };
const aboveAll: Phrase = { zh: '上方', en: 'above' };

/** Bands by rising lower edge must meet exactly: no gap, no overlap, open at both ends. */
function lintCover(bands: readonly Edges[], report: ReportFinding): void {
  const sorted = [...bands].sort((a, b) => (!a.low ? -1 : !b.low ? 1 : a.low.at.compare(b.low.at)));
  if (sorted[0]?.low) report('CAT-0211', sorted[0].location, { side: belowAll, edge: sorted[0].low.at.toText() });
  const top = sorted.at(-1);
  if (top?.high) report('CAT-0211', top.location, { side: aboveAll, edge: top.high.at.toText() });
  for (const [place, upper] of sorted.entries()) {
    const lower = sorted[place - 1];
    if (!lower || !upper.low) continue;
    const order = lower.high ? lower.high.at.compare(upper.low.at) : 1;
    const facts = { low: lower.high?.at.toText() ?? '∞', high: upper.low.at.toText() };
    if (order < 0) report('CAT-0212', upper.location, facts);
    else if (order > 0) report('CAT-0213', upper.location, facts);
    else if (lower.high?.included && upper.low.included) report('CAT-0213', upper.location, facts);
    else if (!lower.high?.included && !upper.low.included) report('CAT-0212', upper.location, facts);
  }
}

function lintOrder(
  bands: readonly (Edges & { readonly score: Rational | undefined })[],
  scope: FormScope,
  report: ReportFinding,
): void {
  const sorted = [...bands].sort((a, b) => (!a.low ? -1 : !b.low ? 1 : a.low.at.compare(b.low.at)));
  for (const [place, upper] of sorted.entries()) {
    const lower = sorted[place - 1];
    if (!lower?.score || !upper.score) continue;
    const rise = upper.score.compare(lower.score);
    if (rise !== 0 && rise > 0 !== (scope.better === 'higher')) {
      report('CAT-0202', upper.location, { direction: scope.better === 'higher' ? '正' : '负' });
    }
  }
}
