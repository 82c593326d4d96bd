import type { Rational } from '../../domain/rational.ts';

/** 对外运用: what other assessments and decisions take from the result. */
export interface ExternalPolicy {
  /** 综合考核导出; undefined where nothing is handed over. */
  readonly handover: HandoverPolicy | undefined;
  /** 参考表. */
  readonly reference: ReferencePolicy | undefined;
}

/** 综合考核导出: items on the other assessment's own scale, and the layout it asks for. */
export interface HandoverPolicy {
  readonly basis: string;
  readonly status: string | undefined;
  /** Above the header; undefined where the header is the first row. */
  readonly title: string | undefined;
  readonly order: 'roster' | 'rank';
  readonly items: readonly HandoverItem[];
  readonly columns: readonly HandoverColumn[];
}

/** 项目 of the other assessment. */
export interface HandoverItem {
  readonly name: string;
  readonly scale: Scale;
  readonly digits: number;
  readonly rounding: Rounding;
}

export type Rounding = 'half' | 'down' | 'up';

/** 计算: how an item follows from the result. */
export type Scale =
  /** 总分乘系数, of the total as it is printed. */
  | { readonly kind: 'factor'; readonly factor: Rational }
  /** 等次定分. */
  | { readonly kind: 'byGrade'; readonly points: ReadonlyMap<string, Rational> }
  /** 得分率加权: full points times the mean of rates by their shares, which come to 100%. */
  | {
      readonly kind: 'rates';
      readonly full: Rational;
      readonly shares: ReadonlyMap<string, Rational>;
      readonly absent: 'spread' | 'full' | 'zero';
    }
  /** 项目合计 of items before it, as they are printed. */
  | { readonly kind: 'sum'; readonly items: readonly string[] };

export interface HandoverColumn {
  readonly header: string;
  /** One of {@link handoverFields}, or an item. */
  readonly source: string;
}

/** What a column may hold beside items. */
export const handoverFields = [
  ...['序号', '年度', '考核', '单位代码', '单位', '简称', '组别'],
  ...['总分', '名次', '组内名次', '等次'],
] as const;

/** 总分, beside areas and indicators. */
export const totalRate = '总分';

/** 参考表 for transfers, debt limits and whatever else looks at grades. */
export interface ReferencePolicy {
  readonly basis: string;
  readonly status: string | undefined;
  readonly uses: readonly ReferenceUse[];
}

export interface ReferenceUse {
  readonly name: string;
  readonly byGrade: ReadonlyMap<string, { readonly factor: Rational | undefined; readonly words: string }>;
}
