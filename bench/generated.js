// Generated input of the bench: the same bytes at every run.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import excel from 'exceljs';

export const sourceCount = 24;
const unitCount = 120;
const columnsPerSource = 8;
/** Every sixth export is a workbook. */
const isWorkbook = (source) => source % 6 === 5;

/** A small linear congruential generator. */
function randomFrom(seed) {
  let state = seed + 7;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const code = (unit) => String(10001 + unit);
const itemName = (source, column) => `数据${source + 1}之${column + 1}`;
const sourceName = (source) => `导出${source + 1}`;
const range = (count) => Array.from({ length: count }, (_, place) => place);

/** A workspace of one assessment: 24 exports of 120 units in one month. */
export async function writeWorkspace(root) {
  const config = join(root, 'config');
  mkdirSync(join(config, '目录'), { recursive: true });
  mkdirSync(join(root, 'data/2026-06'), { recursive: true });
  const texts = { 'kaohe.yaml': workspaceText, '日历.yaml': calendarText, '办法.yaml': policyText };
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(config, name), text);
  writeFileSync(join(config, '名册.yaml'), rosterText());
  writeFileSync(join(config, '数据源.yaml'), sourcesText());
  writeFileSync(join(config, '目录/2026.yaml'), catalogueText());
  for (const source of range(sourceCount)) await writeExport(join(root, 'data/2026-06'), source);
}

const workspaceText = `工作区: { 单位: 测试财政厅, 数据: data, 输出: output, 日历: config/日历.yaml }
考核:
  部门: { 目录: config/目录, 名册: config/名册.yaml, 办法: config/办法.yaml, 数据源: config/数据源.yaml }
`;
const calendarText = `日历: { 年份: [2026], 状态: 待核, 依据: 测试 }
放假: ['2026-01-01']
调休上班: []
节日: []
`;
const policyText = `办法: { 考核: 部门, 年度: 2026, 依据: 测试办法 }
指数: { 起算月: 6, 合并首期: [], 排名起始月: 6, 最低覆盖: 10%, 小数: 2, 排名依据: 显示值, 排名范围: [总体] }
提醒: []
发布: { 内部: [全部], 领导: [指数总表], 公开: [指数总表] }
`;

function rosterText() {
  const units = range(unitCount).map(
    (unit) => `  - { 代码: '${code(unit)}', 名称: 单位${unit + 1}, 组: 全体, 参评: 参评 }`,
  );
  return `名册: { 考核: 部门, 状态: 测试 }\n组别: { 全体: 全体单位 }\n单位:\n${units.join('\n')}\n`;
}

function sourcesText() {
  const entries = range(sourceCount).map((source) => {
    const columns = range(columnsPerSource).map((column) => {
      const name = itemName(source, column);
      return `      ${name}: { 列名: ${name}, 单位: 万元 }`;
    });
    return `  ${sourceName(source)}:
    系统: 测试系统
    文件: ${sourceName(source)}_*
    频率: 月
    主键列: 单位代码
    名称列: 单位名称
    空白: 缺失
    列:
${columns.join('\n')}`;
  });
  return `数据源:\n${entries.join('\n')}\n`;
}

function catalogueText() {
  const items = range(sourceCount).flatMap((source) =>
    range(columnsPerSource).map((column) => `  ${itemName(source, column)}: { 单位: 万元, 性质: 累计, 密级: 内部 }`),
  );
  const indicators = range(sourceCount).map(
    (source) => `      - 编号: D-${String(source + 1).padStart(2, '0')}
        名称: 指标${source + 1}
        依据: 测试
        分值: ${source < 2 ? 6 : 4}
        周期: 月
        应考月: [6]
        考核: 平时
        方向: 正
        单位: '%'
        处室: 国库处
        取数: 系统取数
        密级: 内部
        取值: (${sumOf(source, 0)}) / (${sumOf(source, 1)})
        计分: { 方式: 比例, 目标: 100%, 封顶: 1 }`,
  );
  return `目录: { 名称: 测试目录, 考核: 部门, 版本: 2026-01, 生效: 2026-01, 依据: 测试, 总分: 100, 状态: 示例 }
默认: { 缺失: 待核, 零分母: 待核, 舍入: 4位, 不在适用范围: 领域内分摊 }
数据项:
${items.join('\n')}
体系:
  - 编号: A
    名称: 执行
    分值: 100
    下级:
${indicators.join('\n')}
`;
}

/** Every other item of an export, added up. */
function sumOf(source, first) {
  const columns = range(columnsPerSource).filter((column) => column % 2 === first);
  return columns.map((column) => itemName(source, column)).join(' + ');
}

async function writeExport(folder, source) {
  const random = randomFrom(source);
  const titles = ['单位代码', '单位名称', ...range(columnsPerSource).map((column) => itemName(source, column))];
  const rows = range(unitCount).map((unit) => [
    code(unit),
    `单位${unit + 1}`,
    ...range(columnsPerSource).map(
      (column) => (Math.floor(1e6 * (column === 1 ? 1 + random() : random())) + 100) / 100,
    ),
  ]);
  const table = [[`${sourceName(source)}(2026年6月)`], ['单位:万元'], titles, ...rows];
  const path = join(folder, `${sourceName(source)}_202606`);
  if (!isWorkbook(source)) {
    writeFileSync(`${path}.csv`, `\ufeff${table.map((cells) => cells.join(',')).join('\r\n')}\r\n`);
    return;
  }
  const workbook = new excel.Workbook();
  workbook.addWorksheet('Sheet1').addRows(table);
  await workbook.xlsx.writeFile(`${path}.xlsx`);
}

/** One wide export, as text or as a workbook whose cells are written as lean as can be. */
export function writeWide(path, { rows, columns }) {
  const random = randomFrom(rows);
  const titles = ['单位代码', '单位名称', ...range(columns - 2).map((column) => `列${column + 1}`)];
  const figures = () => range(columns - 2).map(() => Math.floor(random() * 1e8) / 100);
  const lines = range(rows).map((unit) => [String(1000001 + unit), `单位${unit + 1}`, ...figures()]);
  writeFileSync(path, `\ufeff${[titles, ...lines].map((cells) => cells.join(',')).join('\r\n')}\r\n`);
}

/** The same as a workbook, written as a stream. */
export async function writeWideWorkbook(path, { rows, columns }) {
  const random = randomFrom(rows);
  const workbook = new excel.stream.xlsx.WorkbookWriter({ filename: path, useStyles: false, useSharedStrings: false });
  const sheet = workbook.addWorksheet('Sheet1');
  sheet.addRow(['单位代码', '单位名称', ...range(columns - 2).map((column) => `列${column + 1}`)]).commit();
  for (const unit of range(rows)) {
    const figures = range(columns - 2).map(() => Math.floor(random() * 1e8) / 100);
    sheet.addRow([String(1000001 + unit), `单位${unit + 1}`, ...figures]).commit();
  }
  await workbook.commit();
}
