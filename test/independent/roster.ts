import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { AssessmentName } from './samples.ts';
import type { UnitMark } from './unit.ts';

interface Roster {
  readonly 单位: readonly {
    readonly 代码: string;
    readonly 名称: string;
    readonly 组: string;
    readonly 参评: string;
  }[];
}

/** Units in roster order; all of them take part in the samples. */
export async function rosterOf(assessment: AssessmentName): Promise<readonly UnitMark[]> {
  const path = join(import.meta.dirname, '../../config', assessment, '名册.yaml');
  const roster: Roster = parse(await readFile(path, 'utf8'));
  return roster.单位.map(({ 代码, 名称, 组, 参评 }) => {
    if (参评 !== '参评') throw new Error(`${名称} does not take part`);
    return { code: 代码, name: 名称, group: 组 };
  });
}
