import type { TextForm } from '../write/csv.ts';
import type { Format } from './draft.ts';
import type { Step } from './step.ts';
import type { Trouble } from './troubles.ts';

const written = (trouble: Trouble, text: Partial<TextForm>): Step => ({
  trouble,
  apply: (draft) => ({ ...draft, text: { ...draft.text, ...text } }),
});

export const inGb18030 = written('GB18030', { encoding: 'GB18030' });
export const unmarked = written('UTF-8 无标记', { encoding: 'UTF-8' });
export const inUtf16 = written('UTF-16', { encoding: 'UTF-16' });
export const mixedLineEnds = written('混合换行', { lineEnds: 'mixed' });
export const tabSeparated = written('制表符分隔', { delimiter: '\t' });

const savedAs = (trouble: Trouble, format: Format): Step => ({ trouble, apply: (draft) => ({ ...draft, format }) });

export const asXls = savedAs('BIFF8 存成 .xls', 'xls');
export const asWebPage = savedAs('网页存成 .xls', 'html');
export const asXml = savedAs('XML 表格存成 .xls', 'xml');
