import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Phrase } from '../diagnostics/phrase.ts';

/** Why a file could not be opened, in the words of {@link fileFaultWords}. */
export type FileFault = 'absent' | 'denied' | 'inUse' | 'notAFile' | 'other';

/** Paths are relative to the workspace and `/`-separated, so that messages read alike on every system. */
export function readBytes(root: string, path: string): Uint8Array | FileFault {
  try {
    return readFileSync(join(root, path));
  } catch (error) {
    return faultOf(error);
  }
}

const faults: ReadonlyMap<string, FileFault> = new Map([
  ['ENOENT', 'absent'],
  ['ENOTDIR', 'absent'],
  ['EACCES', 'denied'],
  ['EPERM', 'denied'],
  ['EBUSY', 'inUse'],
  ['EISDIR', 'notAFile'],
]);

function faultOf(error: unknown): FileFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return faults.get(code) ?? 'other';
}

export const fileFaultWords: Readonly<Record<FileFault, Phrase>> = {
  absent: { zh: '文件不存在', en: 'there is no such file' },
  denied: { zh: '没有读取权限', en: 'no permission to read it' },
  inUse: { zh: '被其他程序占用', en: 'another program uses it' },
  notAFile: { zh: '这是文件夹,不是文件', en: 'it is a folder, not a file' },
  other: { zh: '读取失败', en: 'reading failed' },
};

/** File names of a folder in a fixed order, without folders and what editors and systems leave behind; undefined if there is no folder. */
export function listFiles(root: string, folder: string): readonly string[] | undefined {
  try {
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    const names = entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name);
    return names.filter((name) => !isLeftover(name)).sort();
  } catch {
    return undefined;
  }
}

/** Lock files of Excel, WPS (`~$…`, `.~…`) and LibreOffice (`.~lock…`), and system files. */
function isLeftover(name: string): boolean {
  return name.startsWith('~$') || name.startsWith('.') || /^(thumbs\.db|desktop\.ini)$/i.test(name);
}

export function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
