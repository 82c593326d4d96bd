import type { YearResult } from '../../aggregation/yearResult.ts';
import type { GradeList } from '../../grading/grade.ts';
import { lineWords, unitGradeWords } from '../../grading/gradeWords.ts';
import { quotaWords } from '../../grading/quotaWords.ts';
import { gradeChangeWords } from '../../incentives/decisionWords.ts';
import { cell } from '../sheet.ts';
import { tableSheet } from '../tableSheet.ts';
import { speechOf, type YearSheetMaker, yearDraftMark, yearTitle } from '../yearContext.ts';

/** 等次划分说明: how the counts came out, each line, and each unit, in words. */
export const gradesSheet: YearSheetMaker = {
  name: '等次划分说明',
  make({ result }) {
    return tableSheet<Line>({
      name: '等次划分说明',
      title: `${yearTitle(result, '等次划分说明')}${yearDraftMark(result)}`,
      subtitle: `(${result.office})`,
      columns: [
        { header: '范围', width: [10, 16], cell: ({ list }) => cell(list, 'centred') },
        { header: '事项', width: [12, 28], cell: ({ item }) => cell(item, 'text') },
        { header: '说明', width: 110, cell: ({ words }) => cell(words, 'wrapped') },
      ],
      lines: [
        ...result.lists.flatMap((list) => listLines(result, list)),
        ...result.gradeChanges.map((change) => ({
          list: '领导决定',
          item: speechOf(result).nameOf(change.unit),
          words: gradeChangeWords(change, speechOf(result)),
        })),
      ],
      frozenColumns: 1,
      filter: true,
    });
  },
};

interface Line {
  readonly list: string;
  readonly item: string;
  readonly words: string;
}

function listLines(result: YearResult, list: GradeList): readonly Line[] {
  const speech = speechOf(result);
  const own = { list: list.list };
  return [
    ...quotaWords(list.quota, 'zh').map((words) => ({ ...own, item: '名额', words })),
    ...list.lines.map((line) => ({
      ...own,
      item: `${line.upper}与${line.lower}的线`,
      words: lineWords(list, line, speech).join(';'),
    })),
    // Lines are told once above, not again for every unit next to them.
    ...list.units.map((unit) => ({
      ...own,
      item: speech.nameOf(unit.code),
      words: unitGradeWords({ ...list, lines: [] }, unit, speech).join(';'),
    })),
  ];
}
