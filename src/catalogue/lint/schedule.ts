import { enumerated, type Phrase } from '../../diagnostics/phrase.ts';
import { suggestion } from '../../diagnostics/suggest.ts';
import type { ReportFinding } from '../../rules/form.ts';
import type { Cycle, Indicator } from '../edition.ts';

const cycleWords: Readonly<Record<Cycle, string>> = { month: '月', quarter: '季', year: '年', milestone: '节点' };

/** When and to whom an indicator applies: it must be reachable, and say so without contradiction. */
export function lintSchedule(indicator: Indicator, report: ReportFinding): void {
  lintReminderMonths(indicator, report);
  const { cycle, dueMonths, at, location } = indicator;
  const place = at.get('应考月') ?? location;
  const facts = { cycle: cycleWords[cycle], months: enumerated(dueMonths.map(String)) };
  if (cycle === 'year') {
    if (at.has('应考月')) report('CAT-0104', place, facts);
    if (indicator.regularity === 'regular') report('CAT-0112', at.get('考核') ?? location);
    return;
  }
  if (dueMonths.length === 0) report('CAT-0106', place);
  if (cycle === 'quarter' && dueMonths.some((month) => month % 3 !== 0)) report('CAT-0104', place, facts);
  if (!rises(dueMonths)) report('CAT-0111', place, { key: '应考月' });
}

/** A month scored for the index is reminded of anyway, and an annual indicator has no months. */
function lintReminderMonths({ regularity, dueMonths, reminderMonths, at }: Indicator, report: ReportFinding): void {
  const place = at.get('提醒月');
  const wrong = reminderMonths.filter((month) => regularity === 'annual' || dueMonths.includes(month));
  if (wrong.length > 0) report('CAT-0113', place, { months: enumerated(wrong.map(String)) });
  if (!rises(reminderMonths)) report('CAT-0111', place, { key: '提醒月' });
}

function rises(months: readonly number[]): boolean {
  return months.every((month, place) => month > (months[place - 1] ?? 0));
}

const ofRoster: Phrase = { zh: '写名册中的组名或单位代码', en: 'write a group or a unit code of the roster' };

/** 适用 against the groups and unit codes of the roster. */
export function lintApplies(indicator: Indicator, known: ReadonlySet<string>, report: ReportFinding): void {
  for (const name of indicator.appliesTo ?? []) {
    if (known.has(name)) continue;
    report('CAT-0107', indicator.at.get('适用') ?? indicator.location, {
      name,
      meant: suggestion(name, known, ofRoster),
    });
  }
}
