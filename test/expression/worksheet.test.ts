import { describe, expect, it } from 'vitest';
import { monthPeriod } from '../../src/domain/period.ts';
import { Rational } from '../../src/domain/rational.ts';
import {
  above,
  add,
  atLeast,
  below,
  both,
  call,
  choose,
  divide,
  type Expr,
  equal,
  multiply,
  named,
  number,
  type Population,
  statistic,
  subtract,
  when,
} from '../../src/expression/expr.ts';
import {
  planWorksheet,
  type WorksheetInput,
  type WorksheetPlace,
  worksheetWords,
} from '../../src/expression/worksheet.ts';

const period = monthPeriod(2026, 6);
const inputs: Readonly<Record<string, WorksheetInput>> = {
  支出: { column: 'D', content: 'number', largest: 1_500_000 },
  预算: { column: 'E', content: 'number', largest: 1_500_000 },
  比率: { column: 'F', content: 'number', largest: 1 },
  等级: { column: 'G', content: 'label', largest: 0 },
  齐全: { column: 'H', content: 'yesno', largest: 0 },
  报送日: { column: 'I', content: 'date', largest: 46_203 },
  期限: { column: 'J', content: 'date', largest: 46_203 },
};

const place: WorksheetPlace = {
  input: (item) => inputs[item],
  firstRow: 5,
  lastRow: 11,
  firstColumn: 26,
  participatesColumn: 'B',
  groupColumn: 'C',
  calendar: { daysOff: '日历!$A$2:$A$30', makeUpDays: '日历!$B$2:$B$9' },
  digits: 4,
  words: worksheetWords.zh,
};

const item = (name: string): Expr => ({ kind: 'item', item: name, period });
const figure = (text: string) => number(Rational.fromText(text));
const all: Population = { by: 'all', fallbackBelow: 0 };
const rate = named('支出进度', divide(item('支出'), item('预算')));
const share = item('比率');

/** Formulas of row 5 by title, without the last column unless asked for. */
function formulas(tree: Expr, at: Partial<WorksheetPlace> = {}): Record<string, string> {
  const { columns } = planWorksheet(tree, { ...place, ...at });
  return Object.fromEntries(columns.slice(0, -1).map((column) => [column.title, column.formula(5)]));
}

/** The formula of a tree that needs one column. */
const formula = (tree: Expr) => formulas(tree)['得分(未舍入)'];

describe('a working paper', () => {
  const plan = planWorksheet(multiply(figure('2.5'), rate), place);

  it('gives each named figure a column, the points in the last', () => {
    expect(plan.columns.map(({ letters, title, array }) => [letters, title, array])).toEqual([
      ['Z', '支出进度', false],
      ['AA', '得分(未舍入)', false],
      ['AB', '得分', false],
    ]);
  });

  it('has the same formula in every row', () => {
    expect(plan.columns.map((column) => column.formula(5))).toEqual([
      'IF(COUNT(D5,E5)<2,NA(),D5/E5)',
      '2.5*Z5',
      'IF(ISNA(AA5),"待核",IF(ISERR(AA5),"无法计算",ROUND(ROUND(AA5,12),4)))',
    ]);
    expect(plan.columns[0]?.formula(11)).toBe('IF(COUNT(D11,E11)<2,NA(),D11/E11)');
  });

  it('is worded in English too, and rounds only where told', () => {
    const last = planWorksheet(rate, { ...place, digits: undefined, words: worksheetWords.en }).columns.at(-1);
    expect([last?.title, last?.formula(5)]).toEqual([
      'points',
      'IF(ISNA(Z5),"pending",IF(ISERR(Z5),"not computable",Z5))',
    ]);
  });

  it('has an error where nothing was read of an item', () => {
    expect(formula(add(item('没有'), share))).toBe('IF(COUNT(NA(),F5)<2,NA(),NA()+F5)');
  });
});

describe('figures', () => {
  it.each([
    ['1/3', '(1/3)'],
    ['-1/3', '(-1/3)'],
    ['-2.5', '(-2.5)'],
    ['0.000001', '0.000001'],
    ['123456789.123456', '123456789.123456'],
    ['12345678901234567', '12345678901234600'],
    ['0.12345678901234567', '0.123456789012346'],
  ])('%s is written %s', (text, written) => {
    expect(formula(multiply(share, figure(text)))).toBe(`IF(COUNT(F5)<1,NA(),F5*${written})`);
  });

  it('are worked out exactly before they are written', () => {
    const slope = divide(subtract(figure('2.5'), figure('0')), subtract(figure('0.48'), figure('0.288')));
    expect(formula(add(figure('0'), multiply(subtract(share, named('标准', figure('0.288'))), slope)))).toBe(
      'IF(COUNT(F5)<1,NA(),(F5-0.288)*(625/48))',
    );
    expect(formula(subtract(share, figure('-0.3')))).toBe('IF(COUNT(F5)<1,NA(),F5+0.3)');
    expect(formula(choose([when(above(figure('2'), figure('1')), share)], item('支出')))).toBe(formula(share));
  });

  it('keep the order of operations', () => {
    const [a, b] = [figure('2'), figure('3')];
    expect(formula(divide(subtract(share, a), multiply(share, b)))).toBe('IF(COUNT(F5)<1,NA(),(F5-2)/(F5*3))');
    expect(formula(subtract(share, subtract(share, a)))).toBe('IF(COUNT(F5)<1,NA(),F5-(F5-2))');
  });
});

