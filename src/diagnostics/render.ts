import stringWidth from 'string-width';
import { type Cause, causesOf } from './causes.ts';
import type { Diagnostic } from './diagnostic.ts';
import { excerpt, type LineOf } from './excerpt.ts';
import type { MessageLanguage } from './phrase.ts';
import type { Severity } from './problem.ts';
import { placeText, remedyText, severityWords, wordProblem } from './wording.ts';

/** What rendering needs beside the diagnostics; `lineOf` gives a line of a definition file for the excerpt. */
export interface RenderOptions {
  readonly language: MessageLanguage;
  readonly lineOf: LineOf;
  readonly paint: (severity: Severity, text: string) => string;
}

const words = {
  zh: { places: (count: number) => `${count} 处:`, quoted: (text: string) => `“${text}”` },
  en: { places: (count: number) => `${count} places:`, quoted: (text: string) => `"${text}"` },
} as const;

/** Every problem, in a small block a cause, what is suppressed last: what is wrong, all the places where, what to do. */
export function renderProblems(problems: readonly Diagnostic[], options: RenderOptions): readonly string[] {
  return causesOf(problems).map((cause) =>
    cause.places.length > 1 ? renderSeveral(cause, options) : renderOne(cause, options),
  );
}

/** The place, with the line of a definition file. */
function renderOne({ told }: Cause, options: RenderOptions): string {
  const { what } = wordProblem(told, options.language);
  const { location } = told;
  const shown = location && excerpt(location, options.lineOf);
  const gutter = ' '.repeat(shown?.number.length ?? 1);
  return [
    headline(told, options),
    ...(location ? [`${gutter} ┌ ${joined([placeText(location), ...particulars(told, what, options)])}`] : []),
    ...(shown ? [`${shown.number} │ ${shown.text}`] : []),
    ...(shown?.marks === undefined ? [] : [`${gutter} │ ${shown.marks}`]),
    remedyLine(told, gutter, options),
  ].join('\n');
}

function renderSeveral({ told, places, alike }: Cause, options: RenderOptions): string {
  const { what } = wordProblem(told, options.language);
  const rows = places.flatMap((place) => {
    const own = alike ? what : wordProblem(place, options.language).what;
    const rest = [...(alike ? [] : [oneLine(own)]), ...particulars(place, own, options)];
    return place.location ? [[placeText(place.location), ...rest]] : [];
  });
  const { places: count } = words[options.language];
  const lines = inColumns(rows).map((line) => `  │ ${line}`);
  return [headline(told, options), remedyLine(told, ' ', options), `  ┌ ${count(places.length)}`, ...lines].join('\n');
}

/** A long list is read by its columns. */
function inColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [place, text] of row.entries()) widths[place] = Math.max(widths[place] ?? 0, stringWidth(text));
  const padded = (text: string, place: number) => text + ' '.repeat((widths[place] ?? 0) - stringWidth(text));
  return rows.map((row) => joined(row.map(padded)).trimEnd());
}

function headline(told: Diagnostic, { language, paint }: RenderOptions): string {
  const { severity, code } = told;
  return `${paint(severity, `${severityWords[language][severity]} ${code}`)}  ${oneLine(wordProblem(told, language).what)}`;
}

function remedyLine(told: Diagnostic, gutter: string, { language }: RenderOptions): string {
  return `${gutter} = ${oneLine(remedyText(told, language))}`;
}

/** The unit, and what stands there, as far as the sentence does not say so. */
function particulars({ location }: Diagnostic, what: string, { language }: RenderOptions): readonly string[] {
  const { unit = '', value = '', confidential } = location ?? {};
  const text = confidential ? '' : oneLine(value);
  return [
    ...(unit === '' || what.includes(unit) ? [] : [oneLine(unit)]),
    ...(text === '' || oneLine(what).includes(text) ? [] : [words[language].quoted(clipped(text))]),
  ];
}

function joined(parts: readonly string[]): string {
  return parts.join('  ');
}

/** Texts of files may hold line breaks, and codes that would command the terminal. */
function oneLine(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ').trim();
}

const longest = 60;

function clipped(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
