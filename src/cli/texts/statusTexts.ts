/** What status says, in both languages. */
export const statusZh = {
  head: (name: string, period: string) => `${name} ${period}`,
  counts: (due: number, inHand: number, late: number) => `应到 ${due} 份,已到 ${inHand} 份,未到 ${late} 份`,
  holes: (cells: number, pending: number) => `缺数 ${cells} 格,待核 ${pending} 项次`,
  fromSystems: (share: string) => `由系统取数的指标占 ${share}`,
  nothingDue: '本月没有应到的表。',
  offices: (names: readonly string[], persons: readonly string[]) =>
    `${names.join('、')}${persons.length > 0 ? `(${persons.join('、')})` : ''}`,
  noOffice: '本月没有指标使用',
  state: { in: '已到', late: '未到' },
  pending: '待核',
  expected: (file: string, system: string) => `应有 ${file},从${system}导出`,
  missing: (count: number, cells: string) => `缺 ${count} 格: ${cells}`,
  cell: (unit: string, item: string, cell: string) => `${unit} ${item}${cell === '' ? '' : `(${cell})`}`,
  more: (count: number) => `…等,其余 ${count} 格见 --format json`,
  lacking: (items: readonly string[]) => (items.length > 0 ? `,缺 ${items.join('、')}` : ''),
  all: (count: number) => `全部 ${count} 个单位`,
  units: (names: readonly string[], more: number) => `${names.join('、')}${more > 0 ? ` 等 ${names.length + more} 个单位` : ''}`,
  final: '没有待核,指数不是暂定。',
  provisional: (open: number, dependent: number) =>
    `暂定: ${open} 个单位有待核${dependent > 0 ? `,另有 ${dependent} 个单位的相对计分受其影响` : ''};本月为初稿。`,
  errors: (count: number, period: string) => `文件有 ${count} 处错误,用 kaohe check --month ${period} 查看。`,
};

export const statusEn: typeof statusZh = {
  head: (name, period) => `${name} ${period}`,
  counts: (due, inHand, late) => `${due} exports expected, ${inHand} in, ${late} late`,
  holes: (cells, pending) => `${cells} cells missing, ${pending} figures pending`,
  fromSystems: (share) => `${share} of the indicators come from systems`,
  nothingDue: 'No export is expected this month.',
  offices: (names, persons) => `${names.join(', ')}${persons.length > 0 ? ` (${persons.join(', ')})` : ''}`,
  noOffice: 'not used by any indicator this month',
  state: { in: 'in', late: 'late' },
  pending: 'pending',
  expected: (file, system) => `expected ${file} from ${system}`,
  missing: (count, cells) => `${count} cells missing: ${cells}`,
  cell: (unit, item, cell) => `${unit} ${item}${cell === '' ? '' : ` (${cell})`}`,
  more: (count) => `… and ${count} more, see --format json`,
  lacking: (items) => (items.length > 0 ? `, lacking ${items.join(', ')}` : ''),
  all: (count) => `all ${count} units`,
  units: (names, more) => `${names.join(', ')}${more > 0 ? ` and ${more} more units` : ''}`,
  final: 'Nothing is pending, no index is provisional.',
  provisional: (open, dependent) =>
    `Provisional: ${open} units have pending figures${dependent > 0 ? `, ${dependent} more are scored relative to them` : ''}; the month is a draft.`,
  errors: (count, period) => `The files have ${count} errors: kaohe check --month ${period}`,
};
