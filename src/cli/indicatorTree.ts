import { monthOf } from '../domain/period.ts';
import { Rational } from '../domain/rational.ts';
import type { IndicatorExplanation } from '../explain/explanation.ts';
import type { SourceValue } from '../explain/sourceValues.ts';
import { decimal, equals } from './figures.ts';
import type { Session } from './session.ts';
import type { Texts } from './texts.ts';
import { type Branch, drawTree } from './tree.ts';

/** One indicator of one unit: value → cells, formula, steps, clauses, points, and what they add to the index. */
export function indicatorTree(explanation: IndicatorExplanation, { text, terminal }: Session): string {
  const words = text.explain;
  const branches: readonly Branch[] = [
    ...valueBranches(explanation),
    ...group(words.data, sourceBranches(explanation, words)),
    ...group(
      words.steps,
      explanation.steps.map((step) => ({ text: `${step.name} = ${step.formula} = ${step.value}` })),
    ),
    ...group(
      words.clauses,
      explanation.clauses.map((clause) => ({ text: clause })),
    ),
    ...statusBranches(explanation, words),
    ...partBranches(explanation, words),
    { text: responsibleText(explanation, words) },
  ];
  return [terminal.chalk.bold(headText(explanation, words)), ...drawTree(branches, terminal.columns)].join('\n');
}

type Words = Texts['explain'];

function headText({ unitName, indicator, name, period, ...why }: IndicatorExplanation, words: Words): string {
  const points =
    why.points === null ? words.status(why.status) : words.points(Rational.fromText(why.points).toDecimal(4), why.due);
  const rate = why.rate === null ? '' : words.rate(why.rate, why.lost);
  return `${unitName} · ${indicator} ${name} · ${period}: ${points}${rate}`;
}

function group(title: string, below: readonly Branch[]): readonly Branch[] {
  return below.length > 0 ? [{ text: title, below }] : [];
}

function valueBranches({ values }: IndicatorExplanation): readonly Branch[] {
  return values.map(({ name, formula, substituted, value }) => {
    const results = [...new Set([substituted, value])].map((text) => ({ text: `= ${text}` }));
    return { text: `${name} = ${formula}`, below: results };
  });
}

/** By file and sheet, earliest first, so that a long path stands once. */
function sourceBranches(explanation: IndicatorExplanation, words: Words): readonly Branch[] {
  const byFile = new Map<string, SourceValue[]>();
  const inOrder = explanation.sources.toSorted((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0));
  for (const source of inOrder) {
    const place = placeOf(source, explanation, words);
    byFile.set(place, [...(byFile.get(place) ?? []), source]);
  }
  return [...byFile].map(([place, sources]) => ({
    text: place,
    below: sources.map((source) => ({ text: sourceText(source, explanation, words) })),
  }));
}

function placeOf(source: SourceValue, { late }: IndicatorExplanation, words: Words): string {
  if (source.file !== '') return source.sheet === '' ? source.file : `${source.file}!${source.sheet}`;
  const expected = late[source.item];
  return expected === undefined ? words.noSource : words.late(expected);
}

function sourceText(source: SourceValue, { period }: IndicatorExplanation, words: Words): string {
  const month = source.period === period || monthOf(source.period) === undefined ? '' : words.inMonth(source.period);
  const cell = source.cell === '' ? '' : `${source.cell}  `;
  const missing = isMissing(source);
  const same = [source.text, `${source.text}${source.measure}`].includes(source.value) || source.text === '';
  const original = same ? '' : words.original(source.text, source.measure);
  return `${cell}${source.item}${month} = ${missing ? words.missing : source.value}${original}${source.note === undefined ? '' : `  (${source.note})`}`;
}

function isMissing({ value }: SourceValue): boolean {
  return value === '缺失';
}

function statusBranches(explanation: IndicatorExplanation, words: Words): readonly Branch[] {
  const { status, treatment, register, provisional, month, period } = explanation;
  const lacking = explanation.sources.filter(isMissing).map((source) => source.item);
  const open = status === '待核' && lacking.length > 0 ? words.lacking([...new Set(lacking)]) : '';
  const treated = treatment === null ? '' : words.treated(words.treatment(treatment));
  return [
    ...(status === '有值' ? [] : [{ text: `${words.statusLine(words.status(status))}${treated}${open}` }]),
    ...(register === null ? [] : [{ text: words.register(register) }]),
    ...(provisional ? [{ text: words.provisional }] : []),
    ...(period === month ? [] : [{ text: words.carried(period, explanation.dueMonths) }]),
  ];
}

function partBranches({ part, rate }: IndicatorExplanation, words: Words): readonly Branch[] {
  if (!part || rate === null) return [];
  const share = part.index === null || part.share === null ? '' : words.shareOf(part.index, part.share);
  const [most, adds] = [equals(part.most.exact), equals(part.adds.exact)];
  return [
    {
      text: `${words.part(part.adds.shown, part.most.shown)}${share}`,
      below: [
        { text: words.mostBy(decimal(part.weight), decimal(part.total), most) },
        { text: words.addsBy(part.most.shown, rate, adds) },
      ],
    },
  ];
}

function responsibleText({ basis, office, person, edition }: IndicatorExplanation, words: Words): string {
  const responsible = person === '' ? office : `${office} ${person}`;
  return words.responsible(basis, responsible, words.edition(edition.version, edition.basis));
}
