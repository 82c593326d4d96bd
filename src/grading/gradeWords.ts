import type { CutLine } from './fill.ts';
import type { GradeList, UnitGrade } from './grade.ts';
import type { CutTie } from './ordering.ts';
import { quotaWords } from './quotaWords.ts';
import { namesOf, plainFigure, type Speech, say } from './wording.ts';

const words = {
  line: {
    zh: '{上等}与{下等}的线:按名额在第{名额}个之后,实际{上数}个在线上',
    en: 'line between {上等} and {下等}: by the places after unit {名额}; {上数} units stand above it',
  },
  sides: {
    zh: '线上最后是{甲}(第{甲名}名,{甲分}分),线下最先是{乙}(第{乙名}名,{乙分}分)',
    en: 'the last above it is {甲} (rank {甲名}, {甲分}), the first below it {乙} (rank {乙名}, {乙分})',
  },
  up: {
    zh: '{单位}同为{分数}分,跨线并列,按规定一起上靠',
    en: '{单位} all have {分数}, on both sides of the line: they go up together',
  },
  down: {
    zh: '{单位}同为{分数}分,跨线并列,按规定一起下靠',
    en: '{单位} all have {分数}, on both sides of the line: they go down together',
  },
  key: {
    zh: '{单位}同为{分数}分,跨线并列,按次序键“{键}”分出先后',
    en: '{单位} all have {分数}, on both sides of the line: told apart by {键}',
  },
  displaced: {
    zh: '{单位}在名额之内而不到{等次}的门槛,归入{归入}',
    en: '{单位} had a place and not the least figure of {等次}: moved to {归入}',
  },
  lifted: { zh: '{单位}达到{门槛等次}的免入线,归入{等次}', en: '{单位} not low enough for {门槛等次}: {等次}' },
  passed: {
    zh: '{单位}受等次限制,{等次}名额由后面的单位递补',
    en: '{单位} barred from {等次} by restrictions: the places move on to the next units',
  },
  unit: { zh: '{单位}{分数}分,{范围}第{名次}名,{等次}', en: '{单位}: {分数}, rank {名次} in {范围}, {等次}' },
  capped: {
    zh: '按名次为{名次等次},因“{名称}”({依据})限为{等次}',
    en: '{名次等次} by rank, held to {等次} by {名称} ({依据})',
  },
  vacant: { zh: '空出的名额不递补', en: 'its place stays empty' },
  whole: {
    zh: '{单位}因“{名称}”({依据})整体否决,不参加排名,定为{等次}',
    en: '{单位}: result set aside by {名称} ({依据}), unranked, {等次}',
  },
  idle: { zh: '“{名称}”({依据})没有改变等次', en: '{名称} ({依据}) did not change the grade' },
} as const;

/** 定等的算法: how the counts of a list came out, then each line. */
export function gradeListWords(list: GradeList, speech: Speech): readonly string[] {
  return [...quotaWords(list.quota, speech.language), ...list.lines.flatMap((line) => lineWords(list, line, speech))];
}

/** 为什么线上是这个等次、线下是那个等次. */
export function lineWords(list: GradeList, line: CutLine, speech: Speech): readonly string[] {
  const { language } = speech;
  const head = say(words.line, { 上等: line.upper, 下等: line.lower, 名额: line.target, 上数: line.above }, language);
  const named = (units: readonly string[]) => namesOf(units, speech);
  return [
    head,
    ...sideWords(list, line, speech),
    ...(line.tie ? [tieWords(line.tie, speech)] : []),
    ...(line.displaced.length > 0
      ? [say(words.displaced, { 单位: named(line.displaced), 等次: line.upper, 归入: line.lower }, language)]
      : []),
    ...(line.lifted.length > 0
      ? [say(words.lifted, { 单位: named(line.lifted), 等次: line.upper, 门槛等次: line.lower }, language)]
      : []),
    ...(line.passedOver.length > 0
      ? [say(words.passed, { 单位: named(line.passedOver), 等次: line.upper }, language)]
      : []),
  ];
}

function tieWords({ units, figure, key, way }: CutTie, speech: Speech): string {
  const wording = way === null ? words.key : words[way];
  return say(wording, { 单位: namesOf(units, speech), 分数: plainFigure(figure), 键: key ?? '' }, speech.language);
}

/** The two units next to the line, where there are units on both sides. */
function sideWords({ units }: GradeList, line: CutLine, { language, nameOf }: Speech): readonly string[] {
  const ranked = units.filter((unit) => unit.rank !== null);
  const [above, below] = [
    ranked.filter((unit) => unit.grade === line.upper).at(-1),
    ranked.find((unit) => unit.grade === line.lower),
  ];
  if (!above || !below) return [];
  return [
    say(
      words.sides,
      {
        甲: nameOf(above.code),
        甲名: above.rank ?? '',
        甲分: plainFigure(above.figure),
        乙: nameOf(below.code),
        乙名: below.rank ?? '',
        乙分: plainFigure(below.figure),
      },
      language,
    ),
  ];
}

/** 为什么这个单位是这个等次: its rank, the lines on both sides of it, what restricted it. */
export function unitGradeWords(list: GradeList, unit: UnitGrade, speech: Speech): readonly string[] {
  const { language, nameOf } = speech;
  const restricted = unit.restrictions.map((restriction) => {
    const facts = { 单位: nameOf(unit.code), 名称: restriction.name, 依据: restriction.basis, 等次: unit.grade };
    if (unit.byRank === null) return say(words.whole, facts, language);
    if (!restriction.acted) return say(words.idle, facts, language);
    const capped = say(words.capped, { ...facts, 名次等次: unit.byRank }, language);
    return list.capTime === 'after'
      ? `${capped}${language === 'zh' ? ',' : '; '}${say(words.vacant, {}, language)}`
      : capped;
  });
  if (unit.rank === null) return restricted;
  const facts = {
    单位: nameOf(unit.code),
    分数: plainFigure(unit.figure),
    范围: list.list,
    名次: unit.rank,
    等次: unit.grade,
  };
  const near = list.lines.filter((line) => line.upper === unit.grade || line.lower === unit.grade);
  return [say(words.unit, facts, language), ...restricted, ...near.flatMap((line) => lineWords(list, line, speech))];
}
