import { placeText, suppressionText, wordProblem } from '../../diagnostics/wording.ts';
import type { InputFile } from '../../domain/dataset.ts';
import { Rational } from '../../domain/rational.ts';
import { isAssessed } from '../../domain/roster.ts';
import { rowTotals } from '../../domain/rowTotals.ts';
import { monthTitle, type ReportContext, type SheetMaker } from '../context.ts';
import { cell } from '../sheet.ts';
import { tableSheet } from '../tableSheet.ts';

/** 运行说明: what the result was made of, so that anyone can check and repeat it. */
export const runSheet: SheetMaker = {
  name: '运行说明',
  internalOnly: false,
  make(context) {
    const { assessment } = context;
    return tableSheet<Line>({
      name: '运行说明',
      title: `${monthTitle(assessment)}${assessment.assessment}考核运行说明`,
      subtitle: `(${assessment.office})`,
      columns: [
        { header: '类别', width: 12, cell: ({ kind }) => cell(kind, 'centred') },
        { header: '项目', width: 54, cell: ({ item }) => cell(item, 'wrapped') },
        { header: '内容', width: 68, cell: ({ content }) => cell(content, 'wrapped') },
        { header: '说明', width: 36, cell: ({ note }) => cell(note, 'wrapped') },
      ],
      lines: [
        ...editionLines(context),
        ...countLines(context),
        ...draftLines(context),
        ...assumptionLines(context),
        ...problemLines(context),
        ...fileLines(context),
      ],
      frozenColumns: 1,
      filter: true,
    });
  },
};

interface Line {
  readonly kind: string;
  readonly item: string;
  readonly content: string;
  readonly note: string;
}

function line(kind: string, item: string, content: string, note = ''): Line {
  return { kind, item, content, note };
}

function editionLines({ assessment: { edition, tool, fingerprint } }: ReportContext): readonly Line[] {
  return [
    line('版本', '指标体系', `${edition.name} ${edition.version}`, edition.status),
    line('版本', '施行时间和依据', `${edition.effective} 起;${edition.basis}`),
    line('版本', '目录文件 sha256', edition.sha256),
    line('版本', '程序', `kaohe ${tool}`),
    line('版本', '本期指纹', fingerprint, '定义、数据、程序一致则指纹一致'),
  ];
}

function countLines({ assessment }: ReportContext): readonly Line[] {
  const cells = assessment.scores.flatMap((score) => score.status);
  const count = (status: string) => cells.filter((each) => each === status).length;
  return [
    line('计数', '参评单位', `${assessment.units.filter(isAssessed).length} 个`),
    line(
      '计数',
      '本月应考指标',
      `${assessment.scores.length} 项,共 ${Rational.fromText(assessment.coverage.due).toDecimal(4)} / ${Rational.fromText(assessment.coverage.total).toDecimal(4)} 分`,
    ),
    line(
      '计数',
      '得分单元',
      `${cells.length} 个:有值 ${count('有值')},待核 ${count('待核')},不适用 ${count('不适用')},免考 ${count('免考')},无法计算 ${count('无法计算')}`,
    ),
    line('计数', '提醒', `${assessment.reminders.length} 条`),
    line('计数', '输入文件', `${assessment.files.length} 个`),
  ];
}

function draftLines({ assessment }: ReportContext): readonly Line[] {
  const names = new Map(assessment.units.map((unit) => [unit.code, unit.name]));
  const indicators = new Map(assessment.indicators.map((indicator) => [indicator.id, indicator]));
  return assessment.draft.map((reason) => {
    const indicator = indicators.get(reason.indicator);
    return line(
      '初稿原因',
      `${names.get(reason.unit) ?? reason.unit} ${reason.indicator} ${indicator?.name ?? ''}`,
      reason.status,
      indicator?.office ?? '',
    );
  });
}

function assumptionLines({ assumptions }: ReportContext): readonly Line[] {
  return assumptions.map((assumption) => line('假设', assumption, ''));
}

function problemLines({ problems }: ReportContext): readonly Line[] {
  return problems.map((problem) => {
    const { what, remedy } = wordProblem(problem, 'zh');
    const note = problem.suppressed ? suppressionText(problem.suppressed, 'zh') : remedy;
    return line('问题', `${problem.code} ${what}`, problem.location ? placeText(problem.location) : '', note);
  });
}

function fileLines({ assessment }: ReportContext): readonly Line[] {
  return assessment.files.map((file) => line('输入文件', file.path, file.sha256, `${file.source},${rowsWords(file)}`));
}

/** `共 11 行 = 读取 7 + 标题行 2 + 表头行 1 + 合计行 1`. */
function rowsWords(file: InputFile): string {
  if (file.lines === undefined) return `${file.rows} 行`;
  const { lines, rows, skipped } = rowTotals([file]);
  return `共 ${lines} 行 = 读取 ${rows}${skipped.map(([reason, count]) => ` + ${reason} ${count}`).join('')}`;
}
