import { strToU8, zipSync } from 'fflate';
import { runProperties, stylesIn } from './word.ts';

export interface TemplateDocument {
  /** File name without extension: the kind of paper. */
  readonly name: string;
  /** 横排: for wide tables. */
  readonly landscape?: boolean;
  /** Paragraphs and tables, in order. */
  readonly body: readonly string[];
}

/** Zip entries carry local time, so that the local time gives the same bytes in every time zone. */
const zippedAt = '1980-01-02T12:00:00';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The .docx of a template, the same bytes each time. */
export function templateBytes({ landscape = false, body }: TemplateDocument): Uint8Array {
  const parts: readonly (readonly [name: string, xml: string])[] = [
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', rootRelations],
    ['docProps/core.xml', coreProperties],
    ['word/_rels/document.xml.rels', documentRelations],
    ['word/document.xml', documentXml(body, landscape)],
    ['word/fontTable.xml', fontTable],
    ['word/footer1.xml', footer('right', 'rightChars')],
    ['word/footer2.xml', footer('left', 'leftChars')],
    ['word/settings.xml', settings],
    ['word/styles.xml', styles(body.join(''))],
  ];
  const entries = parts.map(([name, xml]): [string, Uint8Array] => [name, strToU8(head + xml)]);
  return zipSync(Object.fromEntries(entries), { mtime: zippedAt, level: 9 });
}

const documentParts = ['styles', 'settings', 'fontTable', 'footer1', 'footer2'] as const;
const kindOf = (part: string) => part.replace(/\d$/, '');

const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/>${documentParts
  .map((part) => `<Override PartName="/word/${part}.xml" ContentType="${wordType}.${kindOf(part)}+xml"/>`)
  .join('')}</Types>`;

const rootRelations = `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${packageRelations}/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

const documentRelations = `<Relationships xmlns="${packageRelations}">${documentParts
  .map((part, place) => `<Relationship Id="rId${place + 1}" Type="${relations}/${kindOf(part)}" Target="${part}.xml"/>`)
  .join('')}</Relationships>`;

const coreProperties =
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>公文模板</dc:title></cp:coreProperties>';

/** 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm; a page that lies across is the same one turned, its head towards the binding. */
function documentXml(body: readonly string[], landscape: boolean): string {
  const [size, margins] = landscape
    ? [
        '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
        '<w:pgMar w:top="1588" w:right="1984" w:bottom="1474" w:left="2098" w:header="851" w:footer="907" w:gutter="0"/>',
      ]
    : [
        '<w:pgSz w:w="11906" w:h="16838"/>',
        '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1361" w:gutter="0"/>',
      ];
  const footers = '<w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>';
  return `<w:document xmlns:w="${main}" xmlns:r="${relations}"><w:body>${body.join('')}<w:sectPr>${footers}${size}${margins}</w:sectPr></w:body></w:document>`;
}

/** — 1 —, 4号 宋体; odd pages right, even pages left, one character from the edge. */
function footer(align: 'left' | 'right', indent: 'leftChars' | 'rightChars'): string {
  const properties = runProperties('宋体', '四号');
  const word = (content: string) => `<w:r>${properties}${content}</w:r>`;
  const field = (kind: string) => word(`<w:fldChar w:fldCharType="${kind}"/>`);
  const number = [field('begin'), word('<w:instrText xml:space="preserve"> PAGE </w:instrText>'), field('end')].join(
    '',
  );
  const dash = (text: string) => word(`<w:t xml:space="preserve">${text}</w:t>`);
  return `<w:ftr xmlns:w="${main}"><w:p><w:pPr><w:spacing w:line="240" w:lineRule="auto"/><w:ind w:${indent}="100"/><w:jc w:val="${align}"/></w:pPr>${dash('— ')}${number}${dash(' —')}</w:p></w:ftr>`;
}

/** What stands in where a font is missing. */
const fontTable = `<w:fonts xmlns:w="${main}">${[
  ['方正小标宋简体', '华文中宋'],
  ['仿宋_GB2312', '仿宋'],
  ['楷体_GB2312', '楷体'],
]
  .map(([name, other]) => `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/></w:font>`)
  .join('')}</w:fonts>`;

const settings = `<w:settings xmlns:w="${main}"><w:evenAndOddHeaders/><w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

/** 22 lines in 225 mm: 28.95 pt each, so that the last one still fits. */
function styles(body: string): string {
  const defaults = runProperties('仿宋', '三号').replace(
    '</w:rPr>',
    '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>',
  );
  const spacing = '<w:spacing w:before="0" w:after="0" w:line="579" w:lineRule="exact"/>';
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>';
  return `<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault>${defaults}</w:rPrDefault><w:pPrDefault><w:pPr>${spacing}</w:pPr></w:pPrDefault></w:docDefaults>${normal}${stylesIn(body)}</w:styles>`;
}
