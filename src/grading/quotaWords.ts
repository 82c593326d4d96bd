import type { Language } from '../rules/form.ts';
import type { Quota, QuotaLine } from './quota.ts';
import { listed, percentText, plainFigure, say } from './wording.ts';

const words = {
  share: { zh: '{等次}{份额}应得{应得}个', en: '{等次} {份额}: {应得} due' },
  rounded: { zh: ',取整{取整}个,余{余数}', en: ', {取整} whole, {余数} left' },
  upTo: { zh: ',到此累计{累计}个,四舍五入为{整数}个', en: ', {累计} down to here, rounded to {整数}' },
  left: {
    zh: '取整后剩{剩余}个,按余数从大到小给{得者}',
    en: '{剩余} left after rounding down, to the largest remainders: {得者}',
  },
  none: { zh: '取整后没有剩余', en: 'nothing is left after rounding down' },
  better: { zh: '余数相同的就高', en: 'equal remainders go to the better grade' },
  worse: { zh: '余数相同的就低', en: 'equal remainders go to the worse grade' },
  fixed: { zh: '名额由{依据}指定', en: 'counts fixed by {依据}' },
  count: { zh: '{等次}{名额}个', en: '{等次} {名额}' },
  limited: {
    zh: '{等次}按名额限制由{原数}个调为{名额}个',
    en: '{等次} changed from {原数} to {名额} by the limits on counts',
  },
  decided: {
    zh: '{等次}按{依据}由{原数}个定为{名额}个({理由})',
    en: '{等次} changed from {原数} to {名额} by {依据} ({理由})',
  },
  whole: { zh: '参评{户数}个,名额为{名额}', en: '{户数} units, places: {名额}' },
} as const;

/** 名额怎么来的: the arithmetic of one list's counts, one sentence a step. */
export function quotaWords(quota: Quota, language: Language): readonly string[] {
  const places = quota.lines.map(({ grade, count }) => say(words.count, { 等次: grade, 名额: count }, language));
  return [
    ...quota.lines.flatMap((line) => shareWords(line, language)),
    ...leftWords(quota, language),
    ...(quota.basis === null ? [] : [say(words.fixed, { 依据: quota.basis }, language)]),
    ...quota.lines
      .filter(({ ruled, counted }) => ruled !== counted)
      .map(({ grade, ruled, counted }) => say(words.limited, { 等次: grade, 原数: counted, 名额: ruled }, language)),
    ...decidedWords(quota, language),
    say(words.whole, { 户数: quota.units, 名额: listed(places, language) }, language),
  ];
}

function shareWords(line: QuotaLine, language: Language): readonly string[] {
  const { grade, share, exact, remainder, upTo, upToRounded } = line;
  if (share === null || exact === null) return [];
  const own = say(words.share, { 等次: grade, 份额: percentText(share), 应得: plainFigure(exact) }, language);
  if (remainder !== null) {
    const whole = line.counted - (line.extra ? 1 : 0);
    return [own + say(words.rounded, { 取整: whole, 余数: plainFigure(remainder) }, language)];
  }
  return [own + say(words.upTo, { 累计: plainFigure(upTo ?? '0'), 整数: upToRounded ?? 0 }, language)];
}

function decidedWords({ decision, lines }: Quota, language: Language): readonly string[] {
  if (!decision) return [];
  const changed = lines.filter(({ count, ruled }) => count !== ruled);
  return changed.map(({ grade, count, ruled }) => {
    const facts = { 等次: grade, 依据: decision.minutes, 理由: decision.reason, 原数: ruled, 名额: count };
    return say(words.decided, facts, language);
  });
}

function leftWords({ method, lines, ties }: Quota, language: Language): readonly string[] {
  if (method !== 'largestRemainder') return [];
  const favoured = lines.filter((line) => line.extra).map((line) => line.grade);
  if (favoured.length === 0) return [say(words.none, {}, language)];
  const left = say(words.left, { 剩余: favoured.length, 得者: listed(favoured, language) }, language);
  return lines.some((line) => line.tied) ? [left, say(words[ties ?? 'better'], {}, language)] : [left];
}
