import { monthOf, yearOf } from '../domain/period.ts';
import type { Plain } from '../domain/plain.ts';
import { Rational } from '../domain/rational.ts';
import type { Language } from '../rules/form.ts';
import type { Combined, CombinedPart } from './combine.ts';
import { listed, percentText, say } from './wording.ts';

const ways = {
  last: { zh: '取末期得分率', en: 'the last period stands' },
  mean: { zh: '各期得分率平均', en: 'mean of the periods' },
  weighted: { zh: '各月得分率按权重平均', en: 'mean of the months by weight' },
  shares: { zh: '各期得分率按占比合计', en: 'sum of the periods by their shares' },
  valueMean: { zh: '各月取值平均后计分', en: 'the mean of the monthly values, scored once' },
} as const;

const words = {
  rate: { zh: '{方式}:{各期},全年得分率{结果}', en: '{方式}: {各期}; the year {结果}' },
  open: { zh: '{方式}:{各期},全年待核', en: '{方式}: {各期}; the year is pending' },
  outside: { zh: '{方式}:{各期},全年不适用', en: '{方式}: {各期}; not applicable for the year' },
  part: { zh: '{月}{得分率}(占{占比})', en: '{月} {得分率} ({占比})' },
  value: { zh: '{月}{得分率}', en: '{月} {得分率}' },
  month: { zh: '{月}月', en: 'month {月}' },
  earlier: { zh: '上年{月}月', en: 'month {月} of last year' },
  partOpen: { zh: '待核', en: 'pending' },
  partOutside: { zh: '不适用', en: 'not applicable' },
} as const;

/** 全年得分率怎么来的. */
export function combinedWords({ way, result, parts }: Plain<Combined>, language: Language): string {
  const last = Math.max(...parts.map(({ period }) => yearOf(period)));
  const counted = parts.filter(({ share, kind }) => share !== '0' || kind === 'outside');
  const facts = {
    方式: say(ways[way], {}, language),
    各期: listed(
      counted.map((part) => partWords(part, { way, year: last }, language)),
      language,
    ),
    结果: result.kind === 'rate' ? percentText(result.rate) : '',
  };
  return say(words[result.kind], facts, language);
}

function partWords(
  { period, kind, rate, share }: CombinedPart,
  { way, year }: { readonly way: Combined['way']; readonly year: number },
  language: Language,
): string {
  const wording = yearOf(period) < year ? words.earlier : words.month;
  const month = say(wording, { 月: monthOf(period) ?? '' }, language);
  if (kind !== 'rate' || rate === null) {
    return `${month}${language === 'zh' ? '' : ' '}${say(kind === 'open' ? words.partOpen : words.partOutside, {}, language)}`;
  }
  if (way === 'valueMean')
    return say(words.value, { 月: month, 得分率: Rational.fromText(rate).toDecimal(4) }, language);
  return say(words.part, { 月: month, 得分率: percentText(rate), 占比: percentText(share) }, language);
}
