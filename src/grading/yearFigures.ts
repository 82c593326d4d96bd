/** 得分名称 every unit's year has, beside the areas by name and the indicators by number. */
export const yearFigures: readonly string[] = ['平时得分', '年度得分', '基础得分', '加分', '扣分'];
