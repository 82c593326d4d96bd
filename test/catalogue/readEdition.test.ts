import { describe, expect, test } from 'vitest';
import { leavesOf } from '../../src/catalogue/edition.ts';
import { inWords } from '../../src/diagnostics/phrase.ts';
import { Rational } from '../../src/domain/rational.ts';
import { readCatalogue } from './readCatalogue.ts';
import { indicatorText, sampleCatalogue } from './sample.ts';

function editionOf(text: string) {
  const { edition, problems } = readCatalogue(text);
  expect(problems).toEqual([]);
  if (!edition) throw new Error('no edition');
  return edition;
}

function onlyIndicator(text: string) {
  const [indicator] = editionOf(text).indicators;
  if (!indicator) throw new Error('no indicator');
  return indicator;
}

function codesOf(text: string): readonly string[] {
  return readCatalogue(text).problems.map(({ code, location }) => `${location?.line}:${location?.column} ${code}`);
}

describe('the head and the blocks', () => {
  test('an edition keeps the head as written', () => {
    const edition = editionOf(sampleCatalogue());
    expect(edition).toMatchObject({
      name: '示例目录',
      assessment: '地市',
      version: '2026-01',
      effective: '2026-01',
      basis: '示例〔2026〕1号',
    });
    expect(edition.total.toText()).toBe('4');
    expect(edition.at.get('总分')).toMatchObject({ line: 1 });
  });

  test('figures of a standard are in the unit of the table', () => {
    const scored = { 计分: '{ 方式: 插值, 折线: [[零分线, 0], [满分线, 满分]] }', 应考月: '[6]' };
    const standards =
      "满分线: { 名称: 满分线, 单位: '%', 节点: { 6: 45.5 } }\n  零分线: { 名称: 零分线, 各月: [0, 0, 0, 0, 0, 0.1, 0, 0, 0, 0, 0, 0] }";
    const { standards: read } = editionOf(sampleCatalogue({ standards, indicator: scored }));
    expect(read.get('满分线')).toMatchObject({ ratio: true, byMonth: new Map([[6, Rational.of(91, 200)]]) });
    expect(read.get('零分线')?.byMonth.size).toBe(12);
    expect(read.get('零分线')?.ratio).toBe(false);
  });

  test('ranges are kept in the base of the dimension', () => {
    const items = [
      '余额: { 单位: 亿元, 性质: 时点, 范围: [0.5, 2], 密级: 内部 }',
      "占比: { 单位: '%', 性质: 年度, 范围: [30%, 90], 密级: 内部 }",
      "公开日: { 单位: 日期, 性质: 年度, 范围: ['2026-01-01', '2026-01-31'], 密级: 可公开 }",
    ];
    const { edition } = readCatalogue(sampleCatalogue({ items }));
    const ends = (name: string) => [
      edition?.items.get(name)?.range?.least.toText(),
      edition?.items.get(name)?.range?.most.toText(),
    ];
    expect(ends('余额')).toEqual(['5000', '20000']);
    expect(ends('占比')).toEqual(['0.3', '0.9']);
    expect(ends('公开日')).toEqual(['20454', '20484']);
  });

  test.each([
    [
      'either 各月 or 节点',
      '线: { 名称: 线, 各月: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 节点: { 3: 1 } }',
      'DEF-0108',
    ],
    ['one of them', '线: { 名称: 线 }', 'DEF-0104'],
    ['twelve figures', '线: { 名称: 线, 各月: [1, 2, 3] }', 'DEF-0105'],
    ['months 1 to 12', '线: { 名称: 线, 节点: { 13: 1 } }', 'DEF-0105'],
    ['no % beside a unit', "线: { 名称: 线, 单位: '%', 节点: { 3: 15% } }", 'DEF-0105'],
  ])('a standard table has %s', (_, standards, code) => {
    expect(codesOf(sampleCatalogue({ standards })).map((each) => each.split(' ')[1])).toEqual([code]);
  });
});

describe('the tree', () => {
  const leaf = (id: string, share: string) => `{ ${indicatorText({ 编号: id, 分值: '' })}, ${share} }`;

  test('nodes of any depth, leaves in tree order', () => {
    const tree = [
      '  - 编号: A',
      '    名称: 执行',
      '    分值: 4',
      '    下级:',
      '      - 编号: A1',
      '        名称: 支出',
      '        分值: 3',
      '        下级:',
      '          - 编号: A11',
      '            名称: 进度',
      '            分值: 2',
      '            下级:',
      `              - ${leaf('a', '分值: 1.5')}`,
      `              - ${leaf('b', '分值: 0.5')}`,
      `          - ${leaf('c', '分值: 1')}`,
      `      - ${leaf('d', '分值: 1')}`,
    ].join('\n');
    const edition = editionOf(sampleCatalogue({ tree }));
    expect(edition.indicators.map((each) => each.id)).toEqual(['a', 'b', 'c', 'd']);
    expect(edition.areas.map((area) => leavesOf(area).map((each) => each.points.toText()))).toEqual([
      ['1.5', '0.5', '1', '1'],
    ]);
  });

  test('weights are normalised among siblings, nested products of the total', () => {
    const tree = [
      `  - { 编号: A, 名称: 甲, 权重: 2, 下级: [${leaf('a', '权重: 1')}, ${leaf('b', '权重: 2')}] }`,
      `  - { 编号: B, 名称: 乙, 权重: 1, 下级: [${leaf('c', '权重: 30%')}] }`,
    ].join('\n');
    const edition = editionOf(sampleCatalogue({ tree }));
    expect(edition.indicators.map((each) => each.points.toText())).toEqual(['8/9', '16/9', '4/3']);
    expect(Rational.sum(edition.areas.map((area) => area.points)).toText()).toBe('4');
  });

  test('level 1 are areas', () => {
    expect(codesOf(sampleCatalogue({ tree: `  - { ${indicatorText()} }` }))).toEqual(['7:5 DEF-0104']);
  });

  test('a node with neither share, or with both', () => {
    const tree = `  - { 编号: A, 名称: 甲, 分值: 4, 下级: [${leaf('a', '分值: 4, 权重: 1')}, { ${indicatorText({ 编号: 'b', 分值: '' })} }] }`;
    expect(codesOf(sampleCatalogue({ tree })).map((each) => each.split(' ')[1])).toEqual(['CAT-0102', 'DEF-0104']);
  });
});

