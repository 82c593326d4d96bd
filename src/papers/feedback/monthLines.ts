import { basename } from 'node:path';
import type { ScoredLeaf } from '../../aggregation/leaf.ts';
import { pointsText } from '../../aggregation/scoreColumn.ts';
import type { Workings } from '../../assess.ts';
import { lastDayOf, monthOf } from '../../domain/period.ts';
import { Rational } from '../../domain/rational.ts';
import { type Because, because } from '../../explain/because.ts';
import { type Expr, nodesOf } from '../../expression/expr.ts';
import { appliedRules } from '../../scoring/appliedRules.ts';
import { type FeedbackLine, standardText } from './columns.ts';
import { isPeer, peerText } from './peers.ts';
import type { PeerTerms } from './terms.ts';

export interface MonthSubject {
  readonly workings: Workings;
  readonly row: number;
  readonly peers: PeerTerms | null;
}

/** 逐项 of one unit's month. */
export function monthLines(subject: MonthSubject): readonly FeedbackLine[] {
  const { workings, row } = subject;
  const { areas, indicators } = workings.assessment;
  const nameOf = new Map(areas.map(({ id, name }) => [id, name]));
  return [...workings.state.leaves.values()].flatMap((leaf) => {
    const indicator = indicators.find(({ id }) => id === leaf.indicator.id);
    if (!indicator) return [];
    const why = because(workings, leaf, row, 'zh');
    return {
      area: nameOf.get(indicator.area) ?? '',
      indicator,
      due: why.due,
      value: valueText(why),
      source: sourceText(why),
      standard: standardText(leaf.indicator),
      points: why.points ?? why.status,
      lost: lostText(why, leaf.scores.digits),
      reason: reasonText(subject, leaf, why),
      peers: peersOf(subject, leaf),
    };
  });
}

function lostText({ lost }: Because, digits: number): string {
  return lost === null ? '—' : Rational.fromText(lost).toFixed(digits);
}

function valueText({ values, status }: Because): string {
  if (status === '不适用' || status === '免考') return status;
  if (values.length === 0) return status === '有值' ? '—' : status;
  return values.map(({ name, value }) => (values.length > 1 ? `${name}${value}` : value)).join(';');
}

/** Where its figures came from, and the day they speak of. */
function sourceText({ sources, period }: Because): string {
  const files = new Set(sources.flatMap(({ file }) => (file === '' ? [] : [tableName(file)])));
  const day = `截至${monthOf(period) ?? 12}月${lastDayOf(period)}日`;
  return [...files, day].join(',');
}

/** `直达资金监控表_202606.csv` is the 直达资金监控表: the day says the rest. */
function tableName(file: string): string {
  return basename(file).replace(/[_-]?\d*\.\w+$/, '');
}

function reasonText(subject: MonthSubject, leaf: ScoredLeaf, why: Because): string {
  if (why.register) return `登记:${why.register}`;
  if (why.status === '待核') return '取值待核';
  if (why.status === '无法计算') return '分母为0,待核';
  if (why.treatment) return `${why.status},按“${why.treatment}”处理`;
  if (isFull(why)) return '得满分';
  return tellsOfPeers(leaf, subject.row) && !mayCompare(subject, leaf)
    ? '按比较范围内各单位的取值相对计分'
    : why.clauses.join(';');
}

/** Only what is lost has a reason. */
function isFull({ lost, status }: Because): boolean {
  return status === '有值' && lost !== null && Rational.fromText(lost).sign <= 0;
}

/** Whether the sentence on its points quotes figures of several units. */
function tellsOfPeers({ scores }: ScoredLeaf, row: number): boolean {
  return appliedRules(scores, row).some(({ clause }) => Object.values(clause.facts).some(looksAround));
}

function looksAround(expr: Expr): boolean {
  return [...nodesOf(expr)].some(({ kind }) => kind === 'statistic' || kind === 'rank');
}

/** Figures of several units may be told where those that have one are enough. */
function mayCompare({ workings, row, peers }: MonthSubject, { scores }: ScoredLeaf): boolean {
  const { units } = workings.assessment;
  const known = scores.statuses.filter((status, place) => status === 'valued' && isPeer(units, row, place));
  return peers !== null && known.length >= peers.least;
}

function peersOf({ workings, row, peers }: MonthSubject, { scores }: ScoredLeaf): string {
  const { units } = workings.assessment;
  const figures = units.map((_, place) => (scores.statuses[place] === 'valued' ? pointsText(scores, place) : null));
  return peerText(figures, { units, row, terms: peers, digits: workings.assessment.policy.decimals });
}
