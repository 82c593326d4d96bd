import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { defaultsSchema, headSchema } from '../../src/catalogue/headSchema.ts';
import { itemSchema } from '../../src/catalogue/itemSchema.ts';
import { standardSchema } from '../../src/catalogue/standardSchema.ts';
import { treeSchema } from '../../src/catalogue/treeSchema.ts';
import { exitCode } from '../../src/cli/exitCode.ts';
import type { Problem, Severity } from '../../src/diagnostics/problem.ts';
import { Problems } from '../../src/diagnostics/problems.ts';
import { problemTable } from '../../src/diagnostics/problemTable.ts';
import { measureNames } from '../../src/domain/measure.ts';
import { functionNames } from '../../src/expression/functions.ts';
import { moneyForms } from '../../src/incentives/moneyForms.ts';
import { yearPolicySchema } from '../../src/incentives/yearPolicySchema.ts';
import { readYaml } from '../../src/reading/yaml.ts';
import { monthSheets } from '../../src/reports/monthWorkbook.ts';
import { yearSheets } from '../../src/reports/yearWorkbook.ts';
import { gapSchema } from '../../src/rules/gap.ts';
import { forms, scoring } from '../../src/rules/registry.ts';
import type { Schema } from '../../src/schema/schema.ts';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const manual = readFileSync(join(root, 'README.zh-CN.md'), 'utf8');

const severities: Readonly<Record<Severity, string>> = { error: '错误', warning: '注意', note: '提示' };

/** A row of the manual's code table; what a message fills in is a dot leader there. */
function rowOf([code, { severity, zh }]: [string, Problem]): string {
  const plain = (text: string) => text.replaceAll(/\{\w+\}/g, '…');
  const remedy = plain(zh.remedy);
  return `| ${code} | ${severities[severity]} | ${plain(zh.what)} | ${remedy === '…' ? '见报错里的提示' : remedy} |`;
}

/** The text under a heading, up to the next one of its level. */
function chapter(heading: string): string {
  const [, text = ''] = manual.split(`\n## ${heading}\n`);
  return text.split('\n## ')[0] ?? '';
}

function lacking(words: Iterable<string>, text: string): readonly string[] {
  return [...new Set(words)].filter((word) => !text.includes(word));
}

/** What reading the examples of a chapter finds: every block that begins with the key, by the key's own schema. */
function examplesOf(key: string, text: string, schema: Schema<unknown>): { read: number; codes: readonly string[] } {
  const problems = new Problems();
  const blocks = [...text.matchAll(new RegExp(`^${key}:(?:.+|(?:\\n .*)+)`, 'gm'))].map(([block]) => block);
  for (const block of blocks) {
    const node = readYaml(block, 'README.zh-CN.md', problems);
    const entry = node?.kind === 'map' ? node.entries[0] : undefined;
    if (entry) schema.read(entry.value, { problems, vocabulary: new Set() });
  }
  return { read: blocks.length, codes: problems.list.map(({ code }) => code) };
}

describe('the manual', () => {
  it('has a row for every problem code, in the words of the problem tables', () => {
    const rows = Object.entries(problemTable).map(rowOf).sort();
    expect(rows.length).toBeGreaterThan(100);
    const [, table = ''] = /<!-- codes:begin -->\n([\s\S]*?)\n<!-- codes:end -->/.exec(manual) ?? [];
    expect(table.split('\n').filter((line) => /^\| [A-Z]{3}-/.test(line))).toEqual(rows);
  });

  it('has a section for every 计分方式, and for nothing else', () => {
    const headings = [...chapter('七、计分方式').matchAll(/^#### (.+)$/gm)].map(([, heading]) => heading);
    expect(headings.sort()).toEqual(forms.map(({ traits }) => traits.keyword).sort());
  });

  it('names every key a catalogue may use', () => {
    const keys = [headSchema, defaultsSchema, itemSchema, standardSchema, treeSchema].flatMap((each) => [
      ...each.keys(),
    ]);
    expect(new Set(keys).size).toBeGreaterThan(100);
    expect(lacking(keys, manual)).toEqual([]);
    expect(lacking(gapSchema.keys(), chapter('八、差距规则'))).toEqual([]);
  });

  it('names every key and every money form of a 年终办法, in an example that can be read', () => {
    const [, section = ''] = manual.split('\n### 年终办法.yaml\n');
    const text = section.split('\n### ')[0] ?? '';
    expect(lacking([...yearPolicySchema.keys(), ...moneyForms.map(({ keyword }) => keyword)], text)).toEqual([]);
    const problems = new Problems();
    const node = readYaml(/```yaml\n([\s\S]*?)```/.exec(text)?.[1] ?? '', 'README.zh-CN.md', problems);
    expect(node && yearPolicySchema.read(node, { problems, vocabulary: new Set() })).toBeDefined();
    expect(problems.list).toEqual([]);
  });

  it('gives examples that a catalogue could hold', () => {
    const scored = examplesOf('计分', chapter('七、计分方式'), scoring);
    expect(scored.codes).toEqual([]);
    expect(scored.read).toBeGreaterThan(forms.length);
    expect(examplesOf('差距', chapter('八、差距规则'), gapSchema)).toEqual({ read: 1, codes: [] });
    expect(examplesOf('体系', chapter('六、目录怎么写'), treeSchema)).toEqual({ read: 1, codes: [] });
  });

  it('names every unit of measure, function, sheet and exit code', () => {
    expect(lacking([...measureNames, ...functionNames], chapter('六、目录怎么写'))).toEqual([]);
    expect(
      lacking(
        [...monthSheets, ...yearSheets].map(({ name }) => name),
        chapter('四、输出的文件'),
      ),
    ).toEqual([]);
    expect(
      lacking(
        Object.values(exitCode).map((code) => `| ${code} |`),
        chapter('十二、退出码'),
      ),
    ).toEqual([]);
  });
});

describe('the README', () => {
  it('gives the two commands, each on a line of its own', () => {
    expect(readme.match(/^npm ci && npm .+$/gm)).toEqual(['npm ci && npm run sample', 'npm ci && npm test']);
  });

  it('names scripts that exist', () => {
    const named = [...`${readme}\n${manual}`.matchAll(/npm (?:run )?([a-z:]+)/g)].map(([, name = '']) => name);
    const own = ['ci', 'install', 'run'];
    expect(named.filter((name) => !own.includes(name) && !Object.hasOwn(manifest.scripts, name))).toEqual([]);
    expect(lacking(Object.keys(manifest.scripts), named.join(' '))).toEqual([]);
  });

  it('names every room and every runtime dependency', () => {
    const rooms = readdirSync(join(root, 'src')).map((name) => (name.endsWith('.ts') ? name : `${name}/`));
    expect(rooms.length).toBeGreaterThan(10);
    expect(
      lacking(
        rooms.map((room) => `| \`${room}\` |`),
        readme,
      ),
    ).toEqual([]);
    expect(
      lacking(
        Object.keys(manifest.dependencies).map((name) => `| ${name} |`),
        readme,
      ),
    ).toEqual([]);
  });
});
