/** 年终登记册: one line of what acts on a unit's year. */
interface EntryLine {
  readonly unit: string;
  readonly item: string;
  readonly indicator?: string;
  readonly figure?: string;
  readonly matter: string;
  readonly origin: string;
  readonly basis: string;
  readonly date: string;
}

interface NominationLine {
  readonly unit: string;
  readonly site: string;
  readonly review: '通过' | '不通过' | '待审核';
  readonly basis: string;
  readonly date: string;
}

interface DecisionLine {
  readonly unit?: string;
  readonly kind: '名额' | '等次' | '金额';
  readonly result: string;
  readonly rule?: string;
  readonly assessment?: string;
  readonly list?: string;
  readonly reason: string;
}

function entry(unit: string, item: string, rest: Omit<EntryLine, 'unit' | 'item'>): EntryLine {
  return { unit, item, ...rest };
}

const office = { origin: '牵头处室', basis: '核定单〔2027〕', date: '2027-02-10' };
const review = { origin: '申诉复核', date: '2027-03-05' };
const audit = { origin: '审计厅', date: '2027-01-20' };
const discipline = { origin: '纪检监察', date: '2027-02-25' };

/** Every kind of entry stands in at least one assessment, and each cap is reached once. */
export const entryLines: readonly EntryLine[] = [
  // Blank in May: settled by the office, so that the year is no draft.
  entry('542500', '处室核定', {
    ...office,
    indicator: 'P-A02',
    figure: '1.2',
    matter: '2027-核-01',
    basis: '核定单〔2027〕1号',
  }),
  entry('540100', '经验做法推广', { ...office, figure: '1', matter: '2027-经-01', basis: '推广通知〔2026〕8号' }),
  // Three times one point, two at most; with the award beyond the pool of three.
  entry('540200', '经验做法推广', { ...office, figure: '3', matter: '2027-经-02', basis: '推广通知〔2026〕9号' }),
  entry('540200', '上级表彰', { ...office, figure: '2', matter: '2027-表-01', basis: '表彰决定〔2026〕2号' }),
  // 预算执行 is above the gate for the one and below it for the other.
  entry('540100', '执行突出', { ...office, figure: '1', matter: '2027-执-01', basis: '执行分析〔2027〕1号' }),
  entry('540300', '执行突出', { ...office, figure: '1', matter: '2027-执-02', basis: '执行分析〔2027〕2号' }),
  // One matter, brought in twice: the heavier counts.
  entry('540600', '审计发现问题', { ...audit, figure: '2', matter: '2027-审-07', basis: '审计报告〔2027〕7号' }),
  entry('540600', '财经纪律通报', { ...discipline, figure: '1.5', matter: '2027-审-07', basis: '通报〔2027〕4号' }),
  entry('540300', '财经纪律通报', { ...discipline, figure: '0.5', matter: '2027-纪-02', basis: '通报〔2027〕5号' }),
  entry('540300', '申诉采纳', {
    ...review,
    indicator: 'P-A07',
    figure: '2.8',
    matter: '2027-申-01',
    basis: '复核意见〔2027〕1号',
  }),
  entry('540200', '重大灾害', {
    ...review,
    indicator: 'P-D05',
    matter: '2027-免-01',
    basis: '灾情通报〔2026〕3号',
    origin: '应急处室',
  }),
  entry('540600', '弄虚作假', { ...discipline, indicator: 'P-G03', matter: '2027-纪-03', basis: '通报〔2027〕6号' }),
  entry('540500', '新增隐性债务', { ...audit, matter: '2027-审-08', basis: '审计报告〔2027〕8号' }),
  entry('540400', '问题整改不到位', { ...audit, matter: '2027-审-09', basis: '整改检查〔2027〕2号' }),
  entry('133', '处室核定', {
    ...office,
    indicator: 'D-B09',
    figure: '0.9',
    matter: '2027-核-02',
    basis: '核定单〔2027〕2号',
  }),
  entry('124', '处室核定', {
    ...office,
    indicator: 'D-C10',
    figure: '0.95',
    matter: '2027-核-03',
    basis: '核定单〔2027〕3号',
  }),
  entry('145', '经验做法推广', { ...office, figure: '2', matter: '2027-经-03', basis: '推广通知〔2026〕10号' }),
  entry('145', '上级表彰', { ...office, figure: '2', matter: '2027-表-02', basis: '表彰决定〔2026〕3号' }),
  entry('117', '上级表彰', { ...office, figure: '1', matter: '2027-表-03', basis: '表彰决定〔2026〕4号' }),
  entry('120', '审计发现问题', { ...audit, figure: '2', matter: '2027-审-10', basis: '审计报告〔2027〕10号' }),
  entry('120', '财经纪律通报', { ...discipline, figure: '1.5', matter: '2027-审-10', basis: '通报〔2027〕7号' }),
  entry('126', '财经纪律通报', { ...discipline, figure: '1', matter: '2027-纪-05', basis: '通报〔2027〕8号' }),
  entry('118', '申诉采纳', {
    ...review,
    indicator: 'D-B01',
    figure: '0.6',
    matter: '2027-申-02',
    basis: '复核意见〔2027〕2号',
  }),
  entry('132', '政策性因素', {
    ...review,
    indicator: 'D-D05',
    matter: '2027-免-02',
    basis: '政策调整通知〔2026〕5号',
    origin: '主管处室',
  }),
  entry('122', '弄虚作假', { ...discipline, indicator: 'D-G01', matter: '2027-纪-06', basis: '通报〔2027〕9号' }),
  entry('119', '重大违纪违法', { ...discipline, matter: '2027-纪-07', basis: '通报〔2027〕10号' }),
  entry('121', '违规新增债务', { ...audit, matter: '2027-审-11', basis: '审计报告〔2027〕11号' }),
  entry('149', '问题整改不到位', { ...audit, matter: '2027-审-12', basis: '整改检查〔2027〕3号' }),
];

