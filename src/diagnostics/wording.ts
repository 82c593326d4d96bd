import type { Diagnostic, Location, SuppressionMark } from './diagnostic.ts';
import { inWords, type MessageLanguage } from './phrase.ts';
import type { Severity } from './problem.ts';
import { problemTable } from './problemTable.ts';

/** The wording of a diagnostic with its facts filled in. */
export interface WordedProblem {
  readonly what: string;
  readonly remedy: string;
  readonly expected: string | undefined;
}

export function wordProblem(diagnostic: Diagnostic, language: MessageLanguage): WordedProblem {
  const wording = problemTable[diagnostic.code][language];
  const fill = (template: string) =>
    template.replaceAll(/\{(\w+)\}/g, (_, name: string) => inWords(diagnostic.facts[name] ?? '', language));
  const expected = wording.expected ?? ('expected' in diagnostic.facts ? '{expected}' : undefined);
  return { what: fill(wording.what), remedy: fill(wording.remedy), expected: expected && fill(expected) };
}

export const severityWords: Readonly<Record<MessageLanguage, Readonly<Record<Severity, string>>>> = {
  zh: { error: '错误', warning: '注意', note: '提示' },
  en: { error: 'error', warning: 'warning', note: 'note' },
};

/** `已忽略: 该局 7 月才上线(张某,至 2026-08)`. */
export function suppressionText({ by, reason, until }: SuppressionMark, language: MessageLanguage): string {
  return language === 'zh' ? `已忽略: ${reason}(${by},至 ${until})` : `suppressed: ${reason} (${by}, until ${until})`;
}

/** What to do, or who answers for its being left so. */
export function remedyText(problem: Diagnostic, language: MessageLanguage): string {
  if (problem.suppressed) return suppressionText(problem.suppressed, language);
  return `${language === 'zh' ? '改法' : 'remedy'}: ${wordProblem(problem, language).remedy}`;
}

/** `config/地市/目录/2026.yaml:41:11`, or `samples/2026-06/直达.csv!Sheet1!C7`. */
export function placeText({ file, line, column, sheet, cell }: Location): string {
  const cellText = [sheet, cell].filter((part) => part !== undefined && part !== '').join('!');
  const lineText = [line, column].filter((part) => part !== undefined).join(':');
  return cellText ? `${file}!${cellText}` : lineText ? `${file}:${lineText}` : file;
}
