/** 参评范围: ranked with the others, scored but not ranked (参评不排名), or not assessed (不参评). */
export type Standing = 'ranked' | 'unranked' | 'excluded';

/** 被考核单位. */
export interface Unit {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  /** 别名: other names under which exports know the unit. Learned only by being written into the roster. */
  readonly aliases: readonly string[];
  /** Name of its {@link UnitGroup}. */
  readonly group: string;
  readonly standing: Standing;
  /** Line of the roster file. */
  readonly line: number;
}

/** 组别: units of a kind, compared and ranked among themselves where a rule says so. */
export interface UnitGroup {
  readonly name: string;
  readonly title: string;
}

/**
 * 名册: the units of one assessment in 排序号 order. Columns of a dataset and rows of every table follow this order; a dated roster
 * (更名, 合并, 撤销) will hand out another `units` list for another month.
 */
export interface Roster {
  readonly assessment: string;
  /** Relative to the workspace. */
  readonly file: string;
  readonly status: string | undefined;
  readonly groups: readonly UnitGroup[];
  readonly units: readonly Unit[];
}

/** Everything a unit is called by. */
export function namesOf({ code, name, shortName, aliases }: Unit): readonly string[] {
  return [code, name, shortName, ...aliases];
}
