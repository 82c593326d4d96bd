import { createHash } from 'node:crypto';
import { Problems } from '../diagnostics/problems.ts';
import type { Period } from '../domain/period.ts';
import { readBytes } from '../reading/files.ts';
import { findSourceFiles } from '../reading/sourceFiles.ts';
import type { Workspace } from '../reading/workspace.ts';
import type { AssessmentSetup } from './office.ts';

/**
 * Fingerprints of a year's months: each over the tool, the definitions and every input up to that month, so that equal
 * fingerprints mean equal results.
 */
export function fingerprints(
  workspace: Workspace,
  setup: AssessmentSetup,
  { periods, tool }: { periods: readonly Period[]; tool: string },
): ReadonlyMap<Period, string> {
  const found = new Map<Period, string>();
  let chain = sha256(`${tool}\n${setup.definitionsHash}`);
  for (const period of periods) {
    const { found: files } = findSourceFiles(workspace, { sources: setup.sources, period }, new Problems());
    const paths = files.flatMap(({ path, replaced }) => [path, ...replaced]);
    const inputs = paths.map((path) => `${path} ${hashOf(workspace.root, path)}`);
    chain = sha256([chain, period, ...inputs].join('\n'));
    found.set(period, chain);
  }
  return found;
}

/** Of a whole year: its months and annual exports, and the files that act on the year alone. */
export function yearFingerprint(
  workspace: Workspace,
  chain: ReadonlyMap<Period, string>,
  { year, files }: { readonly year: Period; readonly files: readonly string[] },
): string {
  return sha256([chain.get(year) ?? '', ...files.map((path) => `${path} ${hashOf(workspace.root, path)}`)].join('\n'));
}

function hashOf(root: string, path: string): string {
  const bytes = readBytes(root, path);
  return typeof bytes === 'string' ? bytes : sha256(bytes);
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
