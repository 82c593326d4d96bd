import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Assessment } from '../../src/domain/assessment.ts';
import { assessmentJson } from '../../src/reports/assessmentJson.ts';
import { writeOutputs } from '../../src/run/outputs.ts';
import { resultFolder } from '../../src/run/stored.ts';
import { repository } from '../samples/sampleMonth.ts';

export interface CopyRequest {
  /** Folders of samples/ to take along. */
  readonly periods: readonly string[];
  /** Files that stand in for the repository's, samples and definitions; its own samples stay behind then. */
  readonly twin?: ReadonlyMap<string, Uint8Array>;
  /** Files in the order in which they are to be made. */
  readonly arrange?: (paths: readonly string[]) => readonly string[];
  readonly change?: (path: string, bytes: Buffer) => Buffer;
}

/** A workspace of its own: the repository's definitions, and some of its samples. */
export class WorkspaceCopy {
  readonly root = mkdtempSync(join(tmpdir(), 'kaohe-run-'));
  readonly output = join(this.root, 'output');

  constructor({ periods, twin, arrange = (paths) => paths, change = (_, bytes) => bytes }: CopyRequest) {
    const folders = periods.map((period) => `samples/${period}`);
    const samples = twin
      ? [...twin.keys()].filter((path) => folders.some((folder) => path.startsWith(`${folder}/`)))
      : folders.flatMap(filesBelow);
    for (const path of arrange([...filesBelow('config'), ...samples]))
      this.write(path, change(path, Buffer.from(twin?.get(path) ?? readFileSync(join(repository, path)))));
  }

  write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), content);
  }

  /** Replaces text that must be there in a text file. */
  edit(path: string, from: string, to: string): void {
    const text = readFileSync(join(this.root, path), 'utf8');
    if (!text.includes(from)) throw new Error(`${path} has no “${from}”`);
    this.write(path, text.replace(from, to));
  }

  /** The line of a text file that begins with the words. */
  lineOf(path: string, start: string): string {
    const lines = readFileSync(join(this.root, path), 'utf8').split(/\r?\n/);
    return lines.find((line) => line.startsWith(start)) ?? '';
  }

  /** Keeps a result where later months look for it. */
  save(assessment: Assessment): void {
    this.saveBytes(assessment, assessmentJson(assessment));
  }

  saveBytes({ assessment, period }: Pick<Assessment, 'assessment' | 'period'>, bytes: Uint8Array): void {
    const fault = writeOutputs(
      join(this.output, resultFolder(assessment, period)),
      new Map([['assessment.json', bytes]]),
      true,
    );
    if (fault) throw new Error(`${fault.kind} ${fault.file}`);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(join(repository, folder), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(repository.length + 1)
        .replaceAll('\\', '/'),
    );
}
