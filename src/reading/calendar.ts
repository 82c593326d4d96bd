import { enumerated } from '../diagnostics/phrase.ts';
import type { Problems } from '../diagnostics/problems.ts';
import type { WorkCalendar } from '../domain/calendar.ts';
import { type DayNumber, formatDay, parseDay, weekdayOf } from '../domain/date.ts';
import { choice, integer, scalar, text } from '../schema/scalars.ts';
import { field, type Located, list, located, optional, shape } from '../schema/shapes.ts';
import { readBy, readDefinition } from './definition.ts';
import type { Workspace } from './workspace.ts';

/** 节日: a dated entry of the calendar. Tibetan festivals are announced each year, so that a date may still be open. */
export interface Festival {
  readonly name: string;
  readonly day: DayNumber | undefined;
  readonly off: boolean | undefined;
  readonly status: string | undefined;
}

/** 日历 as read: the working days, and what is still to be confirmed. */
export interface CalendarFile {
  readonly calendar: WorkCalendar;
  readonly festivals: readonly Festival[];
  readonly status: string | undefined;
  readonly basis: string | undefined;
}

const date = scalar('日期(如 2026-02-25)', parseDay);
const pending = '待核';

const schema = shape({
  calendar: field(
    '日历',
    shape({
      years: field('年份', list(integer('年份'), 1)),
      status: optional('状态', text()),
      basis: optional('依据', text()),
    }),
  ),
  daysOff: field('放假', list(located(date))),
  makeUpDays: field('调休上班', list(located(date))),
  festivals: optional(
    '节日',
    list(
      shape({
        name: field('名称', text()),
        day: field(
          '日期',
          scalar<DayNumber | typeof pending>('日期或“待核”', (value) =>
            value === pending ? pending : parseDay(value),
          ),
        ),
        off: field('放假', choice<boolean | typeof pending>({ 是: true, 否: false, 待核: pending })),
        status: optional('状态', text()),
      }),
    ),
  ),
});

/** Reads 日历.yaml. */
export function readCalendar(workspace: Workspace, problems: Problems): CalendarFile | undefined {
  const node = readDefinition(workspace.calendarFile, { ...workspace, problems });
  const read = node && readBy(schema, node, problems);
  if (!read) return undefined;
  const years = new Set(read.calendar.years);
  const festivals = (read.festivals ?? []).map(
    ({ day, off, ...named }): Festival => ({ ...named, day: settled(day), off: settled(off) }),
  );
  checkDays(read, years, problems);
  const days = festivals.flatMap(({ name, day, off }) => (day === undefined ? [] : [{ name, day, off }]));
  const calendar: WorkCalendar = {
    daysOff: new Set([
      ...read.daysOff.map((each) => each.value),
      ...days.filter(({ off }) => off).map(({ day }) => day),
    ]),
    makeUpDays: new Set(read.makeUpDays.map((each) => each.value)),
    namedDays: new Map(days.map(({ name, day }) => [name, day])),
    years,
  };
  return { calendar, festivals, status: read.calendar.status, basis: read.calendar.basis };
}

function settled<T>(value: T | typeof pending): T | undefined {
  return value === pending ? undefined : value;
}

interface DayLists {
  readonly daysOff: readonly Located<DayNumber>[];
  readonly makeUpDays: readonly Located<DayNumber>[];
}

function checkDays({ daysOff, makeUpDays }: DayLists, years: ReadonlySet<number>, problems: Problems): void {
  const seen = new Set<DayNumber>();
  for (const { value: day, node } of [...daysOff, ...makeUpDays]) {
    const date = formatDay(day);
    if (seen.has(day)) problems.report('WSP-0401', node.location, { date });
    seen.add(day);
    if (!years.has(Number(date.slice(0, 4))))
      problems.report('WSP-0402', node.location, { date, years: enumerated([...years].map(String)) });
  }
  for (const { value: day, node } of makeUpDays) {
    const weekday = weekdayOf(day);
    if (weekday !== 0 && weekday !== 6) problems.report('WSP-0403', node.location, { date: formatDay(day) });
  }
}
