/** Help of one command: what it does, and what an analyst types. */
export interface CommandHelp {
  readonly description: string;
  readonly examples: readonly (readonly [command: string, what: string])[];
}

/** An option or argument as it is written, and what it is for. */
export type FlagHelp = readonly [flags: string, what: string];

/** Help in one language: the names of values differ too. */
export interface HelpTexts {
  readonly program: CommandHelp;
  readonly check: CommandHelp;
  readonly status: CommandHelp;
  readonly collect: CommandHelp;
  readonly month: CommandHelp;
  readonly explain: CommandHelp;
  readonly alias: CommandHelp;
  readonly year: CommandHelp;
  readonly rectify: CommandHelp;
  readonly source: CommandHelp;
  readonly sourceTry: CommandHelp;
  readonly version: string;
  readonly help: string;
  readonly helpCommand: FlagHelp;
  readonly monthArgument: FlagHelp;
  readonly yearArgument: FlagHelp;
  readonly compareYear: FlagHelp;
  readonly date: FlagHelp;
  readonly onlyPapers: FlagHelp;
  readonly monthPapers: FlagHelp;
  readonly unit: FlagHelp;
  readonly indicator: FlagHelp;
  readonly aliasName: FlagHelp;
  readonly exportFile: FlagHelp;
  readonly sheet: FlagHelp;
  readonly workspace: FlagHelp;
  readonly assessment: FlagHelp;
  readonly out: FlagHelp;
  readonly lang: FlagHelp;
  readonly checkMonth: FlagHelp;
  readonly checkYear: FlagHelp;
  readonly explainMonth: FlagHelp;
  readonly format: FlagHelp;
  readonly for: FlagHelp;
  readonly compare: FlagHelp;
  readonly force: FlagHelp;
  readonly problems: FlagHelp;
  readonly forceProblems: FlagHelp;
}

