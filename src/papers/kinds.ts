import { praiseKind } from './kinds/praise.ts';
import type { PaperKind } from './paperKind.ts';

/** Every kind of paper, in the order in which they are written. */
export const paperKinds: readonly PaperKind[] = [praiseKind];
