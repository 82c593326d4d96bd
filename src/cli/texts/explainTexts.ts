import type { ChangeCause, StatusText } from '../../domain/assessment.ts';

/** The frame of explanations, in both languages; formulas and names stay as the catalogue has them. */
export const explainZh = {
  points: (points: string, due: string) => `${points} / ${due} 分`,
  rate: (rate: string, lost: string | null) => `(得分率 ${rate}${lost === null ? '' : `,失分 ${lost}`})`,
  listMark: ',',
  data: '数据',
  steps: '计算步骤',
  clauses: '条款',
  noSource: '没有来源表提供',
  late: (source: string) => `来源表“${source}”未到`,
  original: (text: string, measure: string) => `,原文“${text}”${measure === '' ? '' : `(${measure})`}`,
  missing: '缺失',
  inMonth: (period: string) => `(${Number(period.slice(5))}月)`,
  register: (entry: string) => `人工登记: ${entry}`,
  carried: (period: string, months: readonly number[]) => `沿用 ${period} 的得分率(应考月: ${monthRanges(months)}月)`,
  carriedShort: (period: string) => `沿用 ${period}`,
  part: (adds: string, most: string) => `计入指数 ${adds} / ${most}`,
  shareOf: (index: string, share: string) => `,占指数 ${index} 的 ${share}%`,
  mostBy: (weight: string, total: string, most: string) =>
    `在指数中的分值 = 折算分值 ${weight} ÷ 到期分值 ${total} × 100 ${most}`,
  addsBy: (most: string, rate: string, adds: string) => `计入 = ${most} × 得分率 ${rate} ${adds}`,
  statusLine: (status: string) => `状态: ${status}`,
  standing: (status: string, treatment: string) => `${status}(${treatment})`,
  treated: (treatment: string) => `,按“${treatment}”处理`,
  lacking: (items: readonly string[]) => `,缺 ${items.join('、')}`,
  provisional: '暂定: 相对计分,参照单位中有待核',
  provisionalShort: '暂定',
  responsible: (basis: string, office: string, edition: string) => `依据: ${basis};主管: ${office};目录: ${edition}`,
  edition: (version: string, basis: string) => `${version}${basis === '' ? '' : `(${basis})`}`,
  notDue: (name: string, period: string, months: readonly number[]) =>
    months.length === 0
      ? `${name}: 年度指标,年后集中考核,不计入 ${period} 的指数。`
      : `${name}: ${period} 尚未到期(应考月: ${monthRanges(months)}月),不计入指数。`,
  head: (name: string, period: string, index: string) => `${name} ${period} 指数 ${index}`,
  bounds: (low: string, high: string) => `(暂定,${low}—${high})`,
  dependent: '(相对计分暂定)',
  rank: (rank: string) => `名次 ${rank}`,
  comparable: (change: string) => `可比环比 ${change}`,
  noIndex: (name: string, period: string) => `${name} ${period} 没有指数`,
  excluded: (name: string, period: string) => `${name} ${period}: 名册里为“不参评”,没有得分和指数。`,
  ratio: (earned: string, due: string, rate: string) => `得分 ${earned} ÷ 应考 ${due} = 得分率 ${rate}`,
  scaled: (weight: string, scaled: string) => `,× 折算分值 ${weight} ${scaled}`,
  empty: (weight: string) => `全部不适用,分值 ${weight} 由其他方面承担`,
  nothingCounts: '没有计入指数的得分',
  left: (count: number) => `(暂定: ${count} 项待核未计入)`,
  indexBy: (earned: string, due: string, index: string) => `指数 = Σ得分 ${earned} ÷ Σ应考 ${due} × 100 ${index}`,
  indexByScaled: (earned: string, due: string, index: string) =>
    `指数 = Σ折算得分 ${earned} ÷ Σ折算分值 ${due} × 100 ${index}`,
  boundsBy: (count: number, low: string, high: string) =>
    `暂定: ${count} 项待核未计入;全部记零分时 ${low},全部满分时 ${high}`,
  change: (change: string) => `环比 ${change} =`,
  status: (status: StatusText): string => status,
  treatment: (words: string) => words,
  cause: (cause: ChangeCause): string => cause,
};

