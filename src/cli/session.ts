import { join, resolve } from 'node:path';
import { causesOf } from '../diagnostics/causes.ts';
import type { MessageLanguage } from '../diagnostics/phrase.ts';
import { countProblems, Problems } from '../diagnostics/problems.ts';
import { renderProblems } from '../diagnostics/render.ts';
import { monthOf, monthPeriod, type Period, parsePeriod, yearOf } from '../domain/period.ts';
import { isFile, isFolder, readBytes } from '../reading/files.ts';
import { decodeText } from '../reading/textEncoding.ts';
import {
  type AssessmentFiles,
  findWorkspace,
  readWorkspace,
  type Workspace,
  workspaceFile,
} from '../reading/workspace.ts';
import { problemsData } from '../reports/problemsJson.ts';
import { StoredTrees } from '../run/definitionTrees.ts';
import { assessmentsWith, type Office, type OfficeRequest, openOffice } from '../run/office.ts';
import { provenDefinitions } from '../run/stored.ts';
import { suppressFindings } from '../run/suppressions.ts';
import { UsageError } from './exitCode.ts';
import type { Terminal } from './terminal.ts';
import { type Texts, texts } from './texts.ts';
import { toolVersion } from './version.ts';

/** Options every command takes. */
export interface CommonOptions {
  readonly workspace?: string;
  readonly assessment?: string;
  readonly out?: string;
  readonly lang: MessageLanguage;
}

/** What the commands stand on, given from outside so that tests can run them. */
export interface Surroundings {
  readonly terminal: Terminal;
  /** Where relative paths start. */
  readonly folder: string;
  /** The bundled packer, where the program is bundled. */
  readonly packer?: string;
}

/** One run of the command: where it works, what it found, how it speaks. */
export class Session {
  readonly options: CommonOptions;
  readonly terminal: Terminal;
  readonly problems = new Problems();
  /** The bundled packer, where there is one. */
  readonly packer: string | undefined;
  readonly #folder: string;
  #trees: StoredTrees | undefined;

  constructor(options: CommonOptions, { terminal, folder, packer }: Surroundings) {
    this.options = options;
    this.terminal = terminal;
    this.packer = packer;
    this.#folder = folder;
  }

  get text(): Texts {
    return texts[this.options.lang];
  }

  month(text: string): Period {
    const period = parsePeriod(text);
    if (period && monthOf(period) !== undefined) return period;
    const meant = monthMeant(text);
    const { usage } = this.text;
    throw new UsageError(usage.badMonth(text, meant === undefined ? '' : usage.meant(meant)));
  }

  year(text: string): number {
    if (!/^\d{4}$/.test(text)) throw new UsageError(this.text.year.badYear(text));
    return Number(text);
  }

  /**
   * The office of the workspace; undefined when it could not be read, with the reasons among the problems. Definitions under which a
   * result already stands have passed every check and need not be linted again, unless asked for. With a unit, only the assessment
   * that has it.
   */
  async office(
    period?: Period,
    { lint = 'always', unit }: { lint?: 'always' | 'onceProven'; unit?: string } = {},
  ): Promise<Office | undefined> {
    this.terminal.progress(this.text.run.definitions);
    const root = this.#root();
    if (root === undefined) return undefined;
    const [owner, second] = unit === undefined ? [] : assessmentsWith(root, unit);
    const only = this.options.assessment ?? (second === undefined ? owner : undefined);
    const request: OfficeRequest = { year: period && yearOf(period), only };
    const proven = (workspace: Workspace, assessment: string) =>
      period && provenDefinitions(this.output({ workspace }), { assessment, year: yearOf(period), tool: toolVersion });
    const trees = (workspace: Workspace) => {
      this.#trees = new StoredTrees(this.output({ workspace }));
      return this.#trees;
    };
    const office = await openOffice(root, lint === 'always' ? request : { ...request, proven, trees }, this.problems);
    if (office) this.assessmentsOf(office.workspace);
    return office;
  }

  /** Lets the next run know the definitions as this one read them. */
  keepDefinitions(): void {
    this.#trees?.write();
  }

