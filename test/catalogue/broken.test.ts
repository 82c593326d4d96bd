import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { defaultsSchema, headSchema } from '../../src/catalogue/headSchema.ts';
import { itemSchema } from '../../src/catalogue/itemSchema.ts';
import { standardSchema } from '../../src/catalogue/standardSchema.ts';
import { treeSchema } from '../../src/catalogue/treeSchema.ts';
import { type ProblemCode, problemTable } from '../../src/diagnostics/problemTable.ts';
import { measureNames } from '../../src/domain/measure.ts';
import { untranslated } from '../diagnostics/oursInEnglish.ts';
import { readCatalogue } from './readCatalogue.ts';

const folder = new URL('broken/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
/** Keys of a catalogue, and words that are names of its own content. */
const grammar = [headSchema, defaultsSchema, itemSchema, standardSchema, treeSchema]
  .flatMap((each) => [...each.keys()])
  .concat(measureNames);
const roster: ReadonlySet<string> = new Set(['Ⅰ组', 'Ⅱ组', '540100']);

/** `# <- CODE CODE` at the end of a line: what must be found there, and nothing else anywhere. */
function marked(text: string): readonly string[] {
  return text.split('\n').flatMap((line, place) => {
    const codes = /# <- ([A-Z0-9 -]+)$/.exec(line)?.[1]?.trim().split(/\s+/) ?? [];
    return codes.map((code) => `${place + 1} ${code}`);
  });
}

/** The facts that the wordings of a problem quote. */
function factsWorded(code: ProblemCode): readonly string[] {
  const { zh, en } = problemTable[code];
  return [...[zh.what, zh.remedy, en.what, en.remedy].join(' ').matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

describe('broken catalogues', () => {
  test.each(files)('%s', (file) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const { problems } = readCatalogue(text, roster);
    const found = problems.map(({ code, location }) => `${location?.line} ${code}`);
    const expected = marked(text);
    expect([...new Set(found)].sort()).toEqual([...expected].sort());
    expect(expected.map((each) => each.split(' ')[1])).toContain(file.slice(0, 8));
    expect(problems.flatMap(({ code, facts }) => factsWorded(code).filter((name) => !(name in facts)))).toEqual([]);
    expect(untranslated(problems, text, grammar)).toEqual([]);
  });

  test('every code of definitions, formulas and catalogues has its file', () => {
    const codes = Object.keys(problemTable).filter((code) => /^(DEF|FML|CAT)-/.test(code));
    expect(codes.length).toBeGreaterThan(60);
    expect(codes.filter((code) => !files.some((file) => file.startsWith(code)))).toEqual([]);
  });
});
