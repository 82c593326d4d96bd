import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { namesOf, type Unit } from '../../src/domain/roster.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { paperDocument } from '../../src/papers/paperDocument.ts';
import { paperWorkbook } from '../../src/papers/paperWorkbook.ts';
import { monthPapers, yearPapers } from '../../src/run/papers.ts';
import { repository } from '../samples/sampleMonth.ts';
import { packageParts } from './packageParts.ts';
import { type SamplePapers, samplePapers } from './samplePapers.ts';
import { amongStrangers, strangerMark } from './strangers.ts';

/** 同组比较: the only figures of others that a unit may see, as its policy declares. */
const declaredAggregates = ['最高/平均/最低'];

/** Audiences that may see every unit: nothing to hide from them. */
const seeAll = new Set<Paper['audience']>(['财政部门', '预算部门', '领导', '抄送', '综合考核']);

describe.each(['地市', '部门'])('papers of %s', (assessment) => {
  const made = samplePapers(assessment);

  test('say nothing that depends on anybody else', { timeout: 120_000 }, async () => {
    const sample = await made;
    const papers = papersOf(sample);
    expect(papers.length).toBeGreaterThan(2 * sample.result.units.length);
    // Each unit's paper takes making all of them again: of many, every seventh.
    const looked = papers.filter((_, place) => papers.length < 20 || place % 7 === 0);
    for (const paper of looked) {
      const same = papersOf(estranged(sample, paper)).find(({ path }) => path === paper.path);
      expect(same && withoutAggregates(same), paper.path).toEqual(withoutAggregates(paper));
      expect(JSON.stringify(same)).not.toContain(strangerMark);
      // The strangers' figures did reach it: where they may be told in sum, they are told.
      if (paper.kind === '反馈单') expect(same).not.toEqual(paper);
    }
  });

  test('name nobody else in any part of their files', { timeout: 240_000 }, async () => {
    const sample = await made;
    const said = definitionsOf(assessment);
    const { units } = sample.setup.definitions.roster;
    for (const paper of papersOf(sample)) {
      const others = units.filter((unit) => !mayBeNamed(paper, unit));
      const names = others.flatMap(namesOf).filter((name) => !isSaid(name, paper, said));
      if (assessment === '地市') expect(names.length).toBeGreaterThan(others.length);
      for (const [file, bytes] of await filesOf(sample, paper))
        expect(placesOf(names, bytes), `${paper.path}.${file}`).toEqual([]);
    }
  });

  test('would be caught naming somebody', async () => {
    const sample = await made;
    const [paper] = papersOf(sample).filter(({ unit }) => unit !== undefined);
    const other = sample.result.units.find(({ code }) => code !== paper?.unit);
    if (!paper || !other) throw new Error('nobody to name');
    for (const word of [other.name, other.code]) {
      const tables = paper.tables.map((table) => ({ ...table, rows: [...table.rows, table.columns.map(() => word)] }));
      for (const [, bytes] of await filesOf(sample, { ...paper, tables }))
        expect(placesOf([word], bytes).length).toBeGreaterThan(0);
    }
  });

  test('hold no hidden sheet, comment or defined name beyond those of printing', { timeout: 120_000 }, async () => {
    const sample = await made;
    for (const paper of papersOf(sample)
      .filter(({ audience }) => !seeAll.has(audience))
      .slice(0, 12))
      for (const [, bytes] of await filesOf(sample, paper)) {
        const parts = packageParts(bytes);
        const workbook = parts.get('xl/workbook.xml') ?? '';
        expect(workbook).not.toMatch(/state="(very)?[hH]idden"/);
        const defined = [...workbook.matchAll(/<definedName name="([^"]*)"/g)].map(([, name]) => name);
        expect(defined.filter((name) => !/^_xlnm\.Print_(Area|Titles)$/.test(name ?? ''))).toEqual([]);
        expect([...parts.keys()].filter((name) => /comments|people|custom/i.test(name))).toEqual([]);
      }
  });
});

function papersOf({ policy, result, workings, setup }: SamplePapers): readonly Paper[] {
  const all = [...yearPapers(policy, result, setup.definitions), ...monthPapers(policy, workings)];
  return all.filter(({ audience }) => !seeAll.has(audience));
}

/** For a unit's paper everybody else is a stranger; a list of praise may know names, and no figure at all. */
function estranged(sample: SamplePapers, paper: Paper): SamplePapers {
  const named = sample.result.units.filter(({ name }) => paper.unit === undefined && mentions(paper, name));
  const own = new Set(paper.unit === undefined ? [] : [paper.unit]);
  const kept = { figures: own, names: new Set([...own, ...named.map(({ code }) => code)]) };
  const { workings } = sample;
  return {
    ...sample,
    result: amongStrangers(sample.result, kept),
    workings: { ...workings, assessment: amongStrangers(workings.assessment, kept) },
  };
}

function mentions({ tables }: Paper, name: string): boolean {
  return tables.some(({ rows }) => rows.flat().includes(name));
}

function mayBeNamed(paper: Paper, { code, name }: Unit): boolean {
  return paper.unit === code || (paper.unit === undefined && mentions(paper, name));
}

function withoutAggregates(paper: Paper): Paper {
  const tables = paper.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) =>
      row.map((text, place) => (declaredAggregates.includes(table.columns[place]?.header ?? '') ? '' : text)),
    ),
  }));
  return { ...paper, tables };
}

async function filesOf(
  { templates, setup }: SamplePapers,
  paper: Paper,
): Promise<readonly (readonly [string, Uint8Array])[]> {
  const template = templates.get(paper.kind);
  if (!template) throw new Error(`no template of ${paper.kind}`);
  return [
    ['docx', await paperDocument(paper, template)],
    ['xlsx', await paperWorkbook(paper, setup.definitions.office)],
  ];
}

/** What the office says of itself, of its policies and of its indicators: no unit's secret. */
function definitionsOf(assessment: string): string {
  const folder = join(repository, 'config');
  const files = [
    'kaohe.yaml',
    `${assessment}/公文办法.yaml`,
    `${assessment}/年终办法.yaml`,
    `${assessment}/数据源.yaml`,
  ];
  const catalogues = readdirSync(join(folder, assessment, '目录')).map((name) => `${assessment}/目录/${name}`);
  return [...files, ...catalogues].map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
}

/** Names that are part of its own name, or a word of the definitions (`统计局` as a source). */
function isSaid(name: string, { title, fields }: Paper, said: string): boolean {
  return said.includes(name) || `${title}${Object.values(fields).join('\n')}`.includes(name);
}

/** Where any of the names stands. */
function placesOf(names: readonly string[], bytes: Uint8Array): readonly string[] {
  return [...packageParts(bytes)].flatMap(([part, text]) =>
    names.filter((name) => stands(name, text)).map((name) => `${part}: ${name}`),
  );
}

/** A code is a word of its own: digits of a longer figure are not it. */
function stands(name: string, text: string): boolean {
  return /^\d+$/.test(name) ? new RegExp(`>${name}<`).test(text) : text.includes(name);
}
