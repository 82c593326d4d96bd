import type { Schema } from '../schema/schema.ts';
import { variant } from '../schema/variant.ts';
import type { FormDefinition, Scoring } from './form.ts';

/** `计分: {方式: …, parameters}` over a closed set of forms. */
export function scoringSchema(forms: readonly FormDefinition[]): Schema<Scoring> {
  const names = { tag: '方式', block: '计分', word: { zh: '计分方式', en: 'a 方式' } };
  return variant(names, new Map(forms.map((form) => [form.traits.keyword, form.schema])));
}
