import type { UnitMark } from '../../src/domain/assessment.ts';

/** Whose names, and whose figures, stay as they are. */
export interface Kept {
  readonly names: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
}

/** Names of strangers begin with it, so that one may be looked for. */
export const strangerMark = '外单位';

/** Arrays that are by area, of which there may be as many as units. */
const byOthers = new Set(['areas', 'indicators', 'months', 'files', 'grades']);

/**
 * The same result about other units: everybody but those kept has another name, another code and other figures, wherever the result
 * speaks of them. What is made for those kept must not change.
 */
export function amongStrangers<R extends { readonly units: readonly UnitMark[] }>(
  result: R,
  { names, figures }: Kept,
): R {
  const { units } = result;
  const renamed = new Map<string, string>();
  for (const [place, { code, name, shortName }] of units.entries()) {
    if (names.has(code)) continue;
    renamed.set(code, `${strangerMark}码${place}`);
    renamed.set(name, `${strangerMark}${place}`);
    renamed.set(shortName, `${strangerMark}简${place}`);
  }
  const codes = new Set(units.map(({ code }) => code));
  const walk = (value: unknown, { strange, key }: { readonly strange: boolean; readonly key: string }): unknown => {
    if (typeof value === 'string') return renamed.get(value) ?? (strange ? otherFigure(value) : value);
    if (typeof value === 'number') return strange && key === 'rank' ? value + 700 : value;
    if (Array.isArray(value))
      return value.map((each, row) => {
        const own = units[row]?.code ?? '';
        const isRow = value.length === units.length && !byOthers.has(key);
        return walk(each, { strange: isRow ? !figures.has(own) : strange, key });
      });
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value);
    const owner = entries.find(([name, each]) => (name === 'unit' || name === 'code') && codes.has(String(each)));
    const own = owner ? !figures.has(String(owner[1])) : strange;
    return Object.fromEntries(entries.map(([name, each]) => [name, walk(each, { strange: own, key: name })]));
  };
  return walk(result, { strange: false, key: '' }) as R;
}

/** Another figure of the same kind; other texts stay. */
function otherFigure(text: string): string {
  if (/^-?\d+\.\d+$/.test(text)) return `${text}7`;
  return /^\d+\/\d+$/.test(text) ? text.replace('/', '7/') : text;
}
