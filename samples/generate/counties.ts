import { prefectures } from './units.ts';

/** 县区, fictional: the prefecture's name and a number. */
export interface County {
  readonly code: string;
  readonly name: string;
}

const numerals = '一二三四五六七八九十';
const numeral = (count: number): string =>
  count <= 10 ? (numerals[count - 1] ?? '') : `十${numerals[count - 11] ?? ''}`;

const twoDigits = (count: number): string => String(count).padStart(2, '0');

/** By the prefecture's code: its counties under the codes of the 三保 system, which begin with a zero. */
export const countiesOf: ReadonlyMap<string, readonly County[]> = new Map(
  prefectures.map(({ code, name, order, counties }) => [
    code,
    Array.from({ length: counties }, (_, place) => ({
      code: `${twoDigits(order + 1)}${twoDigits(place + 1)}`,
      name: `${name.replace(/[市地区]+$/, '')}${numeral(place + 1)}县`,
    })),
  ]),
);
