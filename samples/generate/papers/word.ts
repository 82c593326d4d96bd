/** 字体: those of GB/T 9704; named, never embedded. */
const fonts = {
  小标宋: '方正小标宋简体',
  黑体: '黑体',
  楷体: '楷体_GB2312',
  仿宋: '仿宋_GB2312',
  宋体: '宋体',
} as const;
type Font = keyof typeof fonts;

/** 字号 in half points. */
const sizes = { 二号: 44, 三号: 32, 四号: 28, 小四: 24, 五号: 21, 小五: 18 } as const;
type Size = keyof typeof sizes;

/** How a paragraph is set; 仿宋 三号 from the left edge where nothing is said. */
export interface Setting {
  readonly font?: Font;
  readonly size?: Size;
  readonly align?: 'left' | 'center' | 'right';
  /** First line, in characters. */
  readonly indent?: number;
  /** From the right edge, in characters. */
  readonly rightIndent?: number;
  /** Single lines as high as the text: in tables. */
  readonly tight?: boolean;
  readonly keepWithNext?: boolean;
}

export function paragraph(text: string, setting: Setting = {}): string {
  const { align = 'left', indent = 0, rightIndent = 0, tight = false, keepWithNext = false } = setting;
  const properties = [
    `<w:pStyle w:val="${styleId(setting)}"/>`,
    keepWithNext ? '<w:keepNext/>' : '',
    indent > 0 || rightIndent > 0
      ? `<w:ind w:rightChars="${rightIndent * 100}" w:right="${rightIndent * 320}" w:firstLineChars="${indent * 100}" w:firstLine="${indent * 320}"/>`
      : '',
    align === 'left' && tight ? '' : `<w:jc w:val="${align === 'left' ? 'both' : align}"/>`,
  ].join('');
  const words = text === '' ? '' : `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  return `<w:p><w:pPr>${properties}</w:pPr>${words}</w:p>`;
}

type Look = Pick<Setting, 'font' | 'size' | 'tight'>;

const looks: readonly Required<Look>[] = namesIn(fonts).flatMap((font) =>
  namesIn(sizes).flatMap((size) => [false, true].map((tight) => ({ font, size, tight }))),
);

function namesIn<K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] {
  return Object.keys(record) as K[];
}

/** 样式: the office changes the look of every table by changing one. */
function styleId({ font = '仿宋', size = '三号', tight = false }: Look): string {
  return `look${looks.findIndex((each) => each.font === font && each.size === size && each.tight === tight)}`;
}

/** Definitions of the styles that a body uses. */
export function stylesIn(body: string): string {
  return looks
    .filter((look) => body.includes(`<w:pStyle w:val="${styleId(look)}"/>`))
    .map(({ font, size, tight }) => {
      const spacing = tight
        ? '<w:pPr><w:snapToGrid w:val="0"/><w:spacing w:line="240" w:lineRule="auto"/></w:pPr>'
        : '';
      const name = `${font}${size}${tight ? '(表格)' : ''}`;
      return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${styleId({ font, size, tight })}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>${spacing}${runProperties(font, size)}</w:style>`;
    })
    .join('');
}

export function runProperties(font: Font, size: Size): string {
  const [name, points] = [fonts[font], sizes[size]];
  const latin = font === '仿宋' ? 'Times New Roman' : name;
  return `<w:rPr><w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${name}" w:cs="Times New Roman"/><w:sz w:val="${points}"/><w:szCs w:val="${points}"/></w:rPr>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** 标题: 2号小标宋, centred. */
export const title = (text: string): string => paragraph(text, { font: '小标宋', size: '二号', align: 'center' });
/** 附件 note: 3号黑体, flush with the first line. */
export const attachment = (text: string): string => paragraph(text, { font: '黑体' });
/** 一、 */
export const heading = (text: string): string => paragraph(text, { font: '黑体', indent: 2, keepWithNext: true });
/** (一) */
export const subheading = (text: string): string => paragraph(text, { font: '楷体', indent: 2, keepWithNext: true });
export const text = (words: string): string => paragraph(words, { indent: 2 });
/** 主送. */
export const address = (words: string): string => paragraph(words);
export const blank = (): string => paragraph('');
/** 单位:万元, right above the table. */
export const measure = (words: string): string =>
  paragraph(words, { size: '小四', align: 'right', keepWithNext: true, tight: true });

/** A remark under or over a table. */
export const note = (words: string): string => paragraph(words, { size: '小四', tight: true });

/** 落款 and 成文日期, at the right. */
export const signature = (): string =>
  [
    blank(),
    paragraph('{落款}', { align: 'right', rightIndent: 4, keepWithNext: true }),
    paragraph('{成文日期}', { align: 'right', rightIndent: 4 }),
  ].join('');
