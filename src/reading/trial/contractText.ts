import type { PublishedTotal, SourceContract } from '../trust/contract.ts';

/** 约定 of a declared source in the words of 数据源.yaml, for an entry that replaces it. */
export function contractLines(
  { rows, mismatch, published, jump, precedence }: SourceContract,
  scalar: (text: string) => string,
): readonly string[] {
  const totals = [...published].map(([item, total]) => `        ${scalar(item)}: ${totalText(total, scalar)}`);
  return [
    ...(rows ? [`    行数: [${rows.join(', ')}]`] : []),
    ...(mismatch === 'error' || totals.length > 0 ? ['    合计:'] : []),
    ...(mismatch === 'error' ? ['      不符: 错误'] : []),
    ...(totals.length > 0 ? ['      公布:', ...totals] : []),
    ...(jump ? [`    跳变: ${jump.toDecimal()}`] : []),
    ...(precedence === undefined ? [] : [`    多份: ${precedenceText(precedence, scalar)}`]),
  ];
}

function totalText(total: PublishedTotal, scalar: (text: string) => string): string {
  if ('target' in total) return scalar(total.target);
  const figures = [...total.figures].map(([period, { text }]) => `${period}: ${text}`);
  return `{ ${figures.join(', ')} }`;
}

function precedenceText(rule: NonNullable<SourceContract['precedence']>, scalar: (text: string) => string): string {
  if (typeof rule === 'object') return `[${rule.map(scalar).join(', ')}]`;
  return rule === 'newestName' ? '取文件名最新' : '报错';
}