describe('默认', () => {
  test("an indicator's own statement wins", () => {
    const read = onlyIndicator(
      sampleCatalogue({ indicator: { 缺失: '记零分', 零分母: '满分', 舍入: '2位', 不在适用范围: '同组均值' } }),
    );
    expect(read).toMatchObject({ missing: 'zero', zeroDenominator: 'full', pointDigits: 2, outside: 'groupMean' });
    const byDefault = onlyIndicator(sampleCatalogue());
    expect(byDefault).toMatchObject({
      missing: 'pending',
      zeroDenominator: 'pending',
      pointDigits: 4,
      outside: 'withinArea',
    });
  });

  test('what neither states is a problem each', () => {
    const { problems } = readCatalogue(sampleCatalogue({ defaults: '{}' }));
    expect(problems.map(({ code, facts }) => [code, facts['key']])).toEqual([
      ['CAT-0105', '缺失'],
      ['CAT-0105', '零分母'],
      ['CAT-0105', '舍入'],
      ['CAT-0105', '不在适用范围'],
    ]);
  });
});

describe('an indicator', () => {
  test('named values, conditions, limits, words', () => {
    const read = onlyIndicator(
      sampleCatalogue({
        indicator: {
          周期: '年',
          应考月: '',
          考核: '年度',
          人员: '张某',
          口径: '全地市',
          年终折算: '一次计分',
          说明: '只到地市',
          适用: "[Ⅰ组, '540100']",
          取值: '{ 本期: 支付数 / 下达数, 基期: 90% }',
          上限: '满分',
          下限: '0.5',
          不适用: '[{ 条件: 下达数 = 0, 处理: 全目录分摊 }, { 条件: 支付数 < 0, 处理: 满分 }]',
          计分: '{ 方式: 同比变动, 变动: 变动额, 本期: 本期, 基期: 基期, 内层: { 方式: 插值, 折线: [[0%, 0], [10%, 满分]] } }',
        },
      }),
    );
    expect(read).toMatchObject({
      cycle: 'year',
      regularity: 'annual',
      dueMonths: [],
      person: '张某',
      note: '只到地市',
      office: '国库处',
    });
    expect([...read.values.keys()]).toEqual(['本期', '基期']);
    expect(read.notApplicable.map((rule) => [rule.condition.source, rule.treatment])).toEqual([
      ['下达数 = 0', 'withinCatalogue'],
      ['支付数 < 0', 'full'],
    ]);
    expect([...read.traits]).toEqual([
      ['口径', '全地市'],
      ['年终折算', '一次计分'],
    ]);
    expect([...(read.appliesTo ?? [])]).toEqual(['Ⅰ组', '540100']);
    expect([read.cap?.source, read.floor?.source]).toEqual(['满分', '0.5']);
  });

  test('a unit of measure may be a quotient', () => {
    const indicator = { 取值: '支付数 / 下达数', 单位: '万元/元' };
    expect(onlyIndicator(sampleCatalogue({ indicator })).measure).toMatchObject({
      name: '万元/元',
      dimension: 'ratio',
    });
    const unlike = readCatalogue(sampleCatalogue({ indicator: { 单位: '分/户' } }));
    expect(
      unlike.problems.map(({ code, facts }) => [code, inWords(facts['dimension'] ?? '', 'zh'), facts['measure']]),
    ).toEqual([['CAT-0110', '比率', '分/户']]);
    expect(codesOf(sampleCatalogue({ indicator: { 单位: '分/斤' } }))).toEqual([expect.stringContaining('DEF-0105')]);
  });

  test('every problem of a file in one run, each at its place', () => {
    const text = sampleCatalogue({
      defaults: '{ 缺失: 不管, 舍入: 四位 }',
      items: ['余额: { 单位: 斤, 性质: 时点, 密级: 内部 }'],
      tree: [
        '  - 编号: A',
        '    名称: 执行',
        '    分值: 4',
        '    下级:',
        '      - 编号: a',
        '        名目: 支付进度',
        '        周期: 旬',
        '        取值: 支付数 /',
        '        应考月: [13]',
        '        计分: { 方式: 插直, 折线: [] }',
        '        用例: [{ 月份: 6 }]',
      ].join('\n'),
    });
    const missing = ['名称', '依据', '考核', '方向', '单位', '处室', '取数', '密级'];
    expect([...codesOf(text)].sort()).toEqual(
      [
        '2:11 DEF-0105',
        '2:19 DEF-0105',
        '6:13 DEF-0105',
        '13:9 DEF-0102',
        '14:13 DEF-0105',
        '15:18 FML-0101',
        '16:15 DEF-0105',
        '17:19 DEF-0105',
        '18:14 DEF-0104',
        ...missing.map(() => '12:9 DEF-0104'),
      ].sort(),
    );
  });
});
