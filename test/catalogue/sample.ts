/** A small whole catalogue; each test says what it writes differently. */
export interface SampleParts {
  readonly defaults?: string;
  readonly standards?: string;
  readonly items?: readonly string[];
  readonly tree?: string;
  /** Lines of the single indicator, `键: 值`, instead of or beside the usual ones; an empty value drops the key. */
  readonly indicator?: Readonly<Record<string, string>>;
}

const usual: Readonly<Record<string, string>> = {
  编号: 'A1',
  名称: '支付进度',
  依据: '示例',
  分值: '4',
  周期: '季',
  应考月: '[3, 6, 9, 12]',
  考核: '平时',
  方向: '正',
  单位: "'%'",
  处室: '国库处',
  取数: '系统取数',
  密级: '内部',
  取值: '支付数 / 下达数',
  计分: '{ 方式: 插值, 折线: [[60%, 0], [90%, 满分]] }',
};

const usualItems = ['支付数: { 单位: 万元, 性质: 累计, 密级: 内部 }', '下达数: { 单位: 万元, 性质: 累计, 密级: 内部 }'];

export function indicatorText(changes: Readonly<Record<string, string>> = {}): string {
  const lines = Object.entries({ ...usual, ...changes }).filter(([, value]) => value !== '');
  return lines.map(([key, value]) => `${key}: ${value}`).join(', ');
}

export function sampleCatalogue({ defaults, standards, items = [], tree, indicator }: SampleParts = {}): string {
  const lines = [
    '目录: { 名称: 示例目录, 考核: 地市, 版本: 2026-01, 生效: 2026-01, 依据: 示例〔2026〕1号, 总分: 4 }',
    `默认: ${defaults ?? '{ 缺失: 待核, 零分母: 待核, 舍入: 4位, 不在适用范围: 领域内分摊 }'}`,
    ...(standards ? ['标准表:', `  ${standards}`] : []),
    '数据项:',
    ...[...usualItems, ...items].map((item) => `  ${item}`),
    '体系:',
    tree ?? `  - { 编号: A, 名称: 预算执行, 分值: 4, 下级: [{ ${indicatorText(indicator)} }] }`,
  ];
  return `${lines.join('\n')}\n`;
}
