import type { YearResult } from '../../aggregation/yearResult.ts';
import { gradeListWords } from '../../grading/gradeWords.ts';
import { shownFigure, speechOf, unitLines, yearTitle } from '../../reports/yearContext.ts';
import { moneyLines, netOf } from '../../reports/yearSheets/moneySheet.ts';
import { deducted, restrictionsText } from '../../reports/yearSheets/totalsSheet.ts';
import { text } from '../../schema/scalars.ts';
import { field, list, shape } from '../../schema/shapes.ts';
import { mapped } from '../../schema/variant.ts';
import { amountText } from '../amountText.ts';
import { findingColumns, findingsTable } from '../findingsTable.ts';
import { basisSentence, officialTitle, titled, titleNames } from '../official.ts';
import type { Paper, PaperTable } from '../paper.ts';
import type { Issue, PaperKind } from '../paperKind.ts';
import { headersOf } from '../problemTable.ts';
import { signatureFields, signatureNames } from '../wording.ts';
import { decisionsSentence, followUpSentence, gradeSentences, moneySentence } from '../yearSentences.ts';

interface CopyTerms {
  readonly number: string;
  /** 主送: a copy for each. */
  readonly addressees: readonly string[];
}

const resultColumns = [
  { header: '序号', width: 6, kind: 'centred' },
  { header: '单位', width: 22, kind: 'text' },
  { header: '组别', width: 10, kind: 'centred' },
  { header: '平时', width: 8, kind: 'figure' },
  { header: '年度', width: 8, kind: 'figure' },
  { header: '加分', width: 7, kind: 'figure' },
  { header: '扣分', width: 7, kind: 'figure' },
  { header: '总分', width: 8, kind: 'figure' },
  { header: '名次', width: 6, kind: 'centred' },
  { header: '等次', width: 7, kind: 'centred' },
  { header: '资金净额', width: 10, kind: 'figure' },
  { header: '等次限制事项', width: 30, kind: 'text' },
] as const;

const methodColumns = [
  { header: '序号', width: 6, kind: 'centred' },
  { header: '说明', width: 90, kind: 'text' },
] as const;

/** 抄送卷: the result report for those who supervise (纪委监委, 人大财经委, 审计厅); the trail of cells is theirs on request. */
export const copyReportKind: PaperKind = {
  name: '抄送卷',
  form: {
    fields: [...titleNames, '文号', '主送', '依据', '结果情况', '资金', '运用', '登记情况', '备查', ...signatureNames],
    tables: { 结果: headersOf(resultColumns), 登记: headersOf(findingColumns), 等次划分: headersOf(methodColumns) },
  },
  schema: mapped(shape({ number: field('文号', text()), addressees: field('主送', list(text(), 1)) }), (terms) => ({
    ofYear: (result, issue) => terms.addressees.map((addressee) => report(result, addressee, { terms, issue })),
  })),
};

function report(
  result: YearResult,
  addressee: string,
  { terms, issue }: { readonly terms: CopyTerms; readonly issue: Issue },
): Paper {
  const findings = findingsTable(result);
  const { title, lines } = titled(officialTitle(result, '结果的函'));
  return {
    kind: copyReportKind.name,
    audience: '抄送',
    path: `${copyReportKind.name}/${addressee}`,
    title,
    fields: {
      ...lines,
      文号: terms.number,
      主送: addressee,
      依据: `${basisSentence(result)}现将考核结果抄送${addressee}。`,
      结果情况: `参评${unitLines(result).length}个单位。${gradeSentences(result, [])}${decisionsSentence(result)}`,
      资金: moneySentence(result),
      运用: followUpSentence(result),
      登记情况: `年终登记的加分、扣分、核定、复核、免责和等次限制事项共${findings.rows.length}项,同一事项不重复扣分,处理情况见附表。`,
      备查: trail(result),
      ...signatureFields(issue),
    },
    tables: [resultTable(result), findings, methodTable(result)],
  };
}

/** What an auditor asks for by: the edition, and the fingerprint over everything the result was made of. */
function trail({ edition, fingerprint, files }: YearResult): string {
  return `考核依据指标体系“${edition.name}”${edition.version}版(${edition.basis})。从数据单元格到得分、等次、金额的全部底稿备查,可以按原数据重算核对;结果指纹${fingerprint.slice(0, 16)},年终数据和登记册${files.length}个文件。`;
}

function resultTable(result: YearResult): PaperTable {
  const digits = result.policy.decimals;
  const shown = (exact: string | null | undefined) => shownFigure(exact, digits) ?? '—';
  const money = new Map(moneyLines(result).map((line) => [line.name, line]));
  return {
    name: '结果',
    title: yearTitle(result, '结果表'),
    measure: '单位:分、万元;各栏分别四舍五入',
    columns: resultColumns,
    rows: unitLines(result).map(({ unit, year, place }) => {
      const line = money.get(unit.name);
      return [
        String(place + 1),
        unit.name,
        unit.group,
        shown(year.score?.regular),
        shown(year.score?.annual),
        shown(year.adjusted?.bonus),
        shown(deducted(year)),
        year.total?.shown ?? '—',
        year.rank?.toString() ?? '—',
        year.grade ?? '—',
        line ? amountText(netOf(line)) : '—',
        restrictionsText(year),
      ];
    }),
  };
}

/** 等次划分: how counts and lines came out, list by list. */
function methodTable(result: YearResult): PaperTable {
  const speech = speechOf(result);
  const words = result.lists.flatMap((each) =>
    gradeListWords(each, speech).map((sentence) => (result.lists.length > 1 ? `${each.list}:${sentence}` : sentence)),
  );
  return {
    name: '等次划分',
    title: '等次划分说明',
    measure: '',
    columns: methodColumns,
    rows: words.map((sentence, place) => [String(place + 1), sentence]),
  };
}
