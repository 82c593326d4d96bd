import type { Location } from '../diagnostics/diagnostic.ts';
import type { Problems } from '../diagnostics/problems.ts';
import { plainText } from './plainText.ts';

/** 签字: who filled which signature column. */
export interface Signature {
  readonly header: string;
  readonly signer: string;
  readonly location: Location;
}

/** 双签: every column filled, each by another person. */
export function checkSignatures(signatures: readonly Signature[], problems: Problems): boolean {
  const signed = new Map<string, string>();
  let complete = true;
  for (const { header, signer, location } of signatures) {
    const name = plainText(signer);
    const other = signed.get(name);
    if (name === '') problems.report('DAT-0508', location, { header });
    else if (other) problems.report('DAT-0509', location, { header, other, signer });
    if (name === '' || other) complete = false;
    else signed.set(name, header);
  }
  return complete;
}
