import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isFolder } from '../reading/files.ts';

/** Why nothing was written. */
export type OutputFault =
  | { readonly kind: 'notOurs'; readonly file: string }
  | { readonly kind: 'locked'; readonly file: string }
  | { readonly kind: 'other'; readonly file: string; readonly reason: string };

/** Names and hashes of what was written, so that the next run knows its own work. */
const manifestName = 'manifest.json';

/**
 * Writes the files of one folder all or none: each to a temporary name first, then renamed; what was replaced comes back if one of
 * them cannot be. A file that a person changed, or that we did not write, is only replaced with `force`, and then kept beside under
 * another name.
 */
export function writeOutputs(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  force: boolean,
): OutputFault | undefined {
  const manifest = readManifest(folder);
  const all = new Map([...files, [manifestName, manifestOf(manifest, files)]]);
  return replaceFiles(folder, all, { known: manifest, force });
}

/**
 * Writes one file where the user wants it: a folder that need not be ours, and gets no manifest. A file of the name is therefore
 * anybody's, and only replaced with `force`.
 */
export function writeOutput(path: string, bytes: Uint8Array, force: boolean): OutputFault | undefined {
  return replaceFiles(dirname(path), new Map([[basename(path), bytes]]), { known: {}, force });
}
/** `known`: hashes of what this program wrote. */
function replaceFiles(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  { known, force }: { known: Readonly<Record<string, string>>; force: boolean },
): OutputFault | undefined {
  const replacement = new Replacement(folder);
  try {
    const strangers = [...files]
      .filter(([name, bytes]) => name !== manifestName && isStranger(replacement.at(name), bytes, known[name]))
      .map(([name]) => name);
    const [first] = strangers;
    if (first !== undefined && !force) return { kind: 'notOurs', file: join(folder, first) };
    replacement.current = folder;
    makeFolder(folder);
    for (const [name, bytes] of files) replacement.prepare(name, bytes);
    for (const name of strangers) replacement.keepBeside(name);
    for (const name of files.keys()) replacement.replace(name);
    return undefined;
  } catch (error) {
    replacement.undo();
    return faultOf(error, replacement.current);
  } finally {
    replacement.tidy();
  }
}

/**
 * Makes the folder and what is missing above it, one level at a time: a recursive mkdir never returns where the system answers a
 * new folder with "no such file" (below /proc, on a drive that is gone).
 */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** Replaces one file that the user keeps by hand, in one go. */
export function replaceFile(path: string, bytes: Uint8Array): OutputFault | undefined {
  const temporary = `${path}.tmp`;
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, path);
    return undefined;
  } catch (error) {
    succeeds(() => rmSync(temporary, { force: true }));
    return faultOf(error, path);
  }
}

/**
 * Takes away what this program wrote into the folder earlier and would not write any more, as long as nobody changed it: a letter
 * that a correction made groundless must not lie among the good ones. Answers with what was taken, and what somebody changed.
 */
export function withdrawOutputs(
  folder: string,
  kept: ReadonlySet<string>,
): { readonly withdrawn: readonly string[]; readonly changed: readonly string[] } {
  const manifest = readManifest(folder);
  const there = Object.keys(manifest).filter((name) => !kept.has(name) && existsSync(join(folder, name)));
  const isWhole = (name: string) => !isStranger(join(folder, name), new Uint8Array(), manifest[name]);
  const withdrawn = there.filter((name) => isWhole(name) && succeeds(() => rmSync(join(folder, name))));
  const changed = there.filter((name) => !withdrawn.includes(name));
  const left = Object.entries(manifest).filter(([name]) => kept.has(name) || changed.includes(name));
  if (withdrawn.length > 0) replaceFile(join(folder, manifestName), manifestOf(Object.fromEntries(left), new Map()));
  return { withdrawn, changed };
}

/** Whether bytes are those that this program wrote under the name. */
export function isOurs(folder: string, name: string, bytes: Uint8Array): boolean {
  return readManifest(folder)[name] === sha256(bytes);
}

/** Files on their way into a folder, and the way back. */
class Replacement {
  readonly #folder: string;
  readonly #undo: (() => void)[] = [];
  readonly #temporary: string[] = [];
  /** What is being worked on: a fault names it. */
  current: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.current = folder;
  }

  /** The path of a file, from now on the one being worked on. */
  at(name: string): string {
    this.current = this.#path(name);
    return this.current;
  }

  prepare(name: string, bytes: Uint8Array): void {
    this.at(name);
    writeFileSync(this.#beside(name, 'tmp'), bytes);
  }

  /** `指数.xlsx.保留1`, under the first number that is free. */
  keepBeside(name: string): void {
    const path = this.at(name);
    let number = 1;
    while (existsSync(`${path}.保留${number}`)) number++;
    const kept = `${path}.保留${number}`;
    renameSync(path, kept);
    this.#undo.push(() => renameSync(kept, path));
  }

  /** A rename replaces in one go, or fails where the file is open in Excel; a copy of the old one is the way back. */
  replace(name: string): void {
    const path = this.at(name);
    const known = existsSync(path) ? this.#beside(name, 'old') : undefined;
    if (known !== undefined) copyFileSync(path, known);
    renameSync(this.#beside(name, 'tmp'), path);
    this.#undo.push(() => (known === undefined ? rmSync(path, { force: true }) : renameSync(known, path)));
  }

  undo(): void {
    const done = [...this.#undo].reverse().map(succeeds);
    // Copies left behind can be found; a file that is gone cannot.
    if (done.includes(false)) this.#temporary.length = 0;
  }

  tidy(): void {
    for (const path of this.#temporary) succeeds(() => rmSync(path, { force: true }));
  }

  #path(name: string): string {
    return join(this.#folder, name);
  }

  #beside(name: string, kind: 'tmp' | 'old'): string {
    const path = this.#path(`.${name}.${kind}`);
    this.#temporary.push(path);
    return path;
  }
}

/** Cleaning up goes on past what cannot be cleaned up; the fault that led here is the one to tell. */
function succeeds(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}

function manifestOf(earlier: Readonly<Record<string, string>>, files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const hashes = { ...earlier, ...Object.fromEntries([...files].map(([name, bytes]) => [name, sha256(bytes)])) };
  return new TextEncoder().encode(`${JSON.stringify(sorted(hashes), null, 2)}\n`);
}

function readManifest(folder: string): Readonly<Record<string, string>> {
  try {
    const parsed: unknown = JSON.parse(readFileSync(join(folder, manifestName), 'utf8'));
    const entries = typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : [];
    return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return {};
  }
}

function isStranger(path: string, bytes: Uint8Array, known: string | undefined): boolean {
  if (!existsSync(path)) return false;
  const found = sha256(readFileSync(path));
  return found !== known && found !== sha256(bytes);
}

function faultOf(error: unknown, file: string): OutputFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EBUSY' || code === 'EPERM') return { kind: 'locked', file };
  return { kind: 'other', file, reason: code || String(error) };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function sorted(entries: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
}
