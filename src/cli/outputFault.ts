import type { OutputFault } from '../run/outputs.ts';
import type { Texts } from './texts.ts';

/** Why a folder's files were not written. */
export function faultWords(fault: OutputFault, run: Texts['run']): string {
  switch (fault.kind) {
    case 'notOurs':
      return run.notYours(fault.file);
    case 'locked':
      return run.locked(fault.file);
    case 'other': {
      const reasons: Readonly<Record<string, string>> = run.reasons;
      return run.notWritable(fault.file, reasons[fault.reason] ?? fault.reason);
    }
  }
}
