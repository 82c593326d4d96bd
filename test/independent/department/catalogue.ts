import type { Indicator } from '../unit.ts';
import { assets, debt } from './assets.ts';
import { execution } from './execution.ts';
import { integration, performance } from './performance.ts';
import { budgeting, policy } from './policy.ts';

/** All indicators of the 部门 assessment, in catalogue order. */
export const catalogue: readonly Indicator[] = [
  policy,
  budgeting,
  execution,
  performance,
  assets,
  debt,
  integration,
].flat();
