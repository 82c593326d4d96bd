import type { Assessment, ChangeCause, ChangeResult, UnitResult } from '../domain/assessment.ts';
import { Rational } from '../domain/rational.ts';

/** 变动归因 as leaders read it. */
const causeWords: Readonly<Record<ChangeCause, string>> = {
  应考范围: '应考范围变化',
  标准: '时序标准变化',
  版本: '指标体系版本变化',
  本单位数据: '本单位数据变化',
  待核变动: '待核数据变化',
  其他单位数据: '其他单位数据变化',
};

interface Placed {
  readonly name: string;
  readonly result: UnitResult;
}

/** `指数居前的是…。`; '' where nobody is ranked, or none is to be named. */
export function topSentence(assessment: Assessment, most: number): string {
  const first = placed(assessment)
    .filter(({ result: { rank } }) => rank !== null && rank <= most)
    .sort((a, b) => (a.result.rank ?? 0) - (b.result.rank ?? 0))
    .map(({ name, result }) => `${name}(${result.index?.shown ?? ''}分)`);
  return first.length === 0 ? '' : `指数居前的是${first.join('、')}。`;
}

/** Who rose and fell against last month as published, and of which parts the change is made. */
export function movementSentences(assessment: Assessment, most: number): string {
  const changed = placed(assessment).flatMap(({ name, result: { change } }) =>
    change ? [{ name, change, by: Rational.fromText(change.published) }] : [],
  );
  if (changed.length === 0) return '';
  const rising = changed.filter(({ by }) => by.sign > 0).sort((a, b) => b.by.compare(a.by));
  const falling = changed.filter(({ by }) => by.sign < 0).sort((a, b) => a.by.compare(b.by));
  const level = changed.length - rising.length - falling.length;
  const counts = `与上月公布的指数相比,上升${rising.length}个、下降${falling.length}个${level === 0 ? '' : `、持平${level}个`}。`;
  return [counts, named('上升', rising, most), named('下降', falling, most)].join('');
}

interface Changed {
  readonly name: string;
  readonly change: ChangeResult;
}

function named(direction: string, all: readonly Changed[], most: number): string {
  const units = all.slice(0, most);
  if (units.length === 0) return '';
  return `${direction}${all.length > most ? '较多' : ''}的是${units.map(({ name, change }) => `${name}(${signed(change.published)}分,${reasons(change)})`).join('、')}。`;
}

/** Parts that a sentence names at most: those that weigh most. */
const namedParts = 2;

function reasons({ parts }: ChangeResult): string {
  const size = (shown: string) => Rational.fromText(shown).absolute();
  const moving = parts
    .filter(({ shown }) => !size(shown).isZero)
    .sort((a, b) => size(b.shown).compare(size(a.shown)))
    .slice(0, namedParts);
  return `主要是${moving.map(({ cause, shown }) => `${causeWords[cause]}${signed(shown)}分`).join('、')}`;
}

function signed(shown: string): string {
  return shown.startsWith('-') ? shown.replace('-', '−') : `+${shown}`;
}

function placed({ units, results }: Assessment): readonly Placed[] {
  return results.flatMap((result, row) => {
    const unit = units[row];
    return unit && result.index ? [{ name: unit.name, result }] : [];
  });
}
