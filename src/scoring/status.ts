/**
 * 得分状态 of a unit's indicator: 有值, 待核 (data missing), 不适用, 免考 (excused by register), 无法计算 (zero denominator).
 * 未到期 is a state of the indicator, not of a unit: such an indicator has no scores yet.
 */
export type ScoreStatus = 'valued' | 'pending' | 'notApplicable' | 'excused' | 'incomputable';

/** Points that no tree computed: nothing for missing data or a zero denominator, or what the register says. */
export type SettledBy = 'missing' | 'zeroDenominator' | 'register';

/** A unit whose figure is still open: its index is provisional. */
export function isOpen(status: ScoreStatus): boolean {
  return status === 'pending' || status === 'incomputable';
}
