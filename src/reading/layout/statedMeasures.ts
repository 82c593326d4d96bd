import { findMeasure, type Measure } from '../../domain/measure.ts';

/** A title without the units of measure it states, `支出(万元)/累计` being `支出/累计`, and those units. */
export interface MeasuredTitle {
  readonly bare: string;
  readonly measures: readonly Measure[];
}

const bracketed = /[([【〔](?:单位:?)?([^()[\]【】〔〕]{1,6})[)\]】〕]/g;

/** Takes the units of measure out of a plain title; brackets around anything else stay. */
export function measuredTitle(title: string): MeasuredTitle {
  const measures: Measure[] = [];
  const bare = title.replace(bracketed, (whole, name: string) => {
    const measure = findMeasure(name);
    if (!measure) return whole;
    measures.push(measure);
    return '';
  });
  return { bare, measures };
}

/** What `单位:万元、%` in a title row names, known or not; undefined for a text that names none. Units of an organisation are among it. */
export function unitWords(text: string): readonly string[] | undefined {
  const said = [...text.normalize('NFKC').matchAll(/单位\s*:\s*([^:]*?)(?=\s+[^\s:]*:|[)\]】]*\s*$)/g)];
  const words = said.flatMap(([, names = '']) => names.split(/[、,;,\s]+/)).filter((word) => word !== '');
  return words.length > 0 ? words : undefined;
}
