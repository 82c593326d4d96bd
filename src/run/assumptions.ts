import type { Workings } from '../assess.ts';
import type { InputFile } from '../domain/dataset.ts';
import type { Office } from './office.ts';

/** 假设清单: what was assumed in reading and scoring, for 运行说明. */
export function assumptionsOf(office: Office, { assessment, input }: Workings): readonly string[] {
  const encodings = new Map<string, number>();
  for (const file of input.dataset.files)
    if (file.encoding) encodings.set(file.encoding, (encodings.get(file.encoding) ?? 0) + 1);
  const festivals = office.calendar.festivals.filter(
    (festival) => festival.day === undefined || festival.off === undefined,
  );
  const sources = [...encodings]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([encoding, count]) => `文本文件按 ${encoding} 读取: ${count} 个`);
  const notes = [...input.dataset.columns.values()].flatMap(({ origin }) => [...(origin?.notes?.values() ?? [])]);
  const noted = ['人工核定', '合并求和'].flatMap((kind) => {
    const count = notes.filter((note) => note.includes(`${kind}:`)).length;
    return count > 0 ? [`${kind}: ${count} 个数不是来源表单元格的原数,见“数据”表的说明`] : [];
  });
  return [
    ...sources,
    ...recognised(input.dataset.files),
    ...noted,
    '空白单元格按数据源的“空白”声明读取(缺失或零)',
    ...(office.calendar.status ? [`工作日历状态: ${office.calendar.status}`] : []),
    ...festivals.map((festival) => `${festival.name} 是否放假尚待核实,未计为假日`),
    ...(assessment.policy.combinedFirst.length > 1
      ? [`${assessment.policy.combinedFirst.join('—')}月合并为一期,当月数由该期末月的导出合并提供`]
      : []),
  ];
}

/** Files that are not what their names say, by what they were found to be; a few are named. */
function recognised(files: readonly InputFile[]): readonly string[] {
  const paths = new Map<string, string[]>();
  for (const { path, readAs } of files) {
    if (readAs === undefined || (readAs === '.xls 工作簿' && /\.xls$/i.test(path))) continue;
    paths.set(readAs, [...new Set([...(paths.get(readAs) ?? []), path])]);
  }
  return [...paths].map(([readAs, found]) => {
    const named = found.length > 3 ? '' : `(${found.join('、')})`;
    return `按内容识别为${readAs}: ${found.length} 个${named}`;
  });
}
