import { copyReportKind } from './kinds/copyReport.ts';
import { feedbackKind } from './kinds/feedback.ts';
import { interviewNoticeKind } from './kinds/interviewNotice.ts';
import { interviewRecordKind } from './kinds/interviewRecord.ts';
import { leadersIndexKind } from './kinds/leadersIndex.ts';
import { moneyPaperKind } from './kinds/moneyPaper.ts';
import { monthBriefKind } from './kinds/monthBrief.ts';
import { monthFeedbackKind } from './kinds/monthFeedback.ts';
import { monthReminderKind } from './kinds/monthReminder.ts';
import { praiseKind } from './kinds/praise.ts';
import { publicIndexKind } from './kinds/publicIndex.ts';
import { rectificationNoticeKind } from './kinds/rectificationNotice.ts';
import { reminderLetterKind } from './kinds/reminderLetter.ts';
import { yearBriefKind } from './kinds/yearBrief.ts';
import type { PaperKind } from './paperKind.ts';

/** Every kind of paper, in the order in which they are written. */
export const paperKinds: readonly PaperKind[] = [
  praiseKind,
  feedbackKind,
  reminderLetterKind,
  interviewNoticeKind,
  interviewRecordKind,
  rectificationNoticeKind,
  moneyPaperKind,
  yearBriefKind,
  copyReportKind,
  monthFeedbackKind,
  monthReminderKind,
  monthBriefKind,
  leadersIndexKind,
  publicIndexKind,
];