describe('last bits', () => {
  it('do not decide comparisons of computed figures', () => {
    expect(formulas(choose([when(atLeast(rate, figure('0.92')), figure('4'))], figure('0')))['得分(未舍入)']).toBe(
      'IF(ROUND(Z5-0.92,12)>=0,4,0)',
    );
    expect(formula(choose([when(atLeast(share, figure('0.92')), figure('4'))], figure('0')))).toBe(
      'IF(COUNT(F5)<1,NA(),IF(F5>=0.92,4,0))',
    );
  });

  it('are held off at the decimals that the magnitude leaves', () => {
    const sum = add(item('支出'), item('预算'));
    expect(formula(choose([when(below(sum, figure('100')), figure('1'))], figure('0')))).toContain(
      'ROUND(D5+E5-100,7)<0',
    );
  });

  it('do not make or hide a step', () => {
    const steps = (name: 'truncate' | 'roundAway') =>
      call(name, divide(subtract(share, figure('1')), figure('0.01')), figure('0'));
    expect(formula(steps('truncate'))).toBe('IF(COUNT(F5)<1,NA(),ROUNDDOWN(ROUND((F5-1)/0.01,11),0))');
    expect(formula(steps('roundAway'))).toBe('IF(COUNT(F5)<1,NA(),ROUNDUP(ROUND((F5-1)/0.01,11),0))');
  });

  it('do not stand for a denominator that is zero', () => {
    expect(formula(divide(share, subtract(add(share, figure('0.1')), figure('0.3'))))).toBe(
      'IF(COUNT(F5)<1,NA(),IF(ROUND(F5+0.1-0.3,12)=0,1/0,F5/(F5+0.1-0.3)))',
    );
  });
});

describe('trouble', () => {
  it('of an input is asked for once, in the branch that needs it', () => {
    const tree = choose([when(above(share, figure('1')), divide(item('支出'), share))], figure('2'));
    expect(formula(tree)).toBe('IF(COUNT(F5)<1,NA(),IF(F5>1,IF(COUNT(D5)<1,NA(),D5/F5),2))');
  });

  it('missing outranks a zero denominator', () => {
    expect(formula(add(divide(share, item('支出')), item('预算')))).toBe('IF(COUNT(F5,D5,E5)<3,NA(),F5/D5+E5)');
    expect(formulas(add(rate, named('比', share)))['得分(未舍入)']).toBe('IF(OR(ISNA(Z5),ISNA(AA5)),NA(),Z5+AA5)');
  });

  it('hidden in a branch gets a column to ask', () => {
    const branchy = choose([when(above(share, figure('1')), item('支出'))], figure('2'));
    expect(formulas(add(divide(share, item('预算')), branchy))).toEqual({
      中间值1: 'IF(COUNT(F5)<1,NA(),IF(F5>1,IF(COUNT(D5)<1,NA(),D5),2))',
      '得分(未舍入)': 'IF(OR(COUNT(F5,E5)<2,ISNA(Z5)),NA(),F5/E5+Z5)',
    });
  });

  it('recovered is only the zero denominator', () => {
    const recover = (of: Expr): Expr => ({ kind: 'recover', of, otherwise: figure('0') });
    expect(formula(recover(divide(item('支出'), item('预算'))))).toBe('IF(COUNT(D5,E5)<2,NA(),IFERROR(D5/E5,0))');
    expect(formulas(recover(rate))['得分(未舍入)']).toBe('IF(ISERR(Z5),0,Z5)');
    expect(formula(multiply(recover(add(share, figure('1'))), figure('2')))).toBe('IF(COUNT(F5)<1,NA(),(F5+1)*2)');
  });
});

describe('labels, 是否 and dates', () => {
  it('are compared as the cells hold them', () => {
    const isA = equal(item('等级'), { kind: 'label', text: 'A"级' });
    expect(formula(choose([when(both(isA, item('齐全')), figure('1'))], figure('0')))).toBe(
      'IF(OR(G5="",H5=""),NA(),IF(AND(G5="A""级",H5="是"),1,0))',
    );
    expect(formula(multiply(item('齐全'), figure('3')))).toBe('IF(H5="",NA(),IF(H5="是",1,0)*3)');
  });

  it('days are counted in worksheet serials', () => {
    expect(formula(call('days', item('报送日'), item('期限')))).toBe('IF(COUNT(I5,J5)<2,NA(),(I5-J5))');
    const deadline = number(Rational.of(20_500));
    expect(formula(choose([when(above(item('报送日'), deadline), figure('0'))], figure('1')))).toBe(
      'IF(COUNT(I5)<1,NA(),IF(I5>46069,0,1))',
    );
  });

  it('working days take the calendar of the sheet', () => {
    expect(formula(call('workdays', item('报送日'), item('期限')))).toBe(
      'IF(COUNT(I5,J5)<2,NA(),IF(I5>J5,NETWORKDAYS(J5+1,I5,日历!$A$2:$A$30)+SUMPRODUCT((日历!$B$2:$B$9>J5)*(日历!$B$2:$B$9<=I5)),' +
        'IF(I5<J5,-(NETWORKDAYS(I5+1,J5,日历!$A$2:$A$30)+SUMPRODUCT((日历!$B$2:$B$9>I5)*(日历!$B$2:$B$9<=J5))),0)))',
    );
    expect(() => formulas(call('workdays', item('报送日'), item('期限')), { calendar: undefined })).toThrow('calendar');
  });
});

