import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import { generateTemplates } from '../../samples/generate/papers/templates.ts';
import { paperKinds } from '../../src/papers/kinds.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { paperDocument } from '../../src/papers/paperDocument.ts';
import { paperWorkbook } from '../../src/papers/paperWorkbook.ts';
import { withoutHistory } from '../../src/papers/templateParts.ts';
import type { Template } from '../../src/papers/templates.ts';
import { withdrawPapers, writePapers } from '../../src/run/papers.ts';
import { repository } from '../samples/sampleMonth.ts';

const templatesFolder = join(repository, 'config/公文模板');

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kaohe-papers-'));
  folders.push(folder);
  return folder;
}

const praise = (name: string, units: readonly string[]): Paper => ({
  kind: '通报附件',
  audience: '通报',
  path: `通报附件/${name}`,
  title: `<${name}> & 名单`,
  fields: { 附件: '附件', 考核: '考核', 名单标题: name, 说明: '' },
  tables: [
    {
      name: '名单',
      title: name,
      measure: '',
      columns: [
        { header: '序号', width: 10, kind: 'centred' },
        { header: '单位', width: 60, kind: 'centred' },
      ],
      rows: units.map((unit, place) => [String(place + 1), unit]),
    },
  ],
});

function shipped(kind: string): Template {
  return { kind, bytes: withoutHistory(readFileSync(join(templatesFolder, `${kind}.docx`))) };
}

const templates = new Map([['通报附件', shipped('通报附件')]]);

async function write(folder: string, papers: readonly Paper[], force = false): Promise<readonly unknown[]> {
  const outcomes: unknown[] = [];
  for await (const outcome of writePapers({ folder, papers, templates, creator: '测试', force }))
    outcomes.push(outcome);
  return outcomes;
}

describe('templates', () => {
  test('that are shipped are those that are generated, one a kind', () => {
    const generated = generateTemplates();
    expect(readdirSync(templatesFolder).sort()).toEqual([...generated.keys()].sort());
    expect([...generated.keys()].sort()).toEqual(paperKinds.map(({ name }) => `${name}.docx`).sort());
    for (const [name, bytes] of generated)
      expect(Buffer.from(bytes).equals(readFileSync(join(templatesFolder, name))), name).toBe(true);
  });

  test('leave their authors, times and remarks behind', async () => {
    const parts = unzipSync(shipped('通报附件').bytes);
    const withRemark = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(
      '<w:p>',
      '<w:p w:rsidR="00AA11BB"><w:commentRangeStart w:id="0"/><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
    );
    const bytes = zipSync({
      ...parts,
      'word/document.xml': strToU8(withRemark),
      'word/comments.xml': strToU8('<w:comments><w:t>张三的批注</w:t></w:comments>'),
      'docProps/app.xml': strToU8('<Properties><Company>某公司</Company></Properties>'),
      'docProps/core.xml': strToU8('<cp:coreProperties><dc:creator>张三</dc:creator></cp:coreProperties>'),
      'word/_rels/document.xml.rels': strToU8(
        strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array()).replace(
          '</Relationships>',
          '<Relationship Id="rId9" Type="comments" Target="comments.xml"/></Relationships>',
        ),
      ),
      '[Content_Types].xml': strToU8(
        strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array()).replace(
          '</Types>',
          '<Override PartName="/word/comments.xml" ContentType="x"/><Override PartName="/docProps/app.xml" ContentType="x"/></Types>',
        ),
      ),
    });
    const own = await paperDocument(praise('名单', ['甲市']), { kind: '通报附件', bytes: withoutHistory(bytes) });
    const plain = await paperDocument(praise('名单', ['甲市']), shipped('通报附件'));
    expect(textsOf(own)).not.toMatch(/张三|某公司|comment|rsid/);
    expect(Object.keys(unzipSync(own))).toEqual(Object.keys(unzipSync(plain)));
  });
});

