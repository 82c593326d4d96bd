import type { InputFile } from '../domain/dataset.ts';

/** Files that were read, by assessment, for other programs: of every file how many rows it has, and what became of each. */
export function filesData(read: ReadonlyMap<string, readonly InputFile[]>): readonly object[] {
  return [...read].flatMap(([assessment, files]) => files.map((file) => ({ assessment, ...fileData(file) })));
}

/** `lines` = `rows` read + all `skipped`; null where rows are not counted so. */
function fileData({ source, path, sha256, encoding, readAs, lines, rows, skipped, replaced }: InputFile): object {
  return {
    source,
    file: path,
    sha256,
    encoding: encoding ?? null,
    readAs: readAs ?? null,
    lines: lines ?? null,
    rows,
    skipped: skipped ?? null,
    replaced: (replaced ?? []).map((old) => ({ file: old.path, sha256: old.sha256 })),
  };
}
