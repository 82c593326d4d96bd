/** Examples under each command's help: what an analyst types. */
const examples: Readonly<Record<string, readonly string[]>> = {
  kaohe: [
    'kaohe check --month 2026-06',
    'kaohe status 2026-06',
    'kaohe month 2026-06',
    'kaohe explain 日喀则市 --month 2026-06',
    'kaohe explain 日喀则市 P-A02 --month 2026-06',
  ],
  check: [
    'kaohe check                      检查全部定义',
    'kaohe check --month 2026-06      连同 6 月的导出一起检查',
    'kaohe check --assessment 地市    只查地市考核',
  ],
  status: ['kaohe status 2026-06             6 月各处室的表到了没有', 'kaohe status 2026-06 --format json'],
  month: [
    'kaohe month 2026-06                      两个考核的 6 月指数',
    'kaohe month 2026-06 --assessment 部门    只做部门',
    'kaohe month 2026-06 --for leaders        给领导的一份',
    'kaohe month 2026-06 --compare 旧结果/    重新导出后,看谁的结果变了',
  ],
  explain: [
    'kaohe explain 昌都市 --month 2026-06              指数由哪些指标构成',
    'kaohe explain 昌都市 P-A07 --month 2026-06        某项得分的来历,追到单元格',
    'kaohe explain 教育厅 D-C01 --month 2026-06 --format json',
  ],
};

export function helpOf(command: string): string {
  const lines = examples[command] ?? [];
  return `\n例:\n${lines.map((line) => `  ${line}`).join('\n')}\n\n退出码: 0 完成;1 文件有问题;2 用法不对;70 程序内部错误`;
}
