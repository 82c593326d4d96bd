import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inWords } from '../../src/diagnostics/phrase.ts';
import { readCatalogue } from './readCatalogue.ts';

const shipped = [
  { assessment: '地市', indicators: 57 },
  { assessment: '部门', indicators: 56 },
].map((each) => ({
  ...each,
  text: readFileSync(new URL(`../../config/${each.assessment}/目录/2026.yaml`, import.meta.url), 'utf8'),
}));

describe.each(shipped)('the $assessment catalogue', ({ text, indicators, assessment }) => {
  const { edition, problems } = readCatalogue(text);

  test('has no finding, and every worked case holds', () => {
    expect(problems).toEqual([]);
    expect(edition?.assessment).toBe(assessment);
    expect(edition?.indicators.length).toBe(indicators);
    expect(edition?.indicators.filter((each) => each.examples.length === 0)).toEqual([]);
  });

  test('a last digit moved in any worked case is found, and only there', () => {
    const lines = text.split('\n');
    const places = (edition?.indicators ?? []).flatMap((each) =>
      each.examples.flatMap((example) => example.points ?? []),
    );
    for (const { text: points, location } of places) {
      const [line = 1, column = 1] = [location.line, location.column];
      const moved = points.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
      const old = lines[line - 1] ?? '';
      lines[line - 1] = old.slice(0, column - 1) + moved + old.slice(column - 1 + points.length);
    }
    expect(places.length).toBeGreaterThanOrEqual(indicators);
    const found = readCatalogue(lines.join('\n')).problems.map(
      ({ code, location }) => `${code} ${location?.line}:${location?.column}`,
    );
    expect(found).toEqual(places.map(({ location }) => `CAT-0401 ${location.line}:${location.column}`));
  });

  test('a key misspelt by one character is found, and the right one named', () => {
    const lines = excerpt(text.split('\n'));
    const start = lines.indexOf('体系:');
    const keys = lines.flatMap((source, line) => (line > start ? keysOf(source).map((key) => ({ key, line })) : []));
    expect(keys.length).toBeGreaterThan(40);
    for (const { key, line } of keys) {
      const changed = [...lines];
      changed[line] = (lines[line] ?? '').replace(`${key}:`, `${key}们:`);
      const named = readCatalogue(changed.join('\n'))
        .problems.filter(({ location }) => location?.line === line + 1)
        .map(({ code, facts }) => `${code} ${inWords(facts['meant'] ?? '', 'zh')}`);
      expect([key, named.filter((each) => each === `DEF-0102 是不是“${key}”?`).length]).toEqual([key, 1]);
    }
  });
});

/** The catalogue with one indicator of its first area, one that has a gap rule: all of the grammar, little text. */
function excerpt(lines: readonly string[]): readonly string[] {
  const starts = lines.flatMap((line, place) => (/^ {6}- 编号:/.test(line) ? [place] : []));
  const blocks = starts.map((from, place) => lines.slice(from, starts[place + 1]).filter((line) => /^ {6}/.test(line)));
  const block = blocks.find((each) => each.some((line) => line.trim() === '差距:')) ?? [];
  const items = lines
    .slice(lines.indexOf('数据项:') + 1, lines.indexOf('体系:'))
    .filter((line) => block.some((each) => each.includes(line.split(':')[0]?.trim() || '#')));
  return [
    ...lines.slice(0, lines.indexOf('数据项:') + 1),
    ...items,
    ...lines.slice(lines.indexOf('体系:'), starts[0]),
    ...block,
  ];
}

/** Keys of the grammar on a line of the tree: whatever stands before a colon, but for names of the catalogue's own. */
function keysOf(source: string): readonly string[] {
  const own = /(?:数据|他单位): \{[^}]*\}/g;
  return [
    ...source.replaceAll(own, (part) => `${part.split(':')[0]}: _`).matchAll(/(?:^\s*(?:- )?|[{,[] )([\p{L}]+):/gu),
  ].flatMap((match) => match[1] ?? []);
}
