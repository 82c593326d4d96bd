import type { Phrase } from '../../diagnostics/phrase.ts';
import type { FormTraits, ReportFinding } from '../../rules/form.ts';
import type { Indicator } from '../edition.ts';
import { singleValue } from '../indicatorSchema.ts';

const words: Readonly<Record<FormTraits['takes'], Phrase>> = {
  one: { zh: '一个算式', en: 'one formula' },
  named: { zh: '几个有名称的算式', en: 'several named formulas' },
  none: { zh: '不写取值', en: 'nothing' },
};

/** Whether 取值 is what the form takes; without it no tree can be made. */
export function takesFit(indicator: Indicator, report: ReportFinding): boolean {
  const { form } = indicator.scoring;
  const found = takenBy(indicator);
  if (found === form.takes) return true;
  const place = indicator.at.get('取值') ?? indicator.scoring.location;
  report('CAT-0108', place, { form: form.keyword, needs: words[form.takes], found: words[found] });
  return false;
}

function takenBy({ values }: Indicator): FormTraits['takes'] {
  if (values.size === 0) return 'none';
  return values.size === 1 && values.has(singleValue) ? 'one' : 'named';
}
