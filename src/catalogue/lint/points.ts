import { Rational } from '../../domain/rational.ts';
import type { ReportFinding } from '../../rules/form.ts';
import type { Edition, Indicator, TreeNode } from '../edition.ts';

/** 分值 must add up exactly at every level, and to 总分. With 权重 they do by construction. */
export function lintPoints(edition: Edition, report: ReportFinding): void {
  const stated = edition.total;
  const sum = sumOf(edition.areas);
  if (!sum.equals(stated))
    report('CAT-0101', edition.at.get('总分'), { name: '总分', stated: stated.toText(), sum: sum.toText() });
  for (const area of edition.areas) lintNode(area, report);
}

function lintNode(node: TreeNode, report: ReportFinding): void {
  const sum = sumOf(node.children);
  if (!sum.equals(node.points)) {
    report('CAT-0101', node.at.get('分值') ?? node.location, {
      name: node.name,
      stated: node.points.toText(),
      sum: sum.toText(),
    });
  }
  for (const child of node.children) if ('children' in child) lintNode(child, report);
}

function sumOf(nodes: readonly (TreeNode | Indicator)[]): Rational {
  return Rational.sum(nodes.map((node) => node.points));
}
