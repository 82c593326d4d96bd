import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Why nothing was written. */
export type OutputFault =
  | { readonly kind: 'notOurs'; readonly file: string }
  | { readonly kind: 'locked'; readonly file: string }
  | { readonly kind: 'other'; readonly file: string; readonly reason: string };

/** Names and hashes of what was written, so that the next run knows its own work. */
const manifestName = 'manifest.json';

/**
 * Writes the files of one folder all or none: each to a temporary name first, then renamed. A file that a person changed, or that we
 * did not write, is only replaced with `force`, and then kept beside under another name.
 */
export function writeOutputs(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  force: boolean,
): OutputFault | undefined {
  const manifest = readManifest(folder);
  const strangers = [...files.keys()].filter((name) => isStranger(folder, name, manifest));
  const [first] = strangers;
  if (first !== undefined && !force) return { kind: 'notOurs', file: join(folder, first) };
  const next = { ...manifest, ...Object.fromEntries([...files].map(([name, bytes]) => [name, sha256(bytes)])) };
  const all = new Map([
    ...files,
    [manifestName, new TextEncoder().encode(`${JSON.stringify(sorted(next), null, 2)}\n`)] as const,
  ]);
  const temporary = [...all.keys()].map((name) => [name, join(folder, `.${name}.tmp`)] as const);
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, path] of temporary) writeFileSync(path, all.get(name) ?? new Uint8Array());
    for (const name of strangers) keepBeside(folder, name);
    for (const [name] of temporary) assertReplaceable(join(folder, name));
    for (const [name, path] of temporary) renameSync(path, join(folder, name));
    return undefined;
  } catch (error) {
    return faultOf(error, folder);
  } finally {
    for (const [, path] of temporary) rmSync(path, { force: true });
  }
}

/** On Windows a workbook open in Excel cannot be renamed over: found out before anything is replaced. */
function assertReplaceable(path: string): void {
  if (!existsSync(path)) return;
  const aside = `${path}.~`;
  renameSync(path, aside);
  renameSync(aside, path);
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

function isStranger(folder: string, name: string, manifest: Readonly<Record<string, string>>): boolean {
  const path = join(folder, name);
  return existsSync(path) && sha256(readFileSync(path)) !== manifest[name];
}

function keepBeside(folder: string, name: string): void {
  let number = 1;
  while (existsSync(join(folder, `${name}.保留${number}`))) number++;
  renameSync(join(folder, name), join(folder, `${name}.保留${number}`));
}

function faultOf(error: unknown, folder: string): OutputFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const file = error instanceof Error && 'path' in error ? String(error.path) : folder;
  if (code === 'EBUSY' || code === 'EPERM') return { kind: 'locked', file };
  return { kind: 'other', file, reason: code || String(error) };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function sorted(entries: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
}
