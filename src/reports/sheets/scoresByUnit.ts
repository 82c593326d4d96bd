import type { Assessment } from '../../domain/assessment.ts';
import { Rational } from '../../domain/rational.ts';
import { meanOf, type UnitLine, unitLines } from '../context.ts';
import {
  monthText,
  pointsCell,
  rateCell,
  rateText,
  type ScoredIndicator,
  scoredIndicators,
  scoresHead,
} from '../scoreCells.ts';
import { type Cell, cell, figureCell, type Sheet } from '../sheet.ts';
import { type TableColumn, tableSheet } from '../tableSheet.ts';

type Column = TableColumn<UnitLine>;
type Part = Pick<Column, 'cell' | 'total' | 'colour'>;

/** Half widths of what fits on a page, beside the units, at a size that can be read. */
const pageWidth = 165;
const leastWidth = 9;

/** A unit a line, the indicators beside each other: all points first, then all 得分率, so that either can be read in one go. */
export function scoresByUnit(assessment: Assessment): Sheet {
  const scored = scoredIndicators(assessment);
  const pages = Math.max(1, Math.ceil(scored.length / Math.floor(pageWidth / leastWidth)));
  const beside = (title: string, part: (of: ScoredIndicator) => Part) =>
    scored.map((of, place): Column => {
      const onPage = pageOf(scored.length, pages, place);
      return {
        above: [`${title}${continuation(onPage.number)}`, of.area],
        header: headerOf(assessment, of),
        width: pageWidth / onPage.count,
        ...part(of),
      };
    });
  return tableSheet<UnitLine>({
    ...scoresHead(assessment),
    columns: [
      { header: '序号', width: 5, cell: ({ place }) => figureCell(String(place + 1), 'integer') },
      {
        header: '单位',
        width: [11, 20],
        cell: ({ unit }) => cell(unit.shortName, 'text'),
        total: cell('平均', 'totalText'),
      },
      ...beside('得分', ({ score }) => ({
        cell: ({ row }) => pointsCell(score, row),
        total: totalCell(meanOf(score.points, score.decimals), 'totalPoints'),
      })),
      ...beside('得分率', ({ score }) => ({
        colour: 'scale',
        cell: ({ row }) => rateCell(score, row),
        total: totalCell(
          meanOf(
            unitLines(assessment).map(({ row }) => rateText(score.rate[row] ?? null)),
            4,
          ),
          'totalPercent',
        ),
      })),
    ],
    lines: unitLines(assessment),
    frozenColumns: 2,
    filter: true,
    pagesWide: 2 * pages,
  });
}

/** Columns share out their page evenly, so that pages break where the table does: spreadsheets that fit to pages know no other breaks. */
function pageOf(columns: number, pages: number, place: number): { readonly number: number; readonly count: number } {
  const perPage = Math.ceil(columns / pages);
  const number = Math.floor(place / perPage);
  return { number, count: Math.min(perPage, columns - number * perPage) };
}

/** Headers are not shared across pages: `得分`, `得分(续)`, `得分(续2)`. */
function continuation(page: number): string {
  if (page === 0) return '';
  return page === 1 ? '(续)' : `(续${page})`;
}

/** `D-A01 / 名称 / 1.5分`, and the month that a carried score is of. */
function headerOf({ period }: Assessment, { indicator, score }: ScoredIndicator): string {
  const due = `${Rational.fromText(score.due).toDecimal(4)}分`;
  return [indicator.id, indicator.name, due, ...(score.period === period ? [] : [`计分月${monthText(score)}`])].join(
    '\n',
  );
}

function totalCell(mean: string | null, style: 'totalPoints' | 'totalPercent'): Cell {
  return mean === null ? cell(null, 'totalText') : figureCell(mean, style);
}
