import { pathToFileURL } from 'node:url';
import { ColumnEvaluator, type PointsColumn } from '../src/expression/columnar/columnEvaluator.ts';
import { nodesOf } from '../src/expression/expr.ts';
import type { UnitTable } from '../src/expression/unitTable.ts';
import { generatedTable, type Scale } from './coreTable.ts';
import { type CoreIndicator, coreIndicators } from './coreTrees.ts';

interface Phase {
  readonly indicators: number;
  readonly milliseconds: number;
  readonly exactRows: number;
}

/** What a run of the scoring core took, and how often doubles were not enough. */
export interface CoreTimes extends Phase {
  readonly units: number;
  readonly processorMilliseconds: number;
  readonly peakMegabytes: number;
  readonly phases: ReadonlyMap<string, Phase>;
}

/** Processor time of all threads, which other work on the machine does not lengthen. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The scoring core alone: from trees to rounded points of 57 indicators. Data are generated before the clock starts. */
export function benchCore(scale: Scale = { units: 100_000, groups: 800 }): CoreTimes {
  const table = generatedTable(scale);
  for (const { points } of coreIndicators()) readItems(points, table);
  const phases = new Map<string, Phase>();
  const kept: PointsColumn[] = [];
  const [start, worked] = [performance.now(), processorTime()];
  const indicators = coreIndicators();
  const evaluator = new ColumnEvaluator(table);
  for (const indicator of indicators) kept.push(timed(indicator, evaluator, phases));
  return {
    units: scale.units,
    indicators: kept.length,
    milliseconds: performance.now() - start,
    processorMilliseconds: processorTime() - worked,
    exactRows: kept.reduce((rows, column) => rows + column.exactRows, 0),
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    phases,
  };
}

function timed({ kind, points }: CoreIndicator, evaluator: ColumnEvaluator, phases: Map<string, Phase>): PointsColumn {
  const start = performance.now();
  const column = evaluator.points(points, 4);
  const { indicators, milliseconds, exactRows } = phases.get(kind) ?? { indicators: 0, milliseconds: 0, exactRows: 0 };
  phases.set(kind, {
    indicators: indicators + 1,
    milliseconds: milliseconds + performance.now() - start,
    exactRows: exactRows + column.exactRows,
  });
  return column;
}

/** The generator makes columns when they are first asked for. */
function readItems(points: CoreIndicator['points'], table: UnitTable): void {
  for (const node of nodesOf(points)) if (node.kind === 'item') table.column(node.item, node.period);
}

export function coreReport(times: CoreTimes): string {
  const line = (name: string, { indicators, milliseconds, exactRows }: Phase): string =>
    `  ${String(indicators).padStart(3)} × ${name}: ${milliseconds.toFixed(0)} ms, ${exactRows} exact rows`;
  return [
    `scoring core, ${times.units} units: ${times.milliseconds.toFixed(0)} ms (${times.processorMilliseconds.toFixed(0)} ms of processor time), peak ${times.peakMegabytes.toFixed(0)} MB with the data`,
    ...[...times.phases].map(([name, phase]) => line(name, phase)),
    line('together', times),
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.stdout.write(`${coreReport(benchCore())}\n`);
