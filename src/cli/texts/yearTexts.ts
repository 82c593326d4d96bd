/** What the year-end batch says beyond problems, in both languages. */
export const yearZh = {
  badYear: (text: string) => `年度应写成 2026 这样,实际是“${text}”`,
  noPolicy: (names: string) => `${names}没有年终办法,没有生成任何文件。在 config/kaohe.yaml 里写“年终办法”。`,
  skipped: (name: string) => `${name}没有年终办法,不做年终考核。`,
  otherYear: (name: string, of: number, asked: number) =>
    `${name}的年终办法是 ${of} 年度的,不能用来做 ${asked} 年度,没有生成任何文件。`,
  noPolicyToCheck: (names: string) =>
    `${names}没有年终办法,没有可检查的年终登记。在 config/kaohe.yaml 里写“年终办法”。`,
  otherYearToCheck: (name: string, of: number, asked: number) =>
    `${name}的年终办法是 ${of} 年度的,${asked} 年度的登记不能按它检查。`,
  noData: (folder: string, year: number) =>
    `没有文件夹 ${folder}: ${year} 年度的年度数据和登记一份也没有到,没有生成任何文件。`,
  title: (name: string, year: number) => `${name} ${year} 年度考核结果`,
  grade: '等次',
  total: '总分',
  award: '奖励',
  cut: '扣减',
  rankRange: (best: number, worst: number) => `名次 ${best}—${worst}`,
  draft: (figures: number, amounts: number) => `初稿: ${figures} 处得分待核,${amounts} 处金额待核,不得发布。`,
  noOld: (path: string, year: number) => `${path} 里没有 ${year} 年度的旧结果(year.json),无从比较`,
  unchanged: (path: string) => `与 ${path} 相比,没有单位的得分、名次、等次或金额变动。`,
  moved: (path: string, count: number) => `与 ${path} 相比,${count} 个单位的结果有变动:`,
  move: (what: string, from: string, to: string) => `${what} ${from}→${to}`,
  score: '总分',
  rank: '名次',
  money: (rule: string) => `${rule}(万元)`,
  sites: '示范点奖励(万元)',
  own: '本单位数据或登记有变动',
  others: '本单位数据和登记无变动',
};

export const yearEn: typeof yearZh = {
  badYear: (text) => `a year is written like 2026, found "${text}"`,
  noPolicy: (names) => `No 年终办法 for ${names}: nothing was written. Name one under 年终办法 in config/kaohe.yaml.`,
  skipped: (name) => `${name} has no 年终办法: no year end.`,
  otherYear: (name, of, asked) => `The 年终办法 of ${name} is for ${of}, not for ${asked}: nothing was written.`,
  noPolicyToCheck: (names) =>
    `No 年终办法 for ${names}: there are no registers to check. Name one under 年终办法 in config/kaohe.yaml.`,
  otherYearToCheck: (name, of, asked) =>
    `The 年终办法 of ${name} is for ${of}: registers of ${asked} cannot be checked by it.`,
  noData: (folder, year) =>
    `There is no folder ${folder}: nothing annual of ${year} is in, no exports and no registers; nothing was written.`,
  title: (name, year) => `${name} ${year}, results of the year`,
  grade: 'grade',
  total: 'total',
  award: 'reward',
  cut: 'cut',
  rankRange: (best, worst) => `rank ${best}–${worst}`,
  draft: (figures, amounts) => `Draft, not to be published: pending scores ${figures}, pending amounts ${amounts}.`,
  noOld: (path, year) => `no earlier result of ${year} (year.json) to compare with in ${path}`,
  unchanged: (path) => `Compared with ${path}, no score, rank, grade or amount moved.`,
  moved: (path, count) => `Compared with ${path}, results that moved (${count}):`,
  move: (what, from, to) => `${what} ${from}→${to}`,
  score: 'total',
  rank: 'rank',
  money: (rule) => `${rule} (万元)`,
  sites: 'model sites (万元)',
  own: 'own data or entries changed',
  others: 'own data and entries did not change',
};
