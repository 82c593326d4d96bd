import type { Location } from '../diagnostics/diagnostic.ts';
import type { Problems } from '../diagnostics/problems.ts';

/** Full-width punctuation that YAML takes for plain text, silently turning a map or list into one string. */
const halfOf: Readonly<Record<string, string>> = {
  '：': ': ',
  '，': ', ',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '＃': '#',
};

/**
 * Reports punctuation that was meant for YAML: a full-width colon after a short word at the start (`下限：95%`), a full-width comma
 * between figures (`[90，80]`), or full-width brackets. Prose keeps its Chinese punctuation.
 */
export function reportFullWidth(text: string, location: Location, role: 'key' | 'value', problems: Problems): void {
  const found =
    role === 'key'
      ? /[：，｛｝［］]/.exec(text)
      : (/^[^\s：，。、；()（）]{1,12}(：)/d.exec(text) ?? /\d\s*%?(，)\s*-?\d/d.exec(text) ?? /^([｛［])/d.exec(text));
  if (!found) return;
  const [start] = found.indices?.[1] ?? [found.index];
  const mark = text[start] ?? '';
  const column = (location.column ?? 1) + start;
  problems.report('DEF-0106', { ...location, column, width: 1 }, { mark, half: (halfOf[mark] ?? mark).trim() });
}
