import { monthOfYear } from '../catalogue/words.ts';
import { enumerated } from '../diagnostics/phrase.ts';
import { parseDay } from '../domain/date.ts';
import { monthPeriod, type Period } from '../domain/period.ts';
import type { FiguresRule } from '../domain/roster.ts';
import { choice, scalar, text } from '../schema/scalars.ts';
import { type Infer, reportUnexpected, type Schema } from '../schema/schema.ts';
import { field, type Located, list, located, optional, shape } from '../schema/shapes.ts';

/** 沿革: what happened to units, each with its date. Units are named as the file names them. */
export type RosterEvent =
  | {
      readonly kind: 'changed';
      readonly what: 'name' | 'group' | 'standing';
      readonly from: Period;
      readonly unit: Located<string>;
      readonly before: Located<string>;
      readonly after: Located<string>;
    }
  | { readonly kind: 'founded' | 'dissolved'; readonly from: Period; readonly unit: Located<string> }
  | {
      readonly kind: 'succession';
      readonly from: Period;
      readonly predecessors: readonly Located<string>[];
      readonly successors: readonly Located<string>[];
      readonly figures: FiguresRule;
    };

const day = scalar('日期,如 2026-04-15', (value) => {
  if (parseDay(value) === undefined) return undefined;
  return monthPeriod(Number(value.slice(0, 4)), Number(value.slice(5, 7)));
});

/** The month of its date is the first in which an event counts, unless 自 names a later one. */
const dated = { day: field('日期', day), from: optional('自', monthOfYear), basis: optional('依据', text()) };
const unitName = located(text('单位代码或名称'));

const changes = { 更名: 'name', 调组: 'group', 调整参评: 'standing' } as const;
const ends = { 新设: 'founded', 撤销: 'dissolved' } as const;

const changed = shape({
  ...dated,
  what: field('事项', choice<'name' | 'group' | 'standing'>(changes)),
  unit: field('单位', unitName),
  before: field('原', located(text())),
  after: field('现', located(text())),
});

const ended = shape({
  ...dated,
  kind: field('事项', choice<'founded' | 'dissolved'>(ends)),
  unit: field('单位', unitName),
});

const merged = shape({
  ...dated,
  kind: field('事项', choice<'merged'>({ 合并: 'merged' })),
  predecessors: field('由', list(unitName, 1)),
  successor: field('成', unitName),
  figures: field('数据', choice<FiguresRule>({ 求和: 'sum', 取新单位: 'own', 不并入: 'none' })),
});

const split = shape({
  ...dated,
  kind: field('事项', choice<'split'>({ 拆分: 'split' })),
  predecessor: field('由', unitName),
  successors: field('成', list(unitName, 1)),
  figures: field('数据', choice<FiguresRule>({ 取新单位: 'own', 不并入: 'none' })),
});

type Written = Infer<typeof changed> | Infer<typeof ended> | Infer<typeof merged> | Infer<typeof split>;

const forms: ReadonlyMap<string, Schema<Written>> = new Map<string, Schema<Written>>([
  ...Object.keys(changes).map((word): [string, Schema<Written>] => [word, changed]),
  ...Object.keys(ends).map((word): [string, Schema<Written>] => [word, ended]),
  ['合并', merged],
  ['拆分', split],
]);
const kinds = choice<string>(Object.fromEntries([...forms.keys()].map((word) => [word, word])));

const { zh: kindsInChinese, en: kindsInEnglish } = enumerated(forms.keys());

/** 事项 decides which keys an event has. */
export const rosterEvent: Schema<RosterEvent> = {
  expected: { zh: `沿革事项(${kindsInChinese})`, en: `an event of 沿革 (${kindsInEnglish})` },
  keys: () => [...forms.values()].flatMap((form) => [...form.keys()]),
  read(node, context) {
    if (node.kind !== 'map') return reportUnexpected(node, context, this.expected);
    const kind = node.entries.find(({ key }) => key === '事项')?.value;
    if (!kind) context.problems.report('DEF-0104', node.location, { key: '事项', expected: kinds.expected });
    const written = kind && forms.get(kinds.read(kind, context) ?? '')?.read(node, context);
    return written && eventOf(written);
  },
};

function eventOf(written: Written): RosterEvent {
  const from = written.from !== undefined && written.from > written.day ? written.from : written.day;
  if ('what' in written) return { ...written, kind: 'changed', from };
  if ('unit' in written) return { ...written, from };
  if ('successor' in written) {
    const { predecessors, successor, figures } = written;
    return { kind: 'succession', from, predecessors, successors: [successor], figures };
  }
  const { predecessor, successors, figures } = written;
  return { kind: 'succession', from, predecessors: [predecessor], successors, figures };
}
