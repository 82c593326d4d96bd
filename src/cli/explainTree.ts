import stringWidth from 'string-width';
import type { Indicator } from '../catalogue/edition.ts';
import { Rational } from '../domain/rational.ts';
import type { Because } from '../explain/because.ts';
import type { UnitSummary } from '../explain/unitSummary.ts';
import { signed } from './rankingTable.ts';
import type { Session } from './session.ts';

interface Branch {
  readonly text: string;
  readonly below?: readonly Branch[];
}

/** A tree with lines, as file managers draw it. */
function draw(branches: readonly Branch[], indent = ''): readonly string[] {
  return branches.flatMap((branch, place) => {
    const last = place === branches.length - 1;
    return [
      `${indent}${last ? '└─ ' : '├─ '}${branch.text}`,
      ...draw(branch.below ?? [], `${indent}${last ? '   ' : '│  '}`),
    ];
  });
}

/** One indicator of one unit: value → cell, formula, clause, points. */
export function becauseTree(why: Because, indicator: Indicator, unitName: string): string {
  const points = why.points === null ? why.status : `${Rational.fromText(why.points).toDecimal(4)} / ${why.due} 分`;
  const head = `${unitName} · ${why.indicator} ${indicator.name} · ${why.period}: ${points}${why.rate ? `(得分率 ${why.rate})` : ''}`;
  const branches: Branch[] = [
    ...why.values.map((value) => ({
      text: `${value.name} = ${value.formula}`,
      below: [{ text: `= ${value.substituted}` }, { text: `= ${value.value}` }],
    })),
    ...(why.sources.length > 0
      ? [{ text: '数据', below: why.sources.map((source) => ({ text: sourceText(source) })) }]
      : []),
    ...(why.steps.length > 0
      ? [
          {
            text: '计算步骤',
            below: why.steps.map((step) => ({ text: `${step.name} = ${step.formula} = ${step.value}` })),
          },
        ]
      : []),
    ...why.clauses.map((clause) => ({ text: `条款: ${clause}` })),
    ...(why.register ? [{ text: `人工登记: ${why.register}` }] : []),
    {
      text: `状态: ${why.status}${why.treatment ? `,按“${why.treatment}”处理` : ''}${why.provisional ? '(暂定,受其他单位待核数据影响)' : ''}`,
    },
    ...(why.lost === null ? [] : [{ text: `失分: ${why.lost}` }]),
    { text: `依据: ${indicator.basis};主管: ${indicator.office}` },
  ];
  return [head, ...draw(branches)].join('\n');
}

function sourceText(source: Because['sources'][number]): string {
  const place =
    source.file === '' ? '没有来源' : [source.file, source.sheet, source.cell].filter((part) => part !== '').join('!');
  return `${source.item} = ${source.value} ← ${place}${source.text === '' ? '' : `,原文“${source.text}”(${source.measure})`}`;
}

/** A unit's whole month: areas, indicators, and what each adds to the index. */
export function unitTree(summary: UnitSummary, session: Session): string {
  const { result } = summary;
  const { chalk } = session.terminal;
  const bounds = result?.bounds ? `(暂定,${result.bounds.low}—${result.bounds.high})` : '';
  const head = chalk.bold(
    `${summary.name} ${summary.period} 指数 ${result?.index?.shown ?? '—'}${bounds} 名次 ${result?.rank ?? '—'} 可比环比 ${signed(result?.change?.comparable)}`,
  );
  const width = Math.max(
    ...summary.areas.flatMap((area) => area.lines.map((line) => stringWidth(`${line.indicator} ${line.name}`))),
    0,
  );
  const areas = summary.areas
    .filter((area) => area.lines.length > 0)
    .map((area) => ({
      text: `${area.name} 得分率 ${area.rate === null ? '不适用' : `${Rational.fromText(area.rate).times(Rational.hundred).toDecimal(2)}%`}`,
      below: area.lines.map((line) => ({ text: lineText(line, width) })),
    }));
  const causes = (result?.change?.parts ?? []).filter((part) => Rational.fromText(part.shown).sign !== 0);
  const change =
    causes.length > 0
      ? [
          {
            text: `环比 ${signed(result?.change?.published)} =`,
            below: causes.map((part) => ({ text: `${part.cause} ${signed(part.shown)}` })),
          },
        ]
      : [];
  return [head, ...draw([...areas, ...change])].join('\n');
}

function lineText(line: UnitSummary['areas'][number]['lines'][number], width: number): string {
  const name = `${line.indicator} ${line.name}`;
  const padded = name + ' '.repeat(Math.max(0, width - stringWidth(name)));
  const points = line.points === null ? line.status : `${line.points} / ${line.due}`;
  const carried = line.points === null ? '' : ` (${line.period})`;
  return `${padded}  ${points}${line.adds === null ? '' : `  计入指数 ${line.adds} / ${line.most}`}${carried}`;
}