describe('a paper', () => {
  test('is the same bytes each time, whatever the texts', async () => {
    const paper = praise('名单', ['甲市', '乙 & <丙> {单位}市']);
    const document = await paperDocument(paper, shipped('通报附件'));
    expect(Buffer.from(document).equals(await paperDocument(paper, shipped('通报附件')))).toBe(true);
    const workbook = await paperWorkbook(paper, '测试');
    expect(Buffer.from(workbook).equals(await paperWorkbook(paper, '测试'))).toBe(true);
    expect(textsOf(document)).toContain('乙 &amp; &lt;丙&gt; {单位}市');
    expect(textsOf(document)).toContain('<dc:title>&lt;名单&gt; &amp; 名单</dc:title>');
  });

  test('repeats its header, keeps its figures as printed, and has no colour', async () => {
    const [table] = praise('名单', []).tables;
    if (!table) throw new Error('no table');
    const columns = [...table.columns, { header: '得分', width: 12, kind: 'figure' } as const];
    const rows = [['1', '甲市', '12.50']];
    const text = textsOf(await paperWorkbook({ ...praise('名单', []), tables: [{ ...table, columns, rows }] }, '测试'));
    expect(text).toContain('<v>12.5</v>');
    expect(text).toMatch(/<xf numFmtId="2" [^>]*applyNumberFormat="1"/);
    expect(text).toContain('orientation="portrait"');
    expect(text).toMatch(/_xlnm\.Print_Titles"[^>]*>[^<]*\$3:\$3/);
    expect([...text.matchAll(/<fgColor rgb="(\w+)"/g)]).toEqual([]);
    const document = textsOf(await paperDocument(praise('名单', ['甲市']), shipped('通报附件')));
    expect(document).toContain('<w:tblHeader/>');
    expect(document).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"');
  });
});

describe('writing papers', () => {
  test('goes on where it was interrupted, and leaves every paper whole', async () => {
    const folder = newFolder();
    const papers = ['一', '二', '三'].map((name) => praise(name, ['甲市']));
    for await (const _ of writePapers({ folder, papers, templates, creator: '测试', force: false })) break;
    const own = join(folder, '通报附件');
    expect(readdirSync(own).sort()).toEqual(['manifest.json', '一.docx', '一.xlsx']);
    const first = readFileSync(join(own, '一.docx'));
    expect(await write(folder, papers)).toHaveLength(3);
    expect(
      readdirSync(own)
        .filter((name) => name.endsWith('.docx'))
        .sort(),
    ).toEqual(['一.docx', '三.docx', '二.docx']);
    expect(readFileSync(join(own, '一.docx')).equals(first)).toBe(true);
  });

  test('stops at a paper that somebody changed, and keeps what went before', async () => {
    const folder = newFolder();
    await write(folder, [praise('二', ['甲市'])]);
    const changed = join(folder, '通报附件/二.docx');
    writeFileSync(changed, 'by hand');
    const papers = ['一', '二', '三'].map((name) => praise(name, ['乙市']));
    expect(await write(folder, papers)).toEqual([expect.any(Array), { kind: 'notOurs', file: changed }]);
    expect(readdirSync(join(folder, '通报附件')).sort()).toEqual([
      'manifest.json',
      '一.docx',
      '一.xlsx',
      '二.docx',
      '二.xlsx',
    ]);
    expect(await write(folder, papers, true)).toHaveLength(3);
    expect(readFileSync(`${changed}.保留1`, 'utf8')).toBe('by hand');
  });

  test('takes away what no longer holds, unless somebody changed it', async () => {
    const folder = newFolder();
    await write(
      folder,
      ['一', '二', '三'].map((name) => praise(name, ['甲市'])),
    );
    const own = join(folder, '通报附件');
    writeFileSync(join(own, '三.docx'), 'by hand');
    expect(withdrawPapers(folder, [praise('一', ['甲市'])])).toEqual({
      withdrawn: ['三.xlsx', '二.docx', '二.xlsx'].map((name) => join(own, name)),
      changed: [join(own, '三.docx')],
    });
    expect(readdirSync(own).sort()).toEqual(['manifest.json', '一.docx', '一.xlsx', '三.docx']);
    expect(withdrawPapers(folder, [praise('一', ['甲市'])])).toEqual({
      withdrawn: [],
      changed: [join(own, '三.docx')],
    });
  });
});

function textsOf(bytes: Uint8Array): string {
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}
