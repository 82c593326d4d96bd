import { dirname, join, resolve } from 'node:path';
import type { Location } from '../diagnostics/diagnostic.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { text } from '../schema/scalars.ts';
import { field, type Located, list, located, optional, record, shape } from '../schema/shapes.ts';
import { type DefinitionTrees, readBy, readDefinition } from './definition.ts';
import { fileFaultWords, isFile, isFolder } from './files.ts';

/** The file that marks the root of a workspace. */
export const workspaceFile = 'config/kaohe.yaml';

/** 考核: one assessment of the office, by its definition files (relative to the workspace). */
export interface AssessmentFiles {
  readonly name: string;
  /** 目录: folder of editions. */
  readonly cataloguesFolder: string;
  readonly rosterFile: string;
  readonly policyFile: string;
  /** 年终办法: undefined where there is no year-end batch yet. */
  readonly yearPolicyFile: string | undefined;
  /** 公文办法: undefined where no papers are made. */
  readonly paperPolicyFile?: string | undefined;
  readonly sourcesFile: string;
  readonly targetsFile: string | undefined;
  readonly subUnitsFile?: string | undefined;
  readonly location: Location;
}

/** 工作区: the folder that holds `config/`, with everything an office's assessments read and write. */
export interface Workspace {
  readonly root: string;
  readonly office: string;
  readonly dataFolder: string;
  readonly outputFolder: string;
  readonly calendarFile: string;
  /** 涉密列: headings that no file may have. */
  readonly confidential: readonly string[];
  /** 忽略: findings that persons answer for. */
  readonly suppressionsFile?: string;
  readonly assessments: readonly AssessmentFiles[];
  readonly location: Location;
  /** Where definition files that have not changed need not be read anew. */
  readonly trees?: DefinitionTrees | undefined;
}

/** The nearest folder from `start` upward that holds {@link workspaceFile}. */
export function findWorkspace(start: string, problems: Problems): string | undefined {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (isFile(join(folder, workspaceFile))) return folder;
    if (folder === dirname(folder)) break;
  }
  problems.report('WSP-0101', undefined, { start, file: workspaceFile });
  return undefined;
}

const schema = shape({
  workspace: field(
    '工作区',
    shape({
      office: field('单位', text('单位名称')),
      dataFolder: field('数据', located(text('文件夹'))),
      outputFolder: field('输出', text('文件夹')),
      calendarFile: field('日历', located(text('文件'))),
      suppressionsFile: optional('忽略', located(text('文件'))),
      confidential: optional('涉密列', list(text('表头文字'), 1)),
    }),
  ),
  assessments: field(
    '考核',
    record(
      located(
        shape({
          cataloguesFolder: field('目录', located(text('文件夹'))),
          rosterFile: field('名册', located(text('文件'))),
          policyFile: field('办法', located(text('文件'))),
          yearPolicyFile: optional('年终办法', located(text('文件'))),
          paperPolicyFile: optional('公文办法', located(text('文件'))),
          sourcesFile: field('数据源', located(text('文件'))),
          targetsFile: optional('目标', located(text('文件'))),
          subUnitsFile: optional('下级单位', located(text('文件'))),
        }),
      ),
      '考核名称',
    ),
  ),
});

/** Reads config/kaohe.yaml; undefined, with every reason, unless everything it names is there. */
export function readWorkspace(root: string, problems: Problems): Workspace | undefined {
  const node = readDefinition(workspaceFile, { root, problems });
  const read = node && readBy(schema, node, problems);
  if (!node || !read) return undefined;
  const paths = new PathChecks(root, problems);
  const { office, dataFolder, outputFolder, calendarFile, confidential = [], suppressionsFile } = read.workspace;
  const workspace = {
    root,
    office,
    dataFolder: paths.folder(dataFolder),
    outputFolder: tidy(outputFolder),
    calendarFile: paths.file(calendarFile),
    confidential,
    ...(suppressionsFile ? { suppressionsFile: paths.file(suppressionsFile) } : {}),
    assessments: [...read.assessments].map(([name, { value, node: at }]) => ({
      name,
      cataloguesFolder: paths.folder(value.cataloguesFolder),
      rosterFile: paths.file(value.rosterFile),
      policyFile: paths.file(value.policyFile),
      yearPolicyFile: value.yearPolicyFile && paths.file(value.yearPolicyFile),
      paperPolicyFile: value.paperPolicyFile && paths.file(value.paperPolicyFile),
      sourcesFile: paths.file(value.sourcesFile),
      targetsFile: value.targetsFile && paths.file(value.targetsFile),
      subUnitsFile: value.subUnitsFile && paths.file(value.subUnitsFile),
      location: at.location,
    })),
    location: node.location,
  };
  return paths.allThere ? workspace : undefined;
}

class PathChecks {
  readonly #root: string;
  readonly #problems: Problems;
  allThere = true;

  constructor(root: string, problems: Problems) {
    this.#root = root;
    this.#problems = problems;
  }

  file(named: Located<string>): string {
    const path = tidy(named.value);
    if (isFile(join(this.#root, path))) return path;
    this.#problems.report('WSP-0102', named.node.location, { path, reason: fileFaultWords.absent });
    this.allThere = false;
    return path;
  }

  folder(named: Located<string>): string {
    const path = tidy(named.value);
    if (isFolder(join(this.#root, path))) return path;
    this.#problems.report('WSP-0104', named.node.location, { path });
    this.allThere = false;
    return path;
  }
}

/** `/`-separated and without a trailing slash, whichever way it was written. */
function tidy(path: string): string {
  return path.replaceAll('\\', '/').replace(/\/+$/, '');
}
