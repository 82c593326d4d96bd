import stringWidth from 'string-width';
import type { Diagnostic, Location } from './diagnostic.ts';
import type { Severity } from './problem.ts';
import { problemTable } from './problemTable.ts';

export type MessageLanguage = 'zh' | 'en';

/** The wording of a diagnostic with its facts filled in. */
export interface WordedProblem {
  readonly what: string;
  readonly remedy: string;
}

export function wordProblem(diagnostic: Diagnostic, language: MessageLanguage): WordedProblem {
  const wording = problemTable[diagnostic.code][language];
  const fill = (template: string) =>
    template.replaceAll(/\{(\w+)\}/g, (_, name: string) => diagnostic.facts[name] ?? '');
  return { what: fill(wording.what), remedy: fill(wording.remedy) };
}

const severityWords: Readonly<Record<MessageLanguage, Readonly<Record<Severity, string>>>> = {
  zh: { error: '错误', warning: '注意', note: '提示' },
  en: { error: 'error', warning: 'warning', note: 'note' },
};

/** `config/地市/目录/2026.yaml:41:11`, or `samples/2026-06/直达.csv!Sheet1!C7`. */
export function placeText({ file, line, column, sheet, cell }: Location): string {
  const cellText = [sheet, cell].filter((part) => part !== undefined && part !== '').join('!');
  const lineText = [line, column].filter((part) => part !== undefined).join(':');
  return cellText ? `${file}!${cellText}` : lineText ? `${file}:${lineText}` : file;
}

/** What rendering needs beside the diagnostic; `lineOf` gives a line of a definition file for the excerpt. */
export interface RenderOptions {
  readonly language: MessageLanguage;
  readonly lineOf: (file: string, line: number) => string | undefined;
  readonly paint: (severity: Severity, text: string) => string;
}

/**
 * One problem as a small block: what is wrong, where, the line with the place marked, what to do.
 * Columns are marked by display width, since a Chinese character is two columns wide.
 */
export function renderProblem(diagnostic: Diagnostic, options: RenderOptions): string {
  const { what, remedy } = wordProblem(diagnostic, options.language);
  const { severity, code, location } = diagnostic;
  const lines = [`${options.paint(severity, `${severityWords[options.language][severity]} ${code}`)}  ${what}`];
  if (location) lines.push(`  ┌ ${placeText(location)}`, ...excerpt(location, options));
  lines.push(`  = ${options.language === 'zh' ? '改法' : 'remedy'}: ${remedy}`);
  return lines.join('\n');
}

function excerpt({ file, line, column, width }: Location, { lineOf }: RenderOptions): readonly string[] {
  const text = line === undefined ? undefined : lineOf(file, line);
  if (line === undefined || text === undefined) return [];
  const number = String(line);
  const gutter = ' '.repeat(number.length);
  const at = (column ?? 1) - 1;
  const marked = text.slice(at, at + (width ?? 1)) || ' ';
  const carets = ' '.repeat(stringWidth(text.slice(0, at))) + '^'.repeat(Math.max(1, stringWidth(marked)));
  return column === undefined ? [`${number} │ ${text}`] : [`${number} │ ${text}`, `${gutter} │ ${carets}`];
}
