import type { Problem } from './problem.ts';

/** Problems of the roster: WSP-03xx in the file itself, DAT-08xx where exports do not go with it. */
export const rosterProblems = {
  'WSP-0301': {
    severity: 'error',
    zh: { what: '{kind}“{word}”已用于第 {line} 行的单位', remedy: '一个{kind}只能属于一个单位,改正其中一处' },
    en: {
      what: '{kind} "{word}" already belongs to the unit of line {line}',
      remedy: 'one {kind} belongs to one unit: mend one of the two',
    },
  },
  'WSP-0302': {
    severity: 'error',
    zh: { what: '组别“{group}”没有声明。{hint}', remedy: '改为已声明的组别,或在“组别”里增加' },
    en: { what: 'group "{group}" is not declared. {hint}', remedy: 'use a declared group or add it under 组别' },
  },
  'WSP-0303': {
    severity: 'error',
    zh: { what: '沿革里的单位“{unit}”不在名册中。{hint}', remedy: '写名册里的代码或名称;已撤销的单位也要留在“单位”里' },
    en: {
      what: 'the unit "{unit}" of 沿革 is not in the roster. {hint}',
      remedy: 'write a code or name of the roster; dissolved units stay under 单位 too',
    },
  },
  'WSP-0304': {
    severity: 'error',
    zh: {
      what: '“{unit}”{from} 起的变动,“现”与其后的写法接不上',
      remedy: '“现”应等于下一次变动的“原”;最后一次的“现”应等于“单位”里写的',
    },
    en: {
      what: 'the change of "{unit}" from {from} does not lead to what follows it',
      remedy: '现 must equal 原 of the next change, and after the last one what stands under 单位',
    },
  },
  'WSP-0305': {
    severity: 'error',
    zh: { what: '“{unit}”的沿革在 {from} 自相矛盾', remedy: '一个单位只能成立一次、终止一次,其他事项要在两者之间' },
    en: {
      what: '沿革 contradicts itself about "{unit}" in {from}',
      remedy: 'a unit begins once and ends once, and everything else lies between',
    },
  },
  'WSP-0306': {
    severity: 'error',
    zh: {
      what: '名册里有中途成立的单位({units}),没有写明满几个月才排名',
      remedy: '在“名册”里写“最少在册月数: …”,不限写 0',
    },
    en: {
      what: 'units began on the way ({units}), and nothing says after how many months they are ranked',
      remedy: 'write 最少在册月数 under 名册; 0 for no limit',
    },
  },
  'DAT-0801': {
    severity: 'error',
    zh: {
      what: '代码“{code}”像是丢了前面的零的“{expected}”({unit})',
      remedy: '把这一列存为文本;系统导出就是这样的,在名册里写“代码补零: 是”',
    },
    en: {
      what: 'code "{code}" looks like "{expected}" ({unit}) without its leading zeros',
      remedy: 'store the column as text, or write 代码补零: 是 into the roster',
    },
  },
  'DAT-0802': {
    severity: 'note',
    zh: { what: '{count} 个代码缺前面的零,按名册补零对应: {units}', remedy: '无须改动;请核对对应的单位' },
    en: {
      what: '{count} codes lack their leading zeros and were matched as the roster says: {units}',
      remedy: 'nothing to do; check the units',
    },
  },
  'DAT-0803': {
    severity: 'warning',
    zh: {
      what: '“{unit}”{period} 不在册,这一行不计',
      remedy: '与系统核实;单位有变动的,在名册“沿革”里写明数据如何处理',
    },
    en: {
      what: '"{unit}" is not in force in {period}; its row does not count',
      remedy: 'ask the owner of the system; say under 沿革 what becomes of its figures',
    },
  },
} satisfies Record<string, Problem>;
