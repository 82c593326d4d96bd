import { Rational } from '../../domain/rational.ts';
import { isAssessed } from '../../domain/roster.ts';
import { monthTitle, type ReportContext, type SheetMaker } from '../context.ts';
import { fileLines, problemLines, type RunLine, runLine, runSheetName, runTable } from '../runLines.ts';

/** 运行说明: what the result was made of, so that anyone can check and repeat it. */
export const runSheet: SheetMaker = {
  name: runSheetName,
  internalOnly: false,
  make(context) {
    const { assessment } = context;
    const title = `${monthTitle(assessment)}${assessment.assessment}考核运行说明`;
    return runTable({ title, office: assessment.office }, [
      ...editionLines(context),
      ...countLines(context),
      ...draftLines(context),
      ...assumptionLines(context),
      ...problemLines(context.problems),
      ...fileLines(assessment.files),
    ]);
  },
};

function editionLines({ assessment: { edition, tool, fingerprint } }: ReportContext): readonly RunLine[] {
  return [
    runLine('版本', '指标体系', `${edition.name} ${edition.version}`, edition.status),
    runLine('版本', '施行时间和依据', `${edition.effective} 起;${edition.basis}`),
    runLine('版本', '目录文件 sha256', edition.sha256),
    runLine('版本', '程序', `kaohe ${tool}`),
    runLine('版本', '本期指纹', fingerprint, '定义、数据、程序一致则指纹一致'),
  ];
}

function countLines({ assessment }: ReportContext): readonly RunLine[] {
  const cells = assessment.scores.flatMap((score) => score.status);
  const count = (status: string) => cells.filter((each) => each === status).length;
  return [
    runLine('计数', '参评单位', `${assessment.units.filter(isAssessed).length} 个`),
    runLine(
      '计数',
      '本月应考指标',
      `${assessment.scores.length} 项,共 ${Rational.fromText(assessment.coverage.due).toDecimal(4)} / ${Rational.fromText(assessment.coverage.total).toDecimal(4)} 分`,
    ),
    runLine(
      '计数',
      '得分单元',
      `${cells.length} 个:有值 ${count('有值')},待核 ${count('待核')},不适用 ${count('不适用')},免考 ${count('免考')},无法计算 ${count('无法计算')}`,
    ),
    runLine('计数', '提醒', `${assessment.reminders.length} 条`),
    runLine('计数', '输入文件', `${assessment.files.length} 个`),
  ];
}

function draftLines({ assessment }: ReportContext): readonly RunLine[] {
  const names = new Map(assessment.units.map((unit) => [unit.code, unit.name]));
  const indicators = new Map(assessment.indicators.map((indicator) => [indicator.id, indicator]));
  return assessment.draft.map((reason) => {
    const indicator = indicators.get(reason.indicator);
    return runLine(
      '初稿原因',
      `${names.get(reason.unit) ?? reason.unit} ${reason.indicator} ${indicator?.name ?? ''}`,
      reason.status,
      indicator?.office ?? '',
    );
  });
}

function assumptionLines({ assumptions }: ReportContext): readonly RunLine[] {
  return assumptions.map((assumption) => runLine('假设', assumption, ''));
}
