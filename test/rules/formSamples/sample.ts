import fc from '../../properties.ts';

/** A case table made at random: what a catalogue's author could write without any finding of lint. */
export interface FormSample {
  readonly 满分: string;
  readonly 方向: '正' | '负';
  readonly 数据项?: Readonly<Record<string, string | readonly string[]>>;
  readonly 取值?: string | Readonly<Record<string, string>>;
  readonly 计分: Readonly<Record<string, unknown>>;
  readonly 差距?: Readonly<Record<string, unknown>>;
  readonly 行: readonly Readonly<Record<string, string>>[];
}

export type Parts = Omit<FormSample, '满分' | '行'>;

// --- figures as text: exact, with ends and equal values frequent enough to meet ---

export const hundredths = (least: number, most: number) => fc.integer({ min: least, max: most }).map((n) => `${n}/100`);
export const share = (percent: number) => `${percent}% * 满分`;
export const percent = fc.integer({ min: 0, max: 100 });
export const positive = hundredths(1, 60);
export const direction = fc.constantFrom('正' as const, '负' as const);
export const partial = fc.constantFrom('按比例', '满一个', '按一个');
export const rising = (least: number, most: number, count: number) =>
  fc
    .uniqueArray(fc.integer({ min: least, max: most }), { minLength: count, maxLength: count })
    .map((list) => list.sort((a, b) => a - b));

function rowsOf(inputs: Readonly<Record<string, fc.Arbitrary<string>>>): fc.Arbitrary<FormSample['行']> {
  return fc.array(fc.record(inputs), { minLength: 1, maxLength: 8 });
}

export function samples(
  parts: fc.Arbitrary<Parts>,
  inputs: Readonly<Record<string, fc.Arbitrary<string>>>,
): fc.Arbitrary<FormSample> {
  const full = fc.constantFrom('0.5', '1', '2.4', '20');
  return fc
    .record({ full, parts, rows: rowsOf(inputs) })
    .map(({ full: points, parts: rest, rows }) => ({ 满分: points, ...rest, 行: rows }));
}

/** Values around the lines the forms are given, blanks among them. */
export const x = fc.oneof({ weight: 9, arbitrary: hundredths(-150, 250) }, { weight: 1, arbitrary: fc.constant('') });
export const count = fc.integer({ min: 0, max: 30 }).map(String);