describe('statistics', () => {
  it('leave out rows that do not participate or have no value', () => {
    expect(formulas(named('最低', statistic('min', rate, all)))).toEqual({
      支出进度: 'IF(COUNT(D5,E5)<2,NA(),D5/E5)',
      '支出进度(计入比较)': 'IF(AND($B5=1,ISNUMBER(Z5)),Z5,"")',
      最低: 'IF(COUNT(AA$5:AA$11)=0,1/0,MIN(AA$5:AA$11))',
    });
  });

  it('of nobody are zero for sums and counts', () => {
    expect(formulas(named('合计', statistic('sum', share, all)))['合计']).toBe('SUM(Z$5:Z$11)');
    expect(formulas(named('户数', statistic('count', share, all)))['户数']).toBe('COUNT(Z$5:Z$11)');
  });

  it('of a group are array formulas, of a small group fall back to all', () => {
    const byGroup = planWorksheet(
      named('均值', statistic('mean', share, { by: 'group', fallbackBelow: 3 })),
      place,
    ).columns;
    expect(byGroup.map(({ title, array, formula }) => [title, array, formula(5)]).slice(0, -1)).toEqual([
      ['比率(计入比较)', false, 'IF(AND($B5=1,ISNUMBER(F5)),F5,"")'],
      ['改与全体比较', false, 'IF(SUMPRODUCT((C$5:C$11=$C5)*(B$5:B$11=1))<3,1,0)'],
      [
        '均值',
        true,
        'IF(COUNT(IF(($AA5=1)+(C$5:C$11=$C5)>0,Z$5:Z$11,""))=0,1/0,AVERAGE(IF(($AA5=1)+(C$5:C$11=$C5)>0,Z$5:Z$11,"")))',
      ],
    ]);
  });

  it('hold only the rows for which a condition is known to hold', () => {
    expect(formulas(named('最高', statistic('max', share, all, below(rate, figure('0.9')))))['比率(计入比较)']).toBe(
      'IF(AND($B5=1,ISNUMBER(F5)),IFERROR(IF(ROUND(Z5-0.9,12)<0,F5,""),""),"")',
    );
  });

  it('are shared: one column for what several are taken of', () => {
    const span = subtract(named('最高', statistic('max', rate, all)), named('最低', statistic('min', rate, all)));
    expect(Object.keys(formulas(span))).toEqual(['支出进度', '支出进度(计入比较)', '最高', '最低', '得分(未舍入)']);
  });

  it.each([
    ['competition', false, '1+SUMPRODUCT(ISNUMBER(AA$5:AA$11)*(AA$5:AA$11>ROUND(Z5,12)))'],
    [
      'average',
      false,
      '1+SUMPRODUCT(ISNUMBER(AA$5:AA$11)*(AA$5:AA$11>ROUND(Z5,12)))+MAX(0,SUMPRODUCT(ISNUMBER(AA$5:AA$11)*(AA$5:AA$11=ROUND(Z5,12)))-1)/2',
    ],
    [
      'dense',
      true,
      'IF(ISERROR(ROUND(Z5,12)),ROUND(Z5,12),SUM(IF(FREQUENCY(IF(ISNUMBER(AA$5:AA$11)*(AA$5:AA$11>ROUND(Z5,12)),AA$5:AA$11,ROUND(Z5,12)),' +
        'IF(ISNUMBER(AA$5:AA$11)*(AA$5:AA$11>ROUND(Z5,12)),AA$5:AA$11,ROUND(Z5,12)))>0,1,0)))',
    ],
  ] as const)('rank with %s ties', (ties, array, text) => {
    const { columns } = planWorksheet(
      named('名次', { kind: 'rank', of: rate, population: all, better: 'higher', ties }),
      place,
    );
    expect(columns.map((column) => column.title)).toEqual(['支出进度', '支出进度(计入比较)', '名次', '得分']);
    expect([columns[2]?.array, columns[2]?.formula(5)]).toEqual([array, text]);
  });
});

describe('size', () => {
  it('is bounded: a part used often, or too large for one formula, is written once', () => {
    const long = Array.from({ length: 200 }, (_, place) => figure(String(place + 1))).reduce<Expr>(
      (sum, each) => add(sum, multiply(share, each)),
      share,
    );
    const { columns } = planWorksheet(multiply(long, long), place);
    const longest = Math.max(...columns.map((column) => column.formula(1000).length));
    expect(columns.length).toBeGreaterThan(3);
    expect(longest).toBeLessThan(8192);
  });
});
