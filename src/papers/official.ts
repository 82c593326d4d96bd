import type { YearResult } from '../aggregation/yearResult.ts';
import { yearDraftMark, yearTitle } from '../reports/yearContext.ts';

/** 书名号 around the name of a document, where it has none. */
export function inTitleMarks(name: string): string {
  return name.startsWith('《') ? name : `《${name}》`;
}

/** `2026年度地市财政管理绩效考核`, as every paper of the year calls it. */
export function assessmentTitle(result: YearResult): string {
  return yearTitle(result, '');
}

/** 标题 of a letter in two lines that break between words: templates set one below the other. */
export interface LetterTitle {
  readonly first: string;
  readonly second: string;
}

export const titleNames = ['标题首行', '标题次行'] as const;

/** `关于2026年度…考核` over `有关事项的工作提醒函`; a draft says so. */
export function officialTitle(result: YearResult, after: string): LetterTitle {
  return { first: `关于${assessmentTitle(result)}`, second: `${after}${yearDraftMark(result)}` };
}

/** The title of a paper, and the fields of its lines. */
export function titled({ first, second }: LetterTitle) {
  return { title: `${first}${second}`, lines: { 标题首行: first, 标题次行: second } };
}

/** `根据《…》,某财政厅组织开展了2026年度…考核。` */
export function basisSentence(result: YearResult): string {
  return `根据${inTitleMarks(result.policy.basis)},${result.office}组织开展了${assessmentTitle(result)}。`;
}