const statusesEn: Readonly<Record<StatusText, string>> = {
  有值: 'scored',
  待核: 'pending',
  不适用: 'not applicable',
  免考: 'excused',
  无法计算: 'cannot be computed',
};

const treatmentsEn: Readonly<Record<string, string>> = {
  满分: 'full points',
  领域内分摊: 'spread within the area',
  全目录分摊: 'spread over the catalogue',
  同组均值: 'mean of the group',
};

const causesEn: Readonly<Record<ChangeCause, string>> = {
  应考范围: 'indicators due',
  标准: 'standards',
  版本: 'edition',
  本单位数据: 'own data',
  待核变动: 'pending figures',
  其他单位数据: "other units' data",
};

export const explainEn: typeof explainZh = {
  points: (points, due) => `${points} / ${due} points`,
  rate: (rate, lost) => ` (rate ${rate}${lost === null ? '' : `, lost ${lost}`})`,
  listMark: ', ',
  data: 'data',
  steps: 'steps',
  clauses: 'clauses',
  noSource: 'no source brings it',
  late: (source) => `export "${source}" is late`,
  original: (text, measure) => `, as written "${text}"${measure === '' ? '' : ` (${measure})`}`,
  missing: 'missing',
  inMonth: (period) => ` (month ${Number(period.slice(5))})`,
  register: (entry) => `register: ${entry}`,
  carried: (period, months) => `rate carried from ${period} (due in months ${monthRanges(months)})`,
  carriedShort: (period) => `carried from ${period}`,
  part: (adds, most) => `adds ${adds} / ${most}`,
  shareOf: (index, share) => `, ${share}% of the index ${index}`,
  mostBy: (weight, total, most) => `points in the index = weight ${weight} ÷ all weights ${total} × 100 ${most}`,
  addsBy: (most, rate, adds) => `adds ${most} × rate ${rate} ${adds}`,
  statusLine: (status) => `status: ${status}`,
  standing: (status, treatment) => `${status} (${treatment})`,
  treated: (treatment) => `, treated as "${treatment}"`,
  lacking: (items) => `, lacking ${items.join(', ')}`,
  provisional: 'provisional: compared with units that have pending figures',
  provisionalShort: 'provisional',
  responsible: (basis, office, edition) => `basis: ${basis}; office: ${office}; edition: ${edition}`,
  edition: (version, basis) => `${version}${basis === '' ? '' : ` (${basis})`}`,
  notDue: (name, period, months) =>
    months.length === 0
      ? `${name}: an annual indicator, scored after the year; not part of the index of ${period}.`
      : `${name}: not due by ${period} (due in months ${monthRanges(months)}); not part of the index.`,
  head: (name, period, index) => `${name} ${period} index ${index}`,
  bounds: (low, high) => ` (provisional, ${low}–${high})`,
  dependent: ' (relative scores provisional)',
  rank: (rank) => `rank ${rank}`,
  comparable: (change) => `comparable change ${change}`,
  noIndex: (name, period) => `${name} ${period} has no index`,
  excluded: (name, period) => `${name} ${period}: not assessed by the roster, no scores and no index.`,
  ratio: (earned, due, rate) => `earned ${earned} ÷ due ${due} = rate ${rate}`,
  scaled: (weight, scaled) => `, × weight ${weight} ${scaled}`,
  empty: (weight) => `nothing applies, its weight ${weight} goes to the other areas`,
  nothingCounts: 'nothing counts',
  left: (count) => ` (provisional: ${count} pending left out)`,
  indexBy: (earned, due, index) => `index = Σ earned ${earned} ÷ Σ due ${due} × 100 ${index}`,
  indexByScaled: (earned, due, index) => `index = Σ weighted ${earned} ÷ Σ weights ${due} × 100 ${index}`,
  boundsBy: (count, low, high) =>
    `provisional: ${count} pending left out; ${low} with all of them nothing, ${high} with all of them full`,
  change: (change) => `change ${change} =`,
  status: (status) => statusesEn[status],
  treatment: (words) => treatmentsEn[words] ?? words,
  cause: (cause) => causesEn[cause],
};

/** `3、6、9`, `2—12`. */
function monthRanges(months: readonly number[]): string {
  const [first = 0] = months;
  const run = months.length > 2 && months.every((month, place) => month === first + place);
  return run ? `${first}—${months.at(-1)}` : months.join('、');
}
