import { Rational } from '../../domain/rational.ts';
import { choice, figure, parseFigure, scalar, text } from '../../schema/scalars.ts';
import type { Infer, Schema } from '../../schema/schema.ts';
import { either, field, type Located, list, located, optional, record, shape } from '../../schema/shapes.ts';
import { mapped, variant } from '../../schema/variant.ts';
import type { HandoverPolicy, Rounding, Scale } from './externalUse.ts';

const digits = scalar('小数位数(0–6)', (value) => (/^[0-6]$/.test(value) ? Number(value) : undefined));
const rounding = choice<Rounding>({ 四舍五入: 'half', 舍去: 'down', 进位: 'up' });
const positive = scalar('大于 0 的分数', (value) => {
  const read = Rational.parse(value);
  return read && read.sign > 0 ? read : undefined;
});
const share = scalar('份额', (value) => {
  const read = parseFigure(value);
  return read && read.sign > 0 ? read : undefined;
});
const none = (word: string) => (node: { readonly kind: string; readonly text?: string }) =>
  node.kind === 'scalar' && node.text?.trim() === word;

/** Names a scale uses, kept where they stand. */
interface WrittenScale {
  readonly scale: Scale;
  readonly grades: Located<readonly string[]> | undefined;
  readonly rates: Located<ReadonlyMap<string, Rational>> | undefined;
  readonly items: readonly Located<string>[];
}

const nothing = { grades: undefined, rates: undefined, items: [] } as const;

const scales = new Map<string, Schema<WrittenScale>>([
  [
    '总分乘系数',
    mapped(shape({ factor: field('系数', figure()) }), ({ factor }) => ({
      ...nothing,
      scale: { kind: 'factor', factor },
    })),
  ],
  [
    '等次定分',
    mapped(
      shape({ points: field('分数', located(record(figure('分数'), '等次'))) }),
      ({ points: { value, node } }) => ({
        ...nothing,
        scale: { kind: 'byGrade', points: value },
        grades: { value: [...value.keys()], node },
      }),
    ),
  ],
  [
    '得分率加权',
    mapped(
      shape({
        full: field('满分', positive),
        shares: field('取', located(record(share, '方面或指标'))),
        absent: field('不适用', choice({ 按其余: 'spread' as const, 满分: 'full' as const, 零分: 'zero' as const })),
      }),
      ({ full, shares, absent }) => ({
        ...nothing,
        scale: { kind: 'rates', full, shares: shares.value, absent },
        rates: shares,
      }),
    ),
  ],
  [
    '项目合计',
    mapped(shape({ items: field('项目', list(located(text('项目名称')), 1)) }), ({ items }) => ({
      ...nothing,
      scale: { kind: 'sum', items: items.map(({ value }) => value) },
      items,
    })),
  ],
]);

const scale = variant({ tag: '方式', block: '计算', word: { zh: '折算方式', en: 'a way to convert' } }, scales);

const handover = shape({
  basis: field('依据', text()),
  status: optional('状态', text()),
  title: field(
    '标题',
    either(
      none('无'),
      choice({ 无: { text: undefined } }),
      mapped(text(), (value): { text: string | undefined } => ({ text: value })),
    ),
  ),
  order: field('顺序', choice<HandoverPolicy['order']>({ 排序号: 'roster', 名次: 'rank' })),
  items: field(
    '项目',
    list(
      shape({
        name: field('名称', located(text('名称'))),
        scale: field('计算', scale),
        digits: field('小数', digits),
        rounding: field('舍入', rounding),
      }),
      1,
    ),
  ),
  columns: field(
    '列',
    located(
      list(
        shape({ header: field('表头', located(text('表头文字'))), source: field('取', located(text('项目名称'))) }),
        1,
      ),
    ),
  ),
});

const useOfGrade = shape({
  factor: field(
    '系数',
    either(
      none('无'),
      choice({ 无: { value: undefined } }),
      mapped(figure(), (value): { value: Rational | undefined } => ({ value })),
    ),
  ),
  words: field('意见', text()),
});

const reference = shape({
  basis: field('依据', text()),
  status: optional('状态', text()),
  uses: field(
    '运用',
    list(
      shape({
        name: field('名称', located(text('名称'))),
        byGrade: field('等次', located(record(useOfGrade, '等次'))),
      }),
      1,
    ),
  ),
});

/** 对外运用. */
export const externalSchema = shape({
  handover: optional('综合考核', handover),
  reference: optional('参考表', reference),
});

/** As written, names located. */
export type WrittenExternal = Infer<typeof externalSchema>;
