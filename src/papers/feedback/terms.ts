import { enumerated } from '../../diagnostics/phrase.ts';
import type { Problems } from '../../diagnostics/problems.ts';
import { type DayNumber, formatDay } from '../../domain/date.ts';
import { choice, scalar, yesNo } from '../../schema/scalars.ts';
import type { Infer } from '../../schema/schema.ts';
import { either, field, located, shape } from '../../schema/shapes.ts';
import type { Issue, PaperScope } from '../paperKind.ts';
import { dateText, workdayAfter } from '../wording.ts';

/** 同组比较: highest, mean and lowest of a group that is large enough not to give anybody away. */
export interface PeerTerms {
  readonly least: number;
}

const fewest = 5;
const groupSize = scalar('单位数(不少于5)', (value) =>
  /^\d{1,4}$/.test(value) && Number(value) >= fewest ? Number(value) : undefined,
);
const days = scalar('日数', (value) => (/^[1-9]\d?$/.test(value) ? Number(value) : undefined));

const shared = {
  rank: field('名次', yesNo()),
  peers: field(
    '同组比较',
    either(
      (node) => node.kind === 'scalar',
      choice<null>({ 不列: null }),
      shape({ least: field('单位不少于', groupSize) }),
    ),
  ),
  objection: field('异议工作日', located(days)),
} as const;

export const monthFeedbackSchema = shape(shared);
export const yearFeedbackSchema = shape({ ...shared, grade: field('等次', yesNo()) });

export type FeedbackTerms = Infer<typeof monthFeedbackSchema>;
export type YearFeedbackTerms = Infer<typeof yearFeedbackSchema>;

/** A deadline that the calendar cannot tell must not come out when a paper is made. */
export function checkDeadlines(
  { objection }: FeedbackTerms,
  { dates, calendar }: { readonly dates: readonly DayNumber[]; readonly calendar: PaperScope['calendar'] },
  problems: Problems,
): void {
  const untold = dates.find((date) => workdayAfter(calendar, date, objection.value) === undefined);
  if (untold === undefined) return;
  problems.report('WSP-1203', objection.node.location, {
    date: formatDay(untold),
    days: String(objection.value),
    years: enumerated([...calendar.years].map(String)),
  });
}

export const objectionNames = ['异议天数', '异议期限'] as const;

export function objectionFields(
  { objection: { value } }: FeedbackTerms,
  { date, calendar }: Issue,
): Readonly<Record<(typeof objectionNames)[number], string>> {
  const last = workdayAfter(calendar, date, value);
  if (last === undefined) throw new RangeError('a deadline beyond the calendar');
  return { 异议天数: String(value), 异议期限: dateText(last) };
}
