import type { Workings } from '../assess.ts';
import { Problems } from '../diagnostics/problems.ts';
import type { Period } from '../domain/period.ts';
import { Rational } from '../domain/rational.ts';
import { isAssessed } from '../domain/roster.ts';
import { rosterIn } from '../domain/rosterMonth.ts';
import { type MonthRequest, runMonth } from './month.ts';
import { type Need, needsOf } from './needs.ts';
import { type OpenFigure, openFigures } from './openFigures.ts';
import { type SourceStatus, SourceStatuses } from './sourceStatus.ts';

/** 处室: what it has to bring in, and what is pending in its indicators. */
export interface OfficeStatus {
  /** Empty for exports that no indicator of the month uses. */
  readonly office: string;
  readonly persons: readonly string[];
  /** With the indicators and missing cells of this office only. */
  readonly sources: readonly SourceStatus[];
  readonly open: readonly OpenFigure[];
}

/** 某月的到数情况 of one assessment. */
export interface MonthStatus {
  readonly assessment: string;
  readonly period: Period;
  /** Exports expected, and those that came. */
  readonly due: number;
  readonly inHand: number;
  /** Cells that the month's indicators need and that are blank. */
  readonly missingCells: number;
  /** Pending figures, a unit and indicator each. */
  readonly pending: number;
  /** Share of the month's indicators whose data systems deliver, rather than units being asked: `90.6%`. */
  readonly fromSystems: string | null;
  /** 暂定: units with pending figures of their own, and others that are scored relative to them. */
  readonly provisional: { readonly open: readonly string[]; readonly dependent: readonly string[] };
  readonly offices: readonly OfficeStatus[];
  readonly units: readonly { readonly code: string; readonly name: string; readonly assessed: boolean }[];
}

/** Undefined before the first edition; why is among the problems. */
export async function monthStatus(request: MonthRequest, problems: Problems): Promise<MonthStatus | undefined> {
  const own = new Problems();
  const workings = await runMonth(request, own);
  problems.add(own.list);
  if (!workings) return undefined;
  const { setup, period } = request;
  const needs = needsOf(setup, period);
  const statuses = new SourceStatuses(request, workings, own.list);
  const all = statuses.due().map((source) => statuses.of(source, needs));
  return {
    assessment: setup.definitions.assessment,
    period,
    due: all.length,
    inHand: all.filter(({ state }) => state === '已到').length,
    missingCells: all.reduce((sum, { missing }) => sum + missing.length, 0),
    pending: workings.assessment.draft.length,
    fromSystems: shareFromSystems(needs),
    provisional: provisionalUnits(workings),
    offices: officeStatuses(statuses, needs, openFigures(workings)),
    units: rosterIn(setup.definitions.roster, period)
      .units.filter(({ standing }) => standing !== 'absent')
      .map((unit) => ({ code: unit.code, name: unit.name, assessed: isAssessed(unit) })),
  };
}

/** Each 处室 sees all its exports, though others may need them too; what nobody needs comes last. */
function officeStatuses(
  statuses: SourceStatuses,
  needs: readonly Need[],
  open: readonly OpenFigure[],
): readonly OfficeStatus[] {
  const due = statuses.due();
  const names = new Set([...needs.map(({ indicator }) => indicator.office), ...open.map(({ office }) => office)]);
  const known = [...names].map((office): OfficeStatus => {
    const own = needs.filter(({ indicator }) => indicator.office === office);
    const figures = open.filter((figure) => figure.office === office);
    return {
      office,
      persons: [
        ...new Set([...own.map(({ indicator }) => indicator.person ?? ''), ...figures.map(({ person }) => person)]),
      ].filter((person) => person !== ''),
      sources: due.filter((source) => statuses.users(source, own).length > 0).map((source) => statuses.of(source, own)),
      open: figures,
    };
  });
  const unused = due.filter((source) => statuses.users(source, needs).length === 0);
  const nobody = { office: '', persons: [], sources: unused.map((source) => statuses.of(source, [])), open: [] };
  return [...known, nobody].filter((each) => each.sources.length > 0 || each.open.length > 0);
}

function provisionalUnits({ units, assessment }: Workings): MonthStatus['provisional'] {
  const codes = (wanted: (unit: Workings['units'][number]) => boolean) =>
    units.flatMap((unit, row) => (wanted(unit) ? [assessment.units[row]?.code ?? ''] : []));
  return {
    open: codes(({ open }) => open),
    dependent: codes(({ open, dependent }) => dependent && !open),
  };
}

function shareFromSystems(needs: readonly Need[]): string | null {
  if (needs.length === 0) return null;
  const fromSystems = needs.filter(({ indicator }) => indicator.collection === '系统取数').length;
  return `${Rational.of(fromSystems * 100, needs.length).toDecimal(1)}%`;
}
