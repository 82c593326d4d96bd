/** Words of ours in every language, so that a missing translation does not compile. */
export interface Phrase {
  readonly zh: string;
  readonly en: string;
}

export type MessageLanguage = keyof Phrase;

/** A fact of a problem: words of the user's own files and commands as they stand, or a phrase of ours. */
export type Fact = string | Phrase;

/** Facts by the names under which a wording quotes them. */
export type Facts = Readonly<Record<string, Fact>>;

export function inWords(fact: Fact, language: MessageLanguage): string {
  return typeof fact === 'string' ? fact : fact[language];
}

/** `甲、乙` in Chinese, `甲, 乙` in English. */
export function enumerated(names: Iterable<string>): Phrase {
  const list = [...names];
  return { zh: list.join('、'), en: list.join(', ') };
}
