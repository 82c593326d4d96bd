import { blank, paragraph } from './word.ts';

/** 发文字号, at the right above the title. */
export const number = (words: string): string => paragraph(words, { align: 'right' });

/** Contacts, kept with the signature: a page of nothing but a signature is no page. */
export const contact = (): string =>
  paragraph('联系人:{联系人};联系电话:{联系电话}。', { indent: 2, keepWithNext: true });

/** 附件说明, one blank line below the text. */
export const enclosure = (...lines: readonly string[]): string =>
  [blank(), ...lines.map((words) => paragraph(words, { indent: 2, keepWithNext: true }))].join('');

/** What follows begins on a new page. */
export const newPage = (): string => '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
