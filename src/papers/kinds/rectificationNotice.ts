import type { YearResult } from '../../aggregation/yearResult.ts';
import { Rational } from '../../domain/rational.ts';
import type { Measure } from '../../incentives/followUps.ts';
import { figure } from '../../schema/scalars.ts';
import { field, located, shape } from '../../schema/shapes.ts';
import { mapped } from '../../schema/variant.ts';
import { checkFollowed, type Followed, followed } from '../followed.ts';
import { type LetterTerms, letterFieldNames, letterFields, letterKeys } from '../letter.ts';
import { type LostPoints, lostPoints } from '../lostPoints.ts';
import { basisSentence, officialTitle, titled, titleNames } from '../official.ts';
import type { Paper } from '../paper.ts';
import type { Issue, PaperKind, YearIssue } from '../paperKind.ts';
import { headersOf, problemColumns, problemTable } from '../problemTable.ts';
import { unitFacts } from '../unitFacts.ts';
import { dateText } from '../wording.ts';

interface RectificationTerms extends LetterTerms {
  /** 失分不低于: smaller losses are not listed. */
  readonly least: Rational;
}

/** What a grade must be followed by. */
const wanted: readonly Measure[] = ['rectification', 'timedRectification'];

/** 整改通知: one for every unit whose grade is followed by 整改要求 or 限时整改, with its lost points as the problems. */
export const rectificationNoticeKind: PaperKind = {
  name: '整改通知',
  form: {
    fields: [...titleNames, ...letterFieldNames, '依据', '情况', '引言', '要求', '时限'],
    tables: { 问题: headersOf(problemColumns) },
  },
  schema: mapped(
    located(shape({ ...letterKeys, least: field('失分不低于', figure('分数')) })),
    ({ value: terms, node }) => ({
      check: (scope, problems) =>
        checkFollowed({ paper: '整改通知', wanted, location: node.location }, scope, problems),
      ofYear: (result, issue) => followed(result, wanted).map((each) => notice(result, each, { terms, issue })),
    }),
  ),
};

interface Writing {
  readonly terms: RectificationTerms;
  readonly issue: YearIssue;
}

function notice(result: YearResult, { line, measures, days }: Followed, { terms, issue }: Writing): Paper {
  const { name, code } = line.unit;
  const all = lostPoints(result, line, issue.edition);
  const listed = all.filter(({ lost }) => lost.compare(terms.least) >= 0);
  const timed = measures.includes('timedRectification');
  const { title, lines } = titled(officialTitle(result, `发现问题${timed ? '限时' : ''}整改的通知`));
  return {
    kind: rectificationNoticeKind.name,
    audience: '被考核单位',
    unit: code,
    path: `${rectificationNoticeKind.name}/${name}`,
    title,
    fields: {
      ...lines,
      ...letterFields(terms, issue, name),
      依据: `${basisSentence(result)}按照办法规定,现就${name}${timed ? '限时整改' : '整改'}有关事项通知如下。`,
      情况: unitFacts(result, line),
      引言: introduction(all, listed, terms),
      要求: `请${name}对照问题清单逐项明确整改目标、措施、责任人和完成时限,将整改台账报送${issue.signature.name},按期完成整改并附佐证材料。`,
      时限: deadline(days ?? 0, issue, timed),
    },
    tables: [problemTable(listed, result)],
  };
}

function introduction(
  all: readonly LostPoints[],
  listed: readonly LostPoints[],
  { least }: RectificationTerms,
): string {
  const below = Rational.sum(all.filter((each) => !listed.includes(each)).map(({ lost }) => lost));
  const rest = all.length - listed.length;
  const small = `另有${rest}项失分不足${least.toDecimal(4)}分,合计${below.toDecimal(4)}分,一并改进。`;
  return `经梳理,须整改的问题共${listed.length}项,见问题清单。${rest === 0 ? '' : small}`;
}

/** Days run from the day after the notice is issued. */
function deadline(days: number, { date, signature }: Issue, timed: boolean): string {
  const last = dateText(date + days);
  const after = timed ? `${signature.name}将跟踪督办,并对整改结果进行核验。` : '';
  return `整改时限为本通知印发之日起${days}日,即${last}前完成。${after}`;
}
