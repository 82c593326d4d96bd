import { expect, test } from 'vitest';
import type { Roster, Unit } from '../../src/domain/roster.ts';
import { UnitFinder } from '../../src/reading/unitFinder.ts';
import { periodOf } from '../samples/sampleMonth.ts';

function unit(code: string, name: string, more: Partial<Unit> = {}): Unit {
  return { code, name, shortName: name, aliases: [], group: '一', standing: 'ranked', line: 1, ...more };
}

function rosterOf(units: readonly Unit[], more: Partial<Roster> = {}): Roster {
  return { assessment: '部门', file: '名册.yaml', status: undefined, groups: [], units, ...more };
}

const until = (name: string, month: string) => ({ name, from: undefined, until: periodOf(month) });

test('a dated name counts in its months, and is told of outside them', () => {
  const roster = rosterOf([unit('001', '甲厅', { datedNames: [until('甲委', '2026-03')] }), unit('002', '乙局')]);
  expect(new UnitFinder(roster, periodOf('2026-03')).find('', '甲委')).toEqual({ row: 0 });
  expect(new UnitFinder(roster, periodOf('2026-04')).find('', '甲委')).toEqual({
    code: 'DAT-0402',
    facts: { name: '甲委', hint: { zh: '这是“甲厅”至2026-03的名称', en: 'it is the name of "甲厅" until 2026-03' } },
    at: 'name',
  });
  expect(new UnitFinder(roster, periodOf('2026-04')).find('001', '甲委')).toMatchObject({
    row: 0,
    doubt: { code: 'DAT-0406' },
  });
  expect(new UnitFinder(roster).find('', '甲委')).toEqual({ row: 0 });
});

test('a name that passed to another unit is whoever had it then', () => {
  const passed = { name: '综合局', from: periodOf('2026-04'), until: undefined };
  const roster = rosterOf([
    unit('001', '甲厅', { datedNames: [until('综合局', '2026-03')] }),
    unit('002', '乙厅', { datedNames: [passed] }),
  ]);
  expect(new UnitFinder(roster, periodOf('2026-03')).find('', '综合局')).toEqual({ row: 0 });
  expect(new UnitFinder(roster, periodOf('2026-04')).find('', '综合局')).toEqual({ row: 1 });
  expect(new UnitFinder(roster).find('', '综合局')).toMatchObject({
    code: 'DAT-0402',
    facts: { hint: { zh: '有几个单位用过这个名称', en: 'several units have had this name' } },
  });
});

test('a code without its leading zeros is an error unless the roster says otherwise and one unit only can be meant', () => {
  const units = [unit('001001', '甲厅'), unit('001002', '乙局'), unit('01002', '丙局')];
  const strict = new UnitFinder(rosterOf(units));
  expect(strict.find('1001', '')).toEqual({
    code: 'DAT-0801',
    facts: { code: '1001', expected: '001001', unit: '甲厅' },
    at: 'code',
  });
  const padding = new UnitFinder(rosterOf(units, { padsCodes: true }));
  expect(padding.find('1001', '')).toEqual({ row: 0, padded: true });
  expect(padding.find('1001', '乙局')).toMatchObject({ row: 0, padded: true, doubt: { code: 'DAT-0405' } });
  expect(padding.find('1002', '')).toMatchObject({ code: 'DAT-0401' });
});
