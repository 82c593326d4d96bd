import { type TemplateDocument, templateBytes } from './package.ts';
import { monthBriefTemplate, yearBriefTemplate } from './templates/brief.ts';
import { copyReportTemplate } from './templates/copyReport.ts';
import { feedbackTemplate, monthFeedbackTemplate } from './templates/feedback.ts';
import { leadersIndexTemplate, publicIndexTemplate } from './templates/index.ts';
import { interviewNoticeTemplate, interviewRecordTemplate } from './templates/interview.ts';
import { moneyTemplate } from './templates/money.ts';
import { praiseTemplate } from './templates/praise.ts';
import { rectificationNoticeTemplate } from './templates/rectification.ts';
import { monthReminderTemplate, reminderLetterTemplate } from './templates/reminder.ts';

/** The templates that the samples' office starts from, one a kind of paper. */
const templates: readonly TemplateDocument[] = [
  praiseTemplate,
  feedbackTemplate,
  reminderLetterTemplate,
  interviewNoticeTemplate,
  interviewRecordTemplate,
  rectificationNoticeTemplate,
  moneyTemplate,
  yearBriefTemplate,
  copyReportTemplate,
  monthFeedbackTemplate,
  monthReminderTemplate,
  monthBriefTemplate,
  leadersIndexTemplate,
  publicIndexTemplate,
];

/** File name → bytes. */
export function generateTemplates(): ReadonlyMap<string, Uint8Array> {
  return new Map(templates.map((template) => [`${template.name}.docx`, templateBytes(template)]));
}
