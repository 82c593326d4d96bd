import { fileLines, problemLines, type RunLine, runLine, runSheetName, runTable } from '../runLines.ts';
import { type YearContext, type YearSheetMaker, yearDraftMark, yearTitle } from '../yearContext.ts';

/** 运行说明: what the year was made of, so that anyone can check and repeat it. */
export const yearRunSheet: YearSheetMaker = {
  name: runSheetName,
  make(context) {
    const { result } = context;
    const title = `${yearTitle(result, runSheetName)}${yearDraftMark(result)}`;
    return runTable({ title, office: result.office }, [
      ...editionLines(context),
      ...monthLines(context),
      ...draftLines(context),
      ...problemLines(context.problems),
      ...fileLines(result.files),
    ]);
  },
};

function editionLines({ result: { edition, policy, tool, fingerprint } }: YearContext): readonly RunLine[] {
  return [
    runLine('版本', '指标体系', `${edition.name} ${edition.version}`, edition.status),
    runLine('版本', '施行时间和依据', `${edition.effective} 起;${edition.basis}`),
    runLine('版本', '目录文件 sha256', edition.sha256),
    runLine('版本', '年终办法', policy.basis, policy.status ?? ''),
    runLine('版本', '程序', `kaohe ${tool}`),
    runLine('版本', '本年指纹', fingerprint, '定义、数据、登记、程序一致则指纹一致'),
  ];
}

function monthLines({ result: { months } }: YearContext): readonly RunLine[] {
  return months.map(({ period, version, index }) => {
    const given = index.filter((each) => each !== null).length;
    return runLine('月份', period, given === 0 ? '没有指数' : `${given} 个单位有指数`, `指标体系 ${version}`);
  });
}

function draftLines({ result }: YearContext): readonly RunLine[] {
  const names = new Map(result.units.map(({ code, name }) => [code, name]));
  const indicators = new Map(result.indicators.map((indicator) => [indicator.id, indicator]));
  const open = result.draft.map(({ unit, indicator: id, status }) => {
    const indicator = indicators.get(id);
    const item = `${names.get(unit) ?? unit} ${id} ${indicator?.name ?? ''}`;
    return runLine('初稿原因', item, status, indicator?.office ?? '');
  });
  const pending = result.money.flatMap(({ rule, lines }) =>
    lines.flatMap(({ code, pending: figure }) =>
      figure === null ? [] : [runLine('初稿原因', `${names.get(code) ?? code} ${rule}`, '金额待核', figure)],
    ),
  );
  return [...open, ...pending];
}
