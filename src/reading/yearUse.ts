import type { WrittenExternal } from '../incentives/external/externalSchema.ts';
import type { ExternalPolicy, HandoverPolicy } from '../incentives/external/externalUse.ts';
import type { RectificationPolicy } from '../incentives/rectification.ts';
import type { WrittenYearPolicy } from '../incentives/yearPolicySchema.ts';

/** 整改 and 对外运用 without the places they were written at. */
export function rectification({ value }: NonNullable<WrittenYearPolicy['rectification']>): RectificationPolicy {
  const { start, statuses, ...rest } = value;
  return {
    ...rest,
    start: start.value,
    statuses: [...statuses.value].map(([name, meaning]) => ({ name, meaning })),
  };
}

export function external({ handover, reference }: WrittenExternal): ExternalPolicy {
  return {
    handover: handover && handedOver(handover),
    reference: reference && {
      basis: reference.basis,
      status: reference.status,
      uses: reference.uses.map(({ name, byGrade }) => ({
        name: name.value,
        byGrade: new Map(
          [...byGrade.value].map(([grade, { factor, words }]) => [grade, { factor: factor.value, words }]),
        ),
      })),
    },
  };
}

function handedOver(written: NonNullable<WrittenExternal['handover']>): HandoverPolicy {
  const { title, items, columns, ...rest } = written;
  return {
    ...rest,
    status: rest.status,
    title: title.text,
    items: items.map(({ name, scale, ...item }) => ({ ...item, name: name.value, scale: scale.scale })),
    columns: columns.value.map(({ header, source }) => ({ header: header.value, source: source.value })),
  };
}
