import type { YearResult } from '../../aggregation/yearResult.ts';
import type { Edition } from '../../catalogue/edition.ts';
import type { Measure } from '../../incentives/followUps.ts';
import { text } from '../../schema/scalars.ts';
import { field, located, shape } from '../../schema/shapes.ts';
import { mapped } from '../../schema/variant.ts';
import { count } from '../counts.ts';
import { checkFollowed, type Followed, followed } from '../followed.ts';
import { type InterviewTerms, interviewFieldNames, interviewFields, interviewKeys } from '../interview.ts';
import { lostPoints } from '../lostPoints.ts';
import { assessmentTitle, inTitleMarks } from '../official.ts';
import type { Paper } from '../paper.ts';
import type { PaperKind } from '../paperKind.ts';
import { headersOf, problemColumns, problemTable } from '../problemTable.ts';
import { unitFacts } from '../unitFacts.ts';

interface RecordTerms extends InterviewTerms {
  readonly recorder: string;
  /** 列示: how many problems stand in the record at most. */
  readonly most: number;
}

/** What a grade must be followed by. */
const wanted: readonly Measure[] = ['interview'];

/** 约谈记录: facts filled in, what was said left to be written by hand. */
export const interviewRecordKind: PaperKind = {
  name: '约谈记录',
  form: {
    fields: [...interviewFieldNames, '单位', '记录人', '依据', '事由'],
    tables: { 问题: headersOf(problemColumns) },
  },
  schema: mapped(
    located(shape({ ...interviewKeys, recorder: field('记录人', text()), most: field('列示', count) })),
    ({ value: terms, node }) => ({
      check: (scope, problems) =>
        checkFollowed({ paper: '约谈记录', wanted, location: node.location }, scope, problems),
      ofYear: (result, { edition }) => followed(result, wanted).map((each) => record(result, each, { terms, edition })),
    }),
  ),
};

function record(
  result: YearResult,
  { line }: Followed,
  { terms, edition }: { readonly terms: RecordTerms; readonly edition: Edition },
): Paper {
  const { name, code } = line.unit;
  return {
    kind: interviewRecordKind.name,
    audience: '被考核单位',
    unit: code,
    path: `${interviewRecordKind.name}/${name}`,
    title: `${assessmentTitle(result)}约谈记录`,
    fields: {
      ...interviewFields(terms, name),
      单位: name,
      记录人: terms.recorder,
      依据: inTitleMarks(result.policy.basis),
      事由: unitFacts(result, line),
    },
    tables: [problemTable(lostPoints(result, line, edition).slice(0, terms.most), result)],
  };
}