  /** The workspace without what its definition files say. */
  workspace(): Workspace | undefined {
    const root = this.#root();
    return root === undefined ? undefined : readWorkspace(root, this.problems);
  }

  /** The assessments asked for: one by its name, or all. */
  assessmentsOf({ assessments }: Workspace): readonly AssessmentFiles[] {
    const { assessment } = this.options;
    const asked = assessments.filter(({ name }) => assessment === undefined || name === assessment);
    if (asked.length > 0) return asked;
    const known = assessments.map(({ name }) => name).join('、');
    throw new UsageError(this.text.usage.unknownAssessment(assessment ?? '', known));
  }

  /** The workspace named on the command line must be one: a wrong name is wrong usage, not a problem of a file. */
  #root(): string | undefined {
    if (this.options.workspace === undefined) return findWorkspace(this.#folder, this.problems);
    const root = resolve(this.#folder, this.options.workspace);
    const { usage } = this.text;
    if (!isFolder(root)) throw new UsageError(usage.noFolder(root));
    if (!isFile(join(root, workspaceFile))) throw new UsageError(usage.notWorkspace(root, workspaceFile));
    return root;
  }

  output(office: Pick<Office, 'workspace'>): string {
    return this.options.out === undefined
      ? join(office.workspace.root, office.workspace.outputFolder)
      : resolve(this.#folder, this.options.out);
  }

  resolve(path: string): string {
    return resolve(this.#folder, path);
  }

  /** Findings that persons answer for, once everything has been looked at. */
  suppress(office: Office, period: Period | undefined, looked: 'atAll' | 'atSome'): void {
    const whole = looked === 'atAll' && office.setups.length === office.workspace.assessments.length;
    suppressFindings(office.suppressions, { period, whole }, this.problems);
  }

  /** Everything found, for other programs, with what else there is to say of the run. */
  printProblems(about: Readonly<Record<string, unknown>>): void {
    this.terminal.endProgress();
    const { format, ...found } = problemsData(this.problems.list, this.options.lang);
    this.terminal.line(JSON.stringify({ format, ...about, ...found }, null, 2));
  }

  /** Prints every problem found, by cause, worst first and what is suppressed last, and their counts. */
  showProblems(root: string | undefined, { list } = this.problems): void {
    this.terminal.endProgress();
    const lineOf = excerpts(root ?? this.#folder);
    const paint = this.terminal.paint.bind(this.terminal);
    const blocks = renderProblems(list, { language: this.options.lang, lineOf, paint });
    for (const block of blocks) this.terminal.complain(`${block}\n`);
    if (list.length === 0) return;
    const { run } = this.text;
    const { error, warning, note, suppressed } = countProblems(list);
    const causes = causesOf(list).filter(({ told }) => !told.suppressed).length;
    const counts = [
      run.counts(error, warning, note),
      causes < list.length - suppressed ? run.causes(causes) : '',
      suppressed > 0 ? run.suppressed(suppressed) : '',
    ];
    const elsewhere = root !== undefined && root !== this.#folder;
    this.terminal.complain(counts.join('') + (elsewhere ? run.relativeTo(root) : ''));
  }
}

/** `2026-6`, `202606`, `2026年6月`: close enough to say what was meant. */
function monthMeant(text: string): Period | undefined {
  const [, year = '', month = ''] = /^(\d{4})\D{0,2}(\d{1,2})\D?$/.exec(text.trim()) ?? [];
  const number = Number(month);
  return number >= 1 && number <= 12 ? monthPeriod(Number(year), number) : undefined;
}

/** Lines of definition files for excerpts; each file is read once. */
function excerpts(root: string): (file: string, line: number) => string | undefined {
  const known = new Map<string, readonly string[]>();
  return (file, line) => {
    if (!/\.ya?ml$/i.test(file)) return undefined;
    const lines = known.get(file) ?? linesOf(root, file);
    known.set(file, lines);
    return lines[line - 1];
  };
}

function linesOf(root: string, path: string): readonly string[] {
  const bytes = readBytes(root, path);
  const decoded = typeof bytes === 'string' ? undefined : decodeText(bytes);
  return decoded?.text.replace(/^\ufeff/, '').split(/\r?\n/) ?? [];
}
