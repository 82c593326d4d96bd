import type { YearResult } from '../aggregation/yearResult.ts';
import type { Workings } from '../assess.ts';
import type { Edition } from '../catalogue/edition.ts';
import type { Policy } from '../catalogue/policy.ts';
import type { Problems } from '../diagnostics/problems.ts';
import type { WorkCalendar } from '../domain/calendar.ts';
import type { DayNumber } from '../domain/date.ts';
import type { YearPolicy } from '../incentives/yearPolicy.ts';
import type { Schema } from '../schema/schema.ts';
import type { Located } from '../schema/shapes.ts';
import type { Paper } from './paper.ts';

/** 公文种类: a kind of paper, by its own block in 公文办法.yaml; its template is `<name>.docx` in the office's folder of templates. */
export interface PaperKind {
  /** Key of its block in 公文办法.yaml, word of `--only`, folder of its papers. */
  readonly name: string;
  readonly form: PaperForm;
  /** Reads the block of the kind into what makes its papers. */
  readonly schema: Schema<PaperMaker>;
}

/** What every paper of a kind holds, whatever the result: the placeholders its template may use, 标题 apart. */
export interface PaperForm {
  readonly fields: readonly string[];
  /** Headers of the columns, by the table's name. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
}

/** A kind with what the office declared of it. A kind is made of the year's result or of a month's, never both. */
export interface PaperMaker {
  /** What its papers tell of others than those they go to. */
  readonly discloses?: PaperDisclosure;
  /** What the block says against the rest of the definitions. */
  check?(scope: PaperScope, problems: Problems): void;
  ofYear?(result: YearResult, issue: YearIssue): readonly Paper[];
  ofMonth?(workings: Workings, issue: Issue): readonly Paper[];
}

export interface PaperDisclosure {
  /** Grades whose units are named to the public, where the block says so. */
  readonly named?: readonly Located<string>[];
  /** 同组比较: no extremes or mean of fewer units. */
  readonly leastPeers?: number;
}

/** What a block is checked against. */
export interface PaperScope {
  /** undefined where the assessment has none: nothing of the year can be made. */
  readonly yearPolicy: YearPolicy | undefined;
  /** 办法 of the months. */
  readonly policy: Policy;
  readonly calendar: WorkCalendar;
  readonly yearIssued: DayNumber;
  /** 成文日期 of each month's papers, January first. */
  readonly monthsIssued: readonly DayNumber[];
}

/** 印发: who signs a paper and when; every paper of a run has the same. */
export interface Issue {
  readonly signature: Signature;
  readonly date: DayNumber;
  readonly calendar: WorkCalendar;
}

/** The catalogue words the standards: a year's result names its edition, a month's brings it. */
export interface YearIssue extends Issue {
  readonly edition: Edition;
}

/** 署名, as declared; blanks to be filled by hand are declared as 〔〕. */
export interface Signature {
  /** 落款. */
  readonly name: string;
  /** 联系人. */
  readonly contact: string;
  /** 联系电话. */
  readonly telephone: string;
}
