import { Problems } from '../../src/diagnostics/problems.ts';
import { monthPeriod } from '../../src/domain/period.ts';
import type { Paper, PaperTable } from '../../src/papers/paper.ts';
import { openOffice } from '../../src/run/office.ts';
import { monthPapers, yearPapers } from '../../src/run/papers.ts';
import { repository, sampleMonth } from '../samples/sampleMonth.ts';
import { sampleYear } from '../samples/sampleYear.ts';

/** Papers of the sample year of one assessment, by the very steps of the command. */
export async function sampleYearPapers(assessment: string): Promise<readonly Paper[]> {
  const problems = new Problems();
  const office = await openOffice(repository, { year: 2026, only: assessment }, problems);
  const setup = office?.setups.find((each) => each.definitions.assessment === assessment);
  if (!setup?.paperPolicy) throw new Error(`no papers of ${assessment}: ${problems.list.map(({ code }) => code)}`);
  return yearPapers(setup.paperPolicy, await sampleYear({ assessment }), setup.definitions);
}

/** Papers of a sample month of one assessment. */
export async function sampleMonthPapers(assessment: string, month: number): Promise<readonly Paper[]> {
  const { office, workings } = await sampleMonth({ assessment, period: monthPeriod(2026, month) });
  const setup = office.setups.find((each) => each.definitions.assessment === assessment);
  if (!setup?.paperPolicy) throw new Error(`no papers of ${assessment}`);
  return monthPapers(setup.paperPolicy, workings);
}

/** A paper as text: title, every field, every table a line a row. */
export function dumpPaper({ kind, path, title, audience, unit, fields, tables }: Paper): readonly string[] {
  return [
    `═══ ${path}`,
    `${kind}, ${audience}${unit === undefined ? '' : `, ${unit}`}`,
    `标题 ${title}`,
    ...Object.entries(fields).map(([name, text]) => `${name} ${text}`),
    ...tables.flatMap(dumpTable),
  ];
}

function dumpTable({ name, title, measure, columns, rows }: PaperTable): readonly string[] {
  return [
    `── ${name}: ${title}${measure === '' ? '' : ` [${measure}]`}`,
    columns.map(({ header }) => header).join(' | '),
    ...rows.map((row) => row.join(' | ').replace(/(?: \| ?)+$/, '')),
  ];
}
