import { placeText, wordProblem } from '../../diagnostics/wording.ts';
import { cell } from '../sheet.ts';
import { tableSheet } from '../tableSheet.ts';
import { type YearContext, type YearSheetMaker, yearDraftMark, yearTitle } from '../yearContext.ts';

/** 运行说明: what the year was made of, so that anyone can check and repeat it. */
export const yearRunSheet: YearSheetMaker = {
  name: '运行说明',
  make(context) {
    return tableSheet<Line>({
      name: '运行说明',
      title: `${yearTitle(context.result, '运行说明')}${yearDraftMark(context.result)}`,
      subtitle: `(${context.result.office})`,
      columns: [
        { header: '类别', width: 12, cell: ({ kind }) => cell(kind, 'centred') },
        { header: '项目', width: 54, cell: ({ item }) => cell(item, 'wrapped') },
        { header: '内容', width: 68, cell: ({ content }) => cell(content, 'wrapped') },
        { header: '说明', width: 36, cell: ({ note }) => cell(note, 'wrapped') },
      ],
      lines: [
        ...editionLines(context),
        ...monthLines(context),
        ...draftLines(context),
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

function editionLines({ result: { edition, policy, tool, fingerprint } }: YearContext): readonly Line[] {
  return [
    line('版本', '指标体系', `${edition.name} ${edition.version}`, edition.status),
    line('版本', '施行时间和依据', `${edition.effective} 起;${edition.basis}`),
    line('版本', '目录文件 sha256', edition.sha256),
    line('版本', '年终办法', policy.basis, policy.status ?? ''),
    line('版本', '程序', `kaohe ${tool}`),
    line('版本', '本年指纹', fingerprint, '定义、数据、登记、程序一致则指纹一致'),
  ];
}

function monthLines({ result: { months } }: YearContext): readonly Line[] {
  return months.map(({ period, version, index }) => {
    const given = index.filter((each) => each !== null).length;
    return line('月份', period, given === 0 ? '没有指数' : `${given} 个单位有指数`, `指标体系 ${version}`);
  });
}

function draftLines({ result }: YearContext): readonly Line[] {
  const names = new Map(result.units.map(({ code, name }) => [code, name]));
  const indicators = new Map(result.indicators.map((indicator) => [indicator.id, indicator]));
  const open = result.draft.map(({ unit, indicator: id, status }) => {
    const indicator = indicators.get(id);
    const item = `${names.get(unit) ?? unit} ${id} ${indicator?.name ?? ''}`;
    return line('初稿原因', item, status, indicator?.office ?? '');
  });
  const pending = result.money.flatMap(({ rule, lines }) =>
    lines.flatMap(({ code, pending: figure }) =>
      figure === null ? [] : [line('初稿原因', `${names.get(code) ?? code} ${rule}`, '金额待核', figure)],
    ),
  );
  return [...open, ...pending];
}

function problemLines({ problems }: YearContext): readonly Line[] {
  return problems.map((problem) => {
    const { what, remedy } = wordProblem(problem, 'zh');
    return line('问题', `${problem.code} ${what}`, problem.location ? placeText(problem.location) : '', remedy);
  });
}

function fileLines({ result: { files } }: YearContext): readonly Line[] {
  return files.map((file) => line('输入文件', file.path, file.sha256, `${file.source},${file.rows} 行`));
}
