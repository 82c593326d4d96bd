import { nth } from '../amounts.ts';

/** 更名 in March 2026, as the roster declares it. */
const formerNames: Readonly<Record<string, string>> = { 林业和草原局: '林业厅' };

export const formerName = (name: string): string => formerNames[name] ?? name;

/** A department as different systems write it. */
export const departmentAlias = (name: string, row: number): string => {
  if (name === '教育厅') return '区教育厅';
  return nth([`自治区${name}`, name, `西藏自治区${name}`], row % 3);
};

export const prefectureAlias = (name: string, row: number): string => {
  const short = name.replace(/[市地区]+$/, '');
  if (name === '阿里地区') return '阿里地区行署';
  return row % 2 === 0 ? short : name;
};
