/** Who a paper (公文材料) is for; decides what may stand in it. */
export const audiences = ['财政部门', '通报', '预算部门', '被考核单位', '领导', '抄送', '综合考核'] as const;
export type Audience = (typeof audiences)[number];

/**
 * One paper (公文材料) as plain text and tables, in its official wording: what its template (.docx) and its workbook are filled from.
 * Black and white; figures are text as printed, already rounded. It holds nothing that its audience may not see: both renderers only
 * copy.
 */
export interface Paper {
  /** Name of its {@link PaperKind}, and of its template. */
  readonly kind: string;
  readonly audience: Audience;
  /** Code of the unit it goes to; absent for papers that go to no assessed unit. */
  readonly unit?: string;
  /** Path below the paper folder without extension, `反馈单/拉萨市`; the last part is the file's name. */
  readonly path: string;
  /** 标题: of the document, of the workbook, and the placeholder `{标题}`. */
  readonly title: string;
  /** Every other single text of the template, by the placeholder's name: `{单位}`. '' hides what stands between `{#单位}` and `{/单位}`. */
  readonly fields: Readonly<Record<string, string>>;
  /** Tables of the paper; the template repeats the row between `{#name}` and `{/name}`. */
  readonly tables: readonly PaperTable[];
}

export interface PaperTable {
  /** Of the loop in the template, and of the sheet. */
  readonly name: string;
  /** Above the table in the workbook. */
  readonly title: string;
  /** `单位:万元`, right above the table; '' for none. */
  readonly measure: string;
  readonly columns: readonly PaperColumn[];
  /** A text a column; '' where nothing is printed. */
  readonly rows: readonly (readonly string[])[];
}

export interface PaperColumn {
  /** Header, and the placeholder's name in the template's row. */
  readonly header: string;
  /** In characters of half width. */
  readonly width: number;
  /** Text stands left, figures right in the workbook; `figure` cells that are decimals become numbers. */
  readonly kind: 'text' | 'figure' | 'centred';
}
