import { feedbackKind } from './kinds/feedback.ts';
import { monthFeedbackKind } from './kinds/monthFeedback.ts';
import { praiseKind } from './kinds/praise.ts';
import type { PaperKind } from './paperKind.ts';

/** Every kind of paper, in the order in which they are written. */
export const paperKinds: readonly PaperKind[] = [praiseKind, feedbackKind, monthFeedbackKind];
