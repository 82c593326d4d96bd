import { Rational } from '../domain/rational.ts';
import type { Language, Wording } from '../rules/form.ts';

/** How words of a result name units, and in which language. */
export interface Speech {
  readonly language: Language;
  nameOf(code: string): string;
}

/** A sentence with its facts filled in. */
export function say(wording: Wording, facts: Readonly<Record<string, string | number>>, language: Language): string {
  return wording[language].replaceAll(/\{([^}]+)\}/g, (_, name: string) => String(facts[name] ?? ''));
}

/** Exact text as a reader takes it: at most four decimals. */
export function plainFigure(exact: string): string {
  return Rational.fromText(exact).toDecimal(4);
}

export function percentText(exact: string): string {
  return `${Rational.fromText(exact).times(Rational.hundred).toDecimal(4)}%`;
}

export function listed(words: readonly string[], language: Language): string {
  return words.join(language === 'zh' ? '、' : ', ');
}

export function namesOf(codes: readonly string[], { language, nameOf }: Speech): string {
  return listed(codes.map(nameOf), language);
}