function nomination(unit: string, site: string, reviewed: NominationLine['review'], date: string): NominationLine {
  return { unit, site, review: reviewed, basis: `推荐函〔2027〕${date.slice(5).replace('-', '')}号`, date };
}

/** Accepted ones, and each reason why one is not. */
export const nominationLines: readonly NominationLine[] = [
  nomination('540100', '示例一区', '通过', '2027-02-20'),
  nomination('540100', '示例二区', '通过', '2027-02-21'),
  nomination('540100', '示例三县', '通过', '2027-02-22'),
  nomination('540400', '示例四县', '通过', '2027-02-20'),
  nomination('540400', '示例四县', '通过', '2027-02-23'),
  nomination('540200', '示例五县', '待审核', '2027-02-20'),
  nomination('540200', '示例六县', '不通过', '2027-02-21'),
  nomination('540600', '示例七县', '通过', '2027-02-20'),
  nomination('145', '示例经办中心', '通过', '2027-02-20'),
  nomination('144', '示例调查队', '通过', '2027-02-20'),
  nomination('137', '示例保障中心', '不通过', '2027-02-21'),
  nomination('157', '示例活动中心', '通过', '2027-02-20'),
];

export const decisionLines: readonly DecisionLine[] = [
  { kind: '名额', result: '优秀4、良好5、一般其余、较差2', assessment: '部门', list: 'Ⅳ', reason: '本组整体差距较小' },
  { kind: '等次', unit: '135', result: '优秀', reason: '重点改革任务成效明显' },
  { kind: '金额', unit: '129', result: '50万元', rule: '项目支出扣减', reason: '项目支出已按要求压减' },
];

/** 豁免 by unit code in 万元, for each assessment; a unit not named has none. */
export const exemptFunds: readonly Readonly<Record<string, Readonly<Record<string, number>>>>[] = [
  { 救灾结转: { '540200': 6500, '540300': 4200, '542500': 80_000 } },
  {
    救灾资金: { '137': 3200, '131': 1800, '130': 2600 },
    法定必保支出: { '102': 5200, '103': 4100, '106': 2300, '109': 1500, '126': 9000, '129': 2000, '147': 800 },
  },
];
