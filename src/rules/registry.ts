import type { FormDefinition } from './form.ts';
import { banded } from './forms/banded.ts';
import { bestOf } from './forms/bestOf.ts';
import { categorical } from './forms/categorical.ts';
import { checklist } from './forms/checklist.ts';
import { checkpoints } from './forms/checkpoints.ts';
import { deviation } from './forms/deviation.ts';
import { discretionary } from './forms/discretionary.ts';
import { efficacy } from './forms/efficacy.ts';
import { headDeduction } from './forms/headDeduction.ts';
import { lastYearGate } from './forms/lastYearGate.ts';
import { levelProgress } from './forms/levelProgress.ts';
import { manualPoints } from './forms/manualPoints.ts';
import { minMax } from './forms/minMax.ts';
import { occurrenceDeduction } from './forms/occurrenceDeduction.ts';
import { optimalRange } from './forms/optimalRange.ts';
import { peerAverage } from './forms/peerAverage.ts';
import { periodAverage } from './forms/periodAverage.ts';
import { proportional } from './forms/proportional.ts';
import { ramp } from './forms/ramp.ts';
import { rankStep } from './forms/rankStep.ts';
import { rankTier } from './forms/rankTier.ts';
import { sampleRatio } from './forms/sampleRatio.ts';
import { stepDeduction } from './forms/stepDeduction.ts';
import { threshold } from './forms/threshold.ts';
import { thresholdBonus } from './forms/thresholdBonus.ts';
import { tieredEfficacy } from './forms/tieredEfficacy.ts';
import { timeliness } from './forms/timeliness.ts';
import { truncatedMinMax } from './forms/truncatedMinMax.ts';
import { unitSplit } from './forms/unitSplit.ts';
import { yearChange } from './forms/yearChange.ts';
import { scoringSchema } from './scoringSchema.ts';

/** 计分方式: every form a catalogue may use, in the order of the taxonomy. A form is one file; this list is where it joins. */
export const forms: readonly FormDefinition[] = [
  proportional,
  ramp,
  threshold,
  thresholdBonus,
  banded,
  discretionary,
  stepDeduction,
  occurrenceDeduction,
  headDeduction,
  timeliness,
  optimalRange,
  deviation,
  categorical,
  checklist,
  sampleRatio,
  minMax,
  truncatedMinMax,
  peerAverage,
  rankStep,
  rankTier,
  efficacy,
  tieredEfficacy,
  yearChange,
  levelProgress,
  bestOf,
  lastYearGate,
  checkpoints,
  periodAverage,
  manualPoints,
  unitSplit,
];

export const scoring = scoringSchema(forms);
