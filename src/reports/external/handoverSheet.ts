import type { YearResult } from '../../aggregation/yearResult.ts';
import type { Handover } from '../../aggregation/yearUse.ts';
import { csvBytes, figureField } from '../csv.ts';
import { blockName, type Cell, type CellStyle, type CellValue, cell, type Sheet } from '../sheet.ts';
import { fittedWidth } from '../textExtent.ts';
import { rankedLines, type UnitLine, unitLines } from '../yearContext.ts';

/** 综合考核导出 as the other assessment asks for it: its columns, its order, its headers, and nothing else. */
export function handoverCsv(result: YearResult, handover: Handover): Uint8Array {
  return csvBytes([
    handover.columns.map(({ header }) => header),
    ...linesOf(result, handover).map((line) => line.map(({ value }) => value)),
  ]);
}

export function handoverSheet(result: YearResult, handover: Handover): Sheet {
  const { title, columns } = handover;
  const body = linesOf(result, handover);
  const top = title === null ? [] : [columns.map((_, place) => cell(place === 0 ? title : null, 'title'))];
  const header = top.length + 1;
  return {
    name: '综合考核导出',
    widths: columns.map(({ header: text }, place) =>
      fittedWidth([text, ...body.map((line) => textOf(line[place]?.value ?? null))], [8, 30]),
    ),
    rows: [...top, columns.map(({ header: text }) => cell(text, 'header')), ...body],
    header: [header, header],
    frozenColumns: 0,
    merges: top.length > 0 && columns.length > 1 ? [blockName([1, 1], [1, columns.length])] : [],
    colours: [],
    heights: new Map([
      ...(top.length > 0 ? [[1, 34] as const] : []),
      ...[columns, ...body].map((_, place) => [header + place, 20] as const),
    ]),
    filter: undefined,
    pagesWide: 1,
  };
}

function textOf(value: CellValue): string {
  return typeof value === 'string' ? value : (value?.figure ?? '');
}

function linesOf(result: YearResult, handover: Handover): readonly (readonly Cell[])[] {
  const lines = handover.order === 'rank' ? rankedLines(result) : unitLines(result);
  return lines.map((line, place) =>
    handover.columns.map(({ source }) => cellOf(result, { handover, line, place: place + 1 }, source)),
  );
}

interface At {
  readonly handover: Handover;
  readonly line: UnitLine;
  readonly place: number;
}

/** What has nothing to convert stays blank: a sign would be text where the receiver expects a figure. */
function cellOf(result: YearResult, { handover, line, place }: At, source: string): Cell {
  const item = handover.items.find(({ name }) => name === source);
  if (item) return figure(item.by[line.row]?.shown, styles[item.digits]);
  const { unit, year } = line;
  switch (source) {
    case '序号':
      return figure(place, 'integer');
    case '总分':
      return figure(year.total?.shown, styles[result.policy.decimals]);
    case '名次':
      return figure(year.rank, 'integer');
    case '组内名次':
      return figure(year.groupRank, 'integer');
    default:
      return cell(textFields(result, line)[source] ?? unit.name, 'text');
  }
}

function textFields(result: YearResult, { unit, year }: UnitLine): Readonly<Record<string, string>> {
  return {
    年度: String(result.year),
    考核: result.assessment,
    单位代码: unit.code,
    单位: unit.name,
    简称: unit.shortName,
    组别: unit.group,
    等次: year.grade ?? '',
  };
}

/** By decimals: spreadsheets drop the noughts at the end of a plain number. */
const styles: Readonly<Partial<Record<number, CellStyle>>> = { 0: 'integer', 1: 'due', 2: 'twoPlaces', 4: 'points' };

function figure(value: string | number | null | undefined, style: CellStyle = 'amount'): Cell {
  return { value: figureField(value), style };
}
