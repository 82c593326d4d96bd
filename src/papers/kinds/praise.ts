import type { YearResult } from '../../aggregation/yearResult.ts';
import type { Problems } from '../../diagnostics/problems.ts';
import { rankedLines, unitLines, yearDraftMark, yearTitle } from '../../reports/yearContext.ts';
import { choice, text } from '../../schema/scalars.ts';
import { field, type Located, list, located, shape } from '../../schema/shapes.ts';
import { mapped } from '../../schema/variant.ts';
import { checkGrades } from '../gradeNames.ts';
import type { Paper } from '../paper.ts';
import type { PaperKind, PaperMaker } from '../paperKind.ts';

const name = '通报附件';
const table = '名单';
const columns = [
  { header: '序号', width: 10, kind: 'centred' },
  { header: '单位', width: 60, kind: 'centred' },
] as const;

/** 名单 of one attachment: units of these grades, under this title. */
interface PraiseList {
  readonly title: string;
  readonly grades: readonly Located<string>[];
}

interface Terms {
  readonly lists: readonly PraiseList[];
  readonly order: 'roster' | 'rank';
}

/** 通报附件: who is praised, and nothing of anybody else. */
export const praiseKind: PaperKind = {
  name,
  form: { fields: ['附件', '考核', '名单标题', '说明'], tables: { [table]: columns.map(({ header }) => header) } },
  schema: mapped(
    shape({
      lists: field(
        '名单',
        list(shape({ title: field('标题', text()), grades: field('等次', list(located(text('等次')), 1)) }), 1),
      ),
      order: field('次序', choice<Terms['order']>({ 排名不分先后: 'roster', 按名次: 'rank' })),
    }),
    makerOf,
  ),
};

function makerOf(terms: Terms): PaperMaker {
  return {
    discloses: { named: terms.lists.flatMap(({ grades }) => grades) },
    check: ({ yearPolicy }, problems: Problems) => {
      for (const { grades } of terms.lists) checkGrades(grades, yearPolicy, problems);
    },
    ofYear: (result) => terms.lists.map((list, place) => praise(result, { list, place, terms })),
  };
}

function praise(
  result: YearResult,
  { list, place, terms }: { readonly list: PraiseList; readonly place: number; readonly terms: Terms },
): Paper {
  const title = `${yearTitle(result, list.title)}${yearDraftMark(result)}`;
  const grades = new Set(list.grades.map(({ value }) => value));
  const lines = terms.order === 'rank' ? rankedLines(result) : unitLines(result);
  const praised = lines.filter(({ year }) => year.grade !== null && grades.has(year.grade));
  return {
    kind: name,
    audience: '通报',
    path: `${name}/${numbered(terms.lists, place)} ${list.title}`,
    title,
    fields: {
      附件: numbered(terms.lists, place),
      考核: yearTitle(result, ''),
      名单标题: `${list.title}${yearDraftMark(result)}`,
      说明: terms.order === 'rank' ? '' : '(排名不分先后)',
    },
    tables: [
      {
        name: table,
        title,
        measure: terms.order === 'rank' ? '' : '(排名不分先后)',
        columns,
        rows: praised.map(({ unit }, number) => [String(number + 1), unit.name]),
      },
    ],
  };
}

/** A number only where there are several. */
function numbered(lists: readonly PraiseList[], place: number): string {
  return lists.length === 1 ? '附件' : `附件${place + 1}`;
}
