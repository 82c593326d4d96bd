import { join } from 'node:path';
import { Problems } from '../diagnostics/problems.ts';
import { namesOf, type Roster, type Unit } from '../domain/roster.ts';
import { readBytes } from '../reading/files.ts';
import { plainText } from '../reading/plainText.ts';
import { rosterOf } from '../reading/roster.ts';
import { withAlias } from '../reading/rosterEdit.ts';
import { decodeText, type TextEncoding } from '../reading/textEncoding.ts';
import type { AssessmentFiles, Workspace } from '../reading/workspace.ts';
import { readYaml } from '../reading/yaml.ts';
import { type OutputFault, replaceFile } from './outputs.ts';

/** What became of a new alias. */
export type AliasOutcome =
  | { readonly kind: 'added'; readonly line: number; readonly before: string; readonly after: string }
  | { readonly kind: 'known' }
  /** The name is another unit's. */
  | { readonly kind: 'taken'; readonly owner: Unit }
  /** The file is not in UTF-8, or laid out so that only a person can add to it. */
  | { readonly kind: 'byHand'; readonly encoding: TextEncoding | undefined }
  | { readonly kind: 'fault'; readonly fault: OutputFault };

export interface AliasRequest {
  readonly workspace: Workspace;
  readonly files: AssessmentFiles;
  readonly roster: Roster;
  readonly unit: Unit;
  readonly name: string;
}

/** 加别名: writes one more alias of a unit into the roster, and nothing else. */
export function addAlias(request: AliasRequest): AliasOutcome {
  const { workspace, roster, unit, name } = request;
  const plain = plainText(name);
  const owner = roster.units.find((each) => namesOf(each).some((known) => plainText(known) === plain));
  if (owner && owner.code !== unit.code) return { kind: 'taken', owner };
  if (owner && [unit.name, unit.shortName, ...unit.aliases].some((known) => plainText(known) === plain))
    return { kind: 'known' };
  const bytes = readBytes(workspace.root, roster.file);
  const decoded = typeof bytes === 'string' ? undefined : decodeText(bytes);
  const text = decoded?.encoding.startsWith('UTF-8') ? decoded.text : undefined;
  const changed = text === undefined ? undefined : withAlias(text, { code: unit.code, name });
  if (text === undefined || changed === undefined || !saysSoOnly(request, changed))
    return { kind: 'byHand', encoding: decoded?.encoding };
  const mark = decoded?.encoding === 'UTF-8 BOM' ? '\ufeff' : '';
  const fault = replaceFile(join(workspace.root, roster.file), new TextEncoder().encode(mark + changed));
  return fault ? { kind: 'fault', fault } : { kind: 'added', ...changedLine(text, changed) };
}

/** Whether the new text is a sound roster that differs by the alias alone. */
function saysSoOnly({ files, roster, unit, name }: AliasRequest, text: string): boolean {
  const problems = new Problems();
  const node = readYaml(text, roster.file, problems);
  const read = node && rosterOf(node, files, problems);
  if (!read || problems.list.length > 0) return false;
  const units = roster.units.map((each) =>
    each.code === unit.code ? { ...each, aliases: [...each.aliases, name] } : each,
  );
  return (
    JSON.stringify({ ...read, units: read.units.map(unplaced) }) ===
    JSON.stringify({ ...roster, units: units.map(unplaced) })
  );
}

function unplaced({ line: _line, ...unit }: Unit): Omit<Unit, 'line'> {
  return unit;
}

/** The first line that differs; `before` is empty where a line was put in. */
function changedLine(before: string, after: string): { line: number; before: string; after: string } {
  const [old, now] = [before, after].map((text) => text.split(/\r?\n/));
  const place = now?.findIndex((line, at) => line !== old?.[at]) ?? 0;
  const inserted = old?.length !== now?.length;
  return { line: place + 1, before: inserted ? '' : (old?.[place] ?? ''), after: now?.[place] ?? '' };
}
