import { text } from '../schema/scalars.ts';
import { field } from '../schema/shapes.ts';
import { filled, unitText } from './letter.ts';

/** 约谈: who meets whom, when and where, as the office declares it. */
export interface InterviewTerms {
  /** 约谈对象, `{单位}主要负责同志`. */
  readonly invited: string;
  readonly host: string;
  readonly time: string;
  readonly place: string;
}

export const interviewKeys = {
  invited: field('约谈对象', unitText),
  host: field('约谈人', text()),
  time: field('时间', text()),
  place: field('地点', text()),
};

export const interviewFieldNames = ['约谈对象', '约谈人', '时间', '地点'] as const;

export function interviewFields(
  { invited, host, time, place }: InterviewTerms,
  unit: string,
): Readonly<Record<(typeof interviewFieldNames)[number], string>> {
  return { 约谈对象: filled(invited, unit), 约谈人: host, 时间: time, 地点: place };
}
