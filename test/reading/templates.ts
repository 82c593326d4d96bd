import { templateBytes } from '../../samples/generate/papers/package.ts';
import { feedbackTemplate } from '../../samples/generate/papers/templates/feedback.ts';
import { praiseTemplate } from '../../samples/generate/papers/templates/praise.ts';
import { paragraph } from '../../samples/generate/papers/word.ts';

const table = ['{#名单}', '{序号}{单位}', '{/名单}'];

const made = (lines: readonly string[]) => async () =>
  templateBytes({ name: '通报附件', body: lines.map((line) => paragraph(line)) });

/** Templates of papers, sound ones and such as an office may write by mistake. */
export const templates: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'praise-template': async () => templateBytes(praiseTemplate),
  'feedback-template': async () => templateBytes(feedbackTemplate),
  'unclosed-template': made(['{标题', ...table]),
  'unended-template': made(['{标题}', '{#名单}{序号}']),
  /** A unit outside the row, a table that nobody made, and markup of the template's own. */
  'strange-template': made(['{单位}', '{#地市}', '{/地市}', '{@说明}', ...table]),
  'bare-template': made(['{标题}']),
};
