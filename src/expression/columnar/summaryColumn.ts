import type { StatisticNode } from '../expr.ts';
import type { Samples } from './sample.ts';
import { type Column, newStrip, noValue } from './strip.ts';
import { summarise, summaryGrain } from './summary.ts';

/** A statistic at every place of its population. */
export function summaryColumn(node: StatisticNode, samples: Samples, grain: number): Column {
  const places = samples.places(node.population);
  const strip = newStrip(places, 'number');
  for (let place = 0; place < places; place++) {
    const found = summarise(node, place, samples);
    strip.values[place] = found?.value ?? 0;
    strip.errors[place] = found?.error ?? 0;
    if (found) continue;
    strip.status[place] = noValue;
    strip.troubled = true;
  }
  return { kind: 'number', grain: summaryGrain(node.statistic, grain), labels: [], strip };
}