export const helpZh: HelpTexts = {
  program: {
    description: '考核: 财政绩效管理指数,批量计算,逐格可查',
    examples: [
      ['kaohe check --month 2026-06', '先检查: 定义和 6 月的导出'],
      ['kaohe status 2026-06', '各处室的表到了没有'],
      ['kaohe month 2026-06', '计算 6 月指数,生成工作簿'],
      ['kaohe explain 日喀则市 --month 2026-06', '指数由哪些指标构成'],
      ['kaohe explain 日喀则市 P-A02 --month 2026-06', '某项得分的来历,追到单元格'],
    ],
  },
  check: {
    description: '检查定义和数据,一次列出全部问题;不加 --problems 就不写任何文件',
    examples: [
      ['kaohe check', '检查全部定义'],
      ['kaohe check --month 2026-06', '连同 6 月的导出一起检查'],
      ['kaohe check --month 2026-06 --problems 6月问题.xlsx', '另存一份工作簿,退给报送的处室'],
      ['kaohe check --year 2026', '连同 2026 年的年度数据和年终登记一起检查'],
      ['kaohe check --assessment 地市', '只查地市考核'],
    ],
  },
  status: {
    description: '某月到了哪些表、缺哪些、哪些待核,按处室列出',
    examples: [
      ['kaohe status 2026-06', '6 月各处室的表到了没有'],
      ['kaohe status 2026-06 --format json', '给其他程序用'],
    ],
  },
  collect: {
    description: '生成某月的报送表: 系统里没有的数,一个处室一个工作簿',
    examples: [
      ['kaohe collect 2026-06', '6 月各处室的报送表'],
      ['kaohe collect 2026-06 --out 报送', '写到别的文件夹'],
    ],
  },
  month: {
    description: '计算某月绩效管理指数,生成工作簿、index.csv 和 assessment.json',
    examples: [
      ['kaohe month 2026-06', '全部考核的 6 月指数'],
      ['kaohe month 2026-06 --assessment 部门', '只做部门'],
      ['kaohe month 2026-06 --for leaders', '给领导的一份'],
      ['kaohe month 2026-06 --papers', '连同当月的公文材料(如月度反馈单)'],
      ['kaohe month 2026-06 --compare 旧结果', '重新导出后,看谁的结果变了'],
    ],
  },
  explain: {
    description: '解释某单位的指数或某项得分,一直追到单元格',
    examples: [
      ['kaohe explain 昌都市 --month 2026-06', '指数由哪些指标构成'],
      ['kaohe explain 昌都市 P-A07 --month 2026-06', '某项得分的来历'],
      ['kaohe explain 教育厅 D-C01 --month 2026-06 --format json', '给其他程序用'],
    ],
  },
  alias: {
    description: '把导出表里的一个叫法记为某单位的别名,写进名册',
    examples: [['kaohe alias 区教育厅 教育厅', '以后“区教育厅”就是教育厅']],
  },
  year: {
    description: '年终考核: 全年得分、等次、资金,生成考核结果总表、year.json、整改台账、各种导出和公文材料',
    examples: [
      ['kaohe year 2026', '全部考核的 2026 年度结果'],
      ['kaohe year 2026 --assessment 地市', '只做地市'],
      ['kaohe year 2026 --only 反馈单,拉萨市', '只重做拉萨市的反馈单'],
      ['kaohe year 2026 --compare 旧结果', '更正后,看谁的得分、名次、等次、金额变了'],
    ],
  },
  rectify: {
    description: '整改台账到某一天怎么样: 逾期、临期、销号有没有佐证;只看,不写任何文件',
    examples: [
      ['kaohe rectify 2026 --date 2027-05-25', '截至 2027年5月25日'],
      ['kaohe rectify 2026 --date 2027-05-25 --assessment 部门', '只看部门'],
      ['kaohe rectify 2026 --date 2027-05-25 --format json', '给其他程序用'],
    ],
  },
  source: {
    description: '新的导出表怎样接进来',
    examples: [['kaohe source try 新表.xlsx', '试读一张表']],
  },
  sourceTry: {
    description: '试读一张导出表: 认出了什么,怎样读,并给出可以贴进数据源.yaml 的写法;不写任何文件',
    examples: [
      ['kaohe source try 下载/新表_202606.xlsx', '试读'],
      ['kaohe source try 新表.xlsx --sheet 汇总', '只看其中一张工作表'],
      ['kaohe source try 新表.csv --assessment 部门', '按部门的名册和数据项'],
    ],
  },
  version: '显示版本',
  help: '显示帮助',
  helpCommand: ['help [命令]', '显示某个命令的帮助'],
  monthArgument: ['月份', '如 2026-06'],
  yearArgument: ['年度', '如 2026'],
  onlyPapers: ['--only <名称>', '只做这些公文(如 反馈单,通报附件)或这些单位的公文,不写其他结果'],
  monthPapers: ['--papers', '连同公文办法里声明的当月公文材料'],
  compareYear: ['--compare <旧结果>', '与同年度的旧结果(文件或文件夹)比较,列出谁的得分、名次、等次、金额变了'],
  date: ['--date <日期>', '必填,截至哪一天,如 2027-05-25'],
  unit: ['单位', '代码、名称、简称或别名'],
  indicator: ['指标', '编号或名称;不给则解释整个指数'],
  aliasName: ['名称', '导出表里的写法'],
  exportFile: ['文件', '导出表,在哪个文件夹都可以'],
  sheet: ['--sheet <工作表>', '看哪一张(默认: 单位最多的一张)'],
  workspace: ['--workspace <文件夹>', '工作区(默认: 当前文件夹向上最近的一个)'],
  assessment: ['--assessment <考核>', '只做其中一个考核,如 地市'],
  out: ['--out <文件夹>', '输出文件夹(默认: 工作区里声明的)'],
  lang: ['--lang <语言>', 'zh(默认)或 en'],
  checkMonth: ['--month <月份>', '连同该月数据一起检查,如 2026-06'],
  checkYear: ['--year <年度>', '连同该年度的年度数据和年终登记一起检查,如 2026'],
  explainMonth: ['--month <月份>', '必填,如 2026-06'],
  format: ['--format <格式>', 'text(默认)或 json'],
  for: ['--for <对象>', 'internal 内部(默认)、leaders 领导或 public 公开'],
  compare: ['--compare <旧结果>', '与同月的旧结果(文件或文件夹)比较,列出谁的结果变了'],
  force: ['--force', '覆盖被人改动过的输出,原文件保留在旁边'],
  problems: ['--problems <文件.xlsx>', '把全部问题写成工作簿: 清单,和标出问题的各文件副本'],
  forceProblems: ['--force', '--problems 的文件已存在时覆盖,原文件保留在旁边'],
};

