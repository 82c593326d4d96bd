import { type TemplateDocument, templateBytes } from './package.ts';
import { feedbackTemplate, monthFeedbackTemplate } from './templates/feedback.ts';
import { praiseTemplate } from './templates/praise.ts';

/** The templates that the samples' office starts from, one a kind of paper. */
const templates: readonly TemplateDocument[] = [praiseTemplate, feedbackTemplate, monthFeedbackTemplate];

/** File name → bytes. */
export function generateTemplates(): ReadonlyMap<string, Uint8Array> {
  return new Map(templates.map((template) => [`${template.name}.docx`, templateBytes(template)]));
}
