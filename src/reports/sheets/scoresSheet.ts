import { type SheetMaker, unitLines } from '../context.ts';
import { scoresByIndicator } from './scoresByIndicator.ts';
import { scoresByUnit } from './scoresByUnit.ts';

/** More units than fit beside each other on a page stand below each other. */
const beside = 10;

/** 指标得分: points and 得分率 of every unit and indicator. */
export const scoresSheet: SheetMaker = {
  name: '指标得分',
  internalOnly: false,
  make: ({ assessment }) =>
    unitLines(assessment).length > beside ? scoresByUnit(assessment) : scoresByIndicator(assessment),
};
