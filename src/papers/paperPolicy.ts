import type { Problems } from '../diagnostics/problems.ts';
import type { WorkCalendar } from '../domain/calendar.ts';
import { type DayNumber, parseDay } from '../domain/date.ts';
import { monthOf, monthPeriod, type Period, yearOf } from '../domain/period.ts';
import type { YearPolicy } from '../incentives/yearPolicy.ts';
import { readBy, readDefinition } from '../reading/definition.ts';
import { checkAssessment } from '../reading/roster.ts';
import type { AssessmentFiles, Workspace } from '../reading/workspace.ts';
import { integer, scalar, text } from '../schema/scalars.ts';
import { field, type Located, located, optional, shape } from '../schema/shapes.ts';
import { paperKinds } from './kinds.ts';
import type { PaperKind, PaperMaker, Signature } from './paperKind.ts';

/** 公文办法: which papers an assessment makes, what each says, and who may see what. */
export interface PaperPolicy {
  readonly year: number;
  readonly signature: Signature;
  /** 成文日期 of the year's papers. */
  readonly yearIssued: DayNumber;
  /** 成文日期 of a month's papers: the day of the following month. */
  readonly dayOfNextMonth: number;
  /** Folder of the templates. */
  readonly templates: string;
  /** The kinds that are declared, in the order of {@link paperKinds}. */
  readonly papers: readonly DeclaredPaper[];
}

export interface DeclaredPaper {
  readonly kind: PaperKind;
  readonly maker: PaperMaker;
}

const headSchema = shape({
  assessment: field('考核', located(text())),
  year: field('年度', located(integer('年度'))),
  basis: field('依据', text()),
  status: optional('状态', text()),
  templates: field('模板', located(text('文件夹'))),
});

const signatureSchema = shape({
  name: field('落款', text()),
  contact: field('联系人', text()),
  telephone: field('联系电话', text()),
});

const dayOfMonth = scalar('日(1—28)', (value) => {
  const day = Number(value);
  return /^\d{1,2}$/.test(value) && day >= 1 && day <= 28 ? day : undefined;
});

const issuedSchema = shape({
  year: field('年度', scalar('日期(如 2026-02-25)', parseDay)),
  month: field('月度次月', dayOfMonth),
});

const schema = shape({
  head: field('公文办法', headSchema),
  signature: field('署名', signatureSchema),
  issued: field('成文日期', issuedSchema),
  papers: field(
    '公文',
    shape(Object.fromEntries(paperKinds.map(({ name, schema: block }) => [name, optional(name, block)]))),
  ),
});

export interface PaperPolicyRequest {
  readonly files: AssessmentFiles;
  readonly yearPolicy: YearPolicy | undefined;
  readonly calendar: WorkCalendar;
}

/** 成文日期 of a month's papers. */
export function monthIssued({ dayOfNextMonth }: PaperPolicy, period: Period): DayNumber {
  return dayAfterMonth(period, dayOfNextMonth);
}

/** The day of the month after. */
function dayAfterMonth(period: Period, day: number): DayNumber {
  const month = monthOf(period) ?? 12;
  const next = month === 12 ? monthPeriod(yearOf(period) + 1, 1) : monthPeriod(yearOf(period), month + 1);
  const date = parseDay(`${next}-${String(day).padStart(2, '0')}`);
  if (date === undefined) throw new RangeError(`no day ${day} in ${next}`);
  return date;
}

function monthsOf(year: number): readonly Period[] {
  return Array.from({ length: 12 }, (_, place) => monthPeriod(year, place + 1));
}

/** Reads 公文办法.yaml of an assessment that names one, and checks it against the 年终办法 and the calendar. */
export function readPaperPolicy(
  workspace: Workspace,
  { files, yearPolicy, calendar }: PaperPolicyRequest,
  problems: Problems,
): PaperPolicy | undefined {
  if (files.paperPolicyFile === undefined) return undefined;
  const node = readDefinition(files.paperPolicyFile, { ...workspace, problems });
  const read = node && readBy(schema, node, problems);
  if (!read) return undefined;
  const { head, signature, issued } = read;
  checkAssessment(head.assessment, files, problems);
  const papers = paperKinds.flatMap((kind) => {
    const maker = read.papers[kind.name];
    return maker ? [{ kind, maker }] : [];
  });
  checkYear(head.year, yearPolicy, problems);
  for (const { kind, maker } of papers)
    if (maker.ofYear && !yearPolicy) problems.report('WSP-1201', node.location, { paper: kind.name });
  const monthsIssued = monthsOf(head.year.value).map((period) => dayAfterMonth(period, issued.month));
  const scope = { yearPolicy, calendar, yearIssued: issued.year, monthsIssued };
  for (const { maker } of papers) maker.check?.(scope, problems);
  return {
    year: head.year.value,
    signature,
    yearIssued: issued.year,
    dayOfNextMonth: issued.month,
    templates: head.templates.value,
    papers,
  };
}

function checkYear(written: Located<number>, yearPolicy: YearPolicy | undefined, problems: Problems): void {
  if (!yearPolicy || yearPolicy.year === written.value) return;
  const facts = { found: String(written.value), expected: String(yearPolicy.year) };
  problems.report('WSP-1204', written.node.location, facts);
}
