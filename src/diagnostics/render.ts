import stringWidth from 'string-width';
import type { Diagnostic, Location, SuppressionMark } from './diagnostic.ts';
import { inWords, type MessageLanguage } from './phrase.ts';
import type { Severity } from './problem.ts';
import { problemTable } from './problemTable.ts';

/** The wording of a diagnostic with its facts filled in. */
export interface WordedProblem {
  readonly what: string;
  readonly remedy: string;
}

export function wordProblem(diagnostic: Diagnostic, language: MessageLanguage): WordedProblem {
  const wording = problemTable[diagnostic.code][language];
  const fill = (template: string) =>
    template.replaceAll(/\{(\w+)\}/g, (_, name: string) => inWords(diagnostic.facts[name] ?? '', language));
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
  const shown = location && excerpt(location, options);
  const gutter = ' '.repeat(shown?.number.length ?? 1);
  return [
    `${options.paint(severity, `${severityWords[options.language][severity]} ${code}`)}  ${what}`,
    ...(location ? [`${gutter} ┌ ${placeText(location)}`] : []),
    ...(shown ? [`${shown.number} │ ${shown.text}`] : []),
    ...(shown?.marks === undefined ? [] : [`${gutter} │ ${shown.marks}`]),
    `${gutter} = ${diagnostic.suppressed ? suppressionText(diagnostic.suppressed, options.language) : `${options.language === 'zh' ? '改法' : 'remedy'}: ${remedy}`}`,
  ].join('\n');
}

/** `已忽略: 该局 7 月才上线(张某,至 2026-08)`. */
export function suppressionText({ by, reason, until }: SuppressionMark, language: MessageLanguage): string {
  return language === 'zh' ? `已忽略: ${reason}(${by},至 ${until})` : `suppressed: ${reason} (${by}, until ${until})`;
}

interface Excerpt {
  readonly number: string;
  readonly text: string;
  /** Undefined where no part of the line is meant, but all of it. */
  readonly marks: string | undefined;
}

function excerpt({ file, line, column, width }: Location, { lineOf }: RenderOptions): Excerpt | undefined {
  const whole = line === undefined ? undefined : lineOf(file, line)?.replaceAll('\t', ' ');
  if (line === undefined || whole === undefined) return undefined;
  const at = (column ?? 1) - 1;
  const end = at + (width ?? 1);
  const { from, to } = windowAround(whole, at);
  const lead = from > 0 ? '…' : '';
  const before = lead + whole.slice(from, at);
  const marked = whole.slice(at, Math.min(end, to)) || ' ';
  const all = column === undefined || whole.slice(at, end).trim() === whole.trim();
  const marks = ' '.repeat(stringWidth(before)) + '^'.repeat(Math.max(1, stringWidth(marked)));
  const text = `${lead}${whole.slice(from, to)}${to < whole.length ? '…' : ''}`;
  return { number: String(line), text, marks: all ? undefined : marks };
}

/** Display width of an excerpt, and of what is kept before the place in a longer line. */
const widest = 96;
const kept = 32;

/** The part of a long line that shows the place. */
function windowAround(line: string, at: number): { readonly from: number; readonly to: number } {
  if (stringWidth(line) <= widest) return { from: 0, to: line.length };
  let from = Math.min(at, line.length);
  while (from > 0 && stringWidth(line.slice(from - 1, at)) <= kept) from--;
  let to = from;
  while (to < line.length && stringWidth(line.slice(from, to + 1)) <= widest) to++;
  while (from > 0 && stringWidth(line.slice(from - 1, to)) <= widest) from--;
  return { from, to };
}
