import type { FormDefinition } from './form.ts';
import { banded } from './forms/banded.ts';
import { deviation } from './forms/deviation.ts';
import { efficacy } from './forms/efficacy.ts';
import { minMax } from './forms/minMax.ts';
import { optimalRange } from './forms/optimalRange.ts';
import { peerAverage } from './forms/peerAverage.ts';
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
import { scoringSchema } from './scoringSchema.ts';

/** Forms over one 取值 of one month, in the order of the taxonomy: what a composite form may hold inside. */
const simpleForms: readonly FormDefinition[] = [
  ...[
    proportional,
    ramp,
    threshold,
    thresholdBonus,
    banded,
    stepDeduction,
    timeliness,
    optimalRange,
    deviation,
    sampleRatio,
  ],
  ...[minMax, truncatedMinMax, peerAverage, rankStep, rankTier, efficacy, tieredEfficacy],
];

/** 计分 inside a composite form. */
export const innerScoring = scoringSchema(simpleForms);