export const helpEn: HelpTexts = {
  program: {
    description: 'kaohe: performance management index of a finance department, in batches, traceable to the cell',
    examples: [
      ['kaohe check --month 2026-06', 'first of all: definitions and the exports of June'],
      ['kaohe status 2026-06', 'which exports are in, office by office'],
      ['kaohe month 2026-06', 'compute the index of June and write the workbooks'],
      ['kaohe explain 日喀则市 --month 2026-06', 'what the index is made of'],
      ['kaohe explain 日喀则市 P-A02 --month 2026-06', 'one score, down to the cells'],
    ],
  },
  check: {
    description: 'check definitions and data, list every problem at once; writes nothing without --problems',
    examples: [
      ['kaohe check', 'all definitions'],
      ['kaohe check --month 2026-06', 'and the exports of June'],
      ['kaohe check --month 2026-06 --problems June.xlsx', 'and a workbook to send back to those who sent the files'],
      ['kaohe check --year 2026', 'and the annual exports and registers of 2026'],
      ['kaohe check --assessment 地市', 'one assessment only'],
    ],
  },
  status: {
    description: 'which exports of a month are in, which are late, what is pending, office by office',
    examples: [
      ['kaohe status 2026-06', 'are the exports of June in?'],
      ['kaohe status 2026-06 --format json', 'for other programs'],
    ],
  },
  collect: {
    description: 'make the workbooks in which offices fill in what no system holds, one an office',
    examples: [
      ['kaohe collect 2026-06', 'the workbooks of June'],
      ['kaohe collect 2026-06 --out forms', 'into another folder'],
    ],
  },
  month: {
    description: 'compute the index of a month; write the workbook, index.csv and assessment.json',
    examples: [
      ['kaohe month 2026-06', 'June, all assessments'],
      ['kaohe month 2026-06 --assessment 部门', 'one assessment only'],
      ['kaohe month 2026-06 --for leaders', 'the copy for leaders'],
      ['kaohe month 2026-06 --papers', 'with the papers of the month (月度反馈单)'],
      ['kaohe month 2026-06 --compare old-result', 'after new exports: whose result moved'],
    ],
  },
  explain: {
    description: 'explain the index of a unit, or one score, down to the cells',
    examples: [
      ['kaohe explain 昌都市 --month 2026-06', 'what the index is made of'],
      ['kaohe explain 昌都市 P-A07 --month 2026-06', 'how one score came about'],
      ['kaohe explain 教育厅 D-C01 --month 2026-06 --format json', 'for other programs'],
    ],
  },
  alias: {
    description: 'let exports call a unit by another name: written into the roster as an alias',
    examples: [['kaohe alias 区教育厅 教育厅', '区教育厅 is 教育厅 from now on']],
  },
  year: {
    description:
      'year end: scores, grades, money; write the workbook 考核结果总表, year.json, the rectification ledger, exports and papers',
    examples: [
      ['kaohe year 2026', 'results of 2026, all assessments'],
      ['kaohe year 2026 --assessment 地市', 'one assessment only'],
      ['kaohe year 2026 --only 反馈单,拉萨市', 'make one paper again'],
      ['kaohe year 2026 --compare old-result', 'after a correction: whose score, rank, grade, money moved'],
    ],
  },
  rectify: {
    description:
      'how the rectification ledger stands on a day: overdue, due soon, closed with or without evidence; writes nothing',
    examples: [
      ['kaohe rectify 2026 --date 2027-05-25', 'as of that day'],
      ['kaohe rectify 2026 --date 2027-05-25 --assessment 部门', 'one assessment only'],
      ['kaohe rectify 2026 --date 2027-05-25 --format json', 'for other programs'],
    ],
  },
  source: {
    description: 'bring in a new kind of export',
    examples: [['kaohe source try new.xlsx', 'try to read a file']],
  },
  sourceTry: {
    description:
      'try to read an export: what is recognised, how it would be read, and an entry for 数据源.yaml to paste; write nothing',
    examples: [
      ['kaohe source try downloads/new_202606.xlsx', 'try it'],
      ['kaohe source try new.xlsx --sheet 汇总', 'one of its sheets only'],
      ['kaohe source try new.csv --assessment 部门', 'with the roster and the items of 部门'],
    ],
  },
  version: 'show the version',
  help: 'show this help',
  helpCommand: ['help [command]', 'show the help of a command'],
  monthArgument: ['month', 'such as 2026-06'],
  yearArgument: ['year', 'such as 2026'],
  onlyPapers: [
    '--only <names>',
    'only these papers (such as 反馈单,通报附件), or papers of these units; no other results',
  ],
  monthPapers: ['--papers', 'with the papers of the month that 公文办法 declares'],
  compareYear: [
    '--compare <result>',
    'an earlier result of the year (file or folder): list whose score, rank, grade, money moved',
  ],
  date: ['--date <day>', 'required: as of which day, such as 2027-05-25'],
  unit: ['unit', 'code, name, short name or alias'],
  indicator: ['indicator', 'number or name; without it the whole index is explained'],
  aliasName: ['name', 'as the export writes it'],
  exportFile: ['file', 'an export, in whatever folder'],
  sheet: ['--sheet <sheet>', 'one of its sheets (default: the one with most units)'],
  workspace: ['--workspace <folder>', 'the workspace (default: the nearest from here upward)'],
  assessment: ['--assessment <name>', 'one of the assessments only'],
  out: ['--out <folder>', "folder of the outputs (default: the workspace's own)"],
  lang: ['--lang <language>', 'zh (default) or en'],
  checkMonth: ['--month <month>', 'check the data of that month too, such as 2026-06'],
  checkYear: ['--year <year>', 'check the annual exports and registers of that year too, such as 2026'],
  explainMonth: ['--month <month>', 'required, such as 2026-06'],
  format: ['--format <format>', 'text (default) or json'],
  for: ['--for <readers>', 'internal (default), leaders or public'],
  compare: ['--compare <result>', 'an earlier result of the month (file or folder): list whose result moved'],
  force: ['--force', 'replace outputs that somebody changed; the old file is kept beside'],
  problems: [
    '--problems <file.xlsx>',
    'write all problems as a workbook: a list, and copies of the files with the cells marked',
  ],
  forceProblems: ['--force', 'replace the file of --problems if it is there; the old one is kept beside'],
};
