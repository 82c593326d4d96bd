/** What a number format says about a number, as far as its meaning goes. */
export interface FormatMeaning {
  readonly percent: boolean;
  readonly date: boolean;
  /** 红字: positive numbers are shown in red or in brackets, as bookkeepers write negative ones. */
  readonly reversed: boolean;
}

const plain: FormatMeaning = { percent: false, date: false, reversed: false };
const known = new Map<string, FormatMeaning>();

export function meaningOf(format: string | undefined): FormatMeaning {
  if (!format) return plain;
  const found = known.get(format);
  if (found) return found;
  const meaning = parse(format);
  known.set(format, meaning);
  return meaning;
}

/** Quoted and escaped characters are only text; colours, conditions and locales stand in square brackets. */
function parse(format: string): FormatMeaning {
  const coded = format.replace(/"[^"]*"|\\.|_./g, '');
  const bare = coded.replace(/\[[^\]]*\]/g, '');
  const positive = coded.split(';')[0] ?? '';
  return {
    percent: bare.includes('%'),
    date: /[ymdhs]|\[(h+|m+|s+)\]/i.test(
      coded.replace(/\[[^\]]*\]/g, (part) => (/^\[[hms]+\]$/i.test(part) ? part : '')).replace(/general|e[+-]/gi, ''),
    ),
    reversed: /\[red\]|\[红色?\]|\[color\s?3\]|^\s*\(/i.test(positive),
  };
}

/** Formats known by number alone. 27–36 and 50–58 are the dates of Chinese, Japanese and Korean spreadsheets. */
export function builtInFormat(id: number): string | undefined {
  if (id === 9) return '0%';
  if (id === 10) return '0.00%';
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58))
    return 'yyyy-mm-dd';
  return undefined;
}
