import type { Location } from '../../diagnostics/diagnostic.ts';
import { parseFormula } from '../../expression/parse.ts';
import type { ReportFinding } from '../../rules/form.ts';
import type { Edition, Indicator, TreeNode } from '../edition.ts';
import { gapNames } from '../gapNames.ts';
import { singleValue } from '../indicatorSchema.ts';
import { fullPoints } from '../scope.ts';

/** One 编号 for one node, one name for one figure. */
export function lintIdentity(edition: Edition, report: ReportFinding): void {
  lintIds(edition.areas, new Map(), report);
  lintNames(edition, report);
}

function lintIds(nodes: readonly (TreeNode | Indicator)[], taken: Map<string, Location>, report: ReportFinding): void {
  for (const node of nodes) {
    const first = taken.get(node.id);
    if (first)
      report('CAT-0103', node.at.get('编号') ?? node.location, { id: node.id, line: String(first.line ?? '') });
    else taken.set(node.id, node.at.get('编号') ?? node.location);
    if ('children' in node) lintIds(node.children, taken, report);
  }
}

function lintNames(edition: Edition, report: ReportFinding): void {
  const reserved = new Set([fullPoints, singleValue, ...gapNames]);
  for (const { name, location } of [...edition.items.values(), ...edition.standards.values()]) {
    if (reserved.has(name))
      report('CAT-0506', location, { name, taken: { zh: '公式的固定名称', en: 'a fixed name of formulas' } });
    else if (!isName(name)) report('CAT-0507', location, { name });
  }
  for (const { name, location } of edition.items.values()) {
    const standard = edition.standards.get(name);
    if (standard)
      report('CAT-0506', location, {
        name,
        taken: { zh: `标准表“${standard.title}”`, en: `the standard table "${standard.title}"` },
      });
  }
}

/** Whether a formula reads the text as this one name. */
function isName(text: string): boolean {
  const parsed = parseFormula(text);
  return 'expr' in parsed && parsed.expr.kind === 'name' && parsed.expr.name === text;
}
