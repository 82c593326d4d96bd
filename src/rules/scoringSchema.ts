import { nearest } from '../diagnostics/suggest.ts';
import { reportUnexpected, type Schema } from '../schema/schema.ts';
import type { FormDefinition, Scoring } from './form.ts';

/** `计分: {方式: …, parameters}` over a closed set of forms. */
export function scoringSchema(forms: readonly FormDefinition[]): Schema<Scoring> {
  const byKeyword = new Map(forms.map((form) => [form.traits.keyword, form]));
  const keywords = [...byKeyword.keys()];
  const expected = '计分({方式: …})';
  return {
    expected,
    keys: () => ['方式', ...forms.flatMap((form) => [...form.schema.keys()])],
    read(node, context) {
      if (node.kind !== 'map') return reportUnexpected(node, context, expected);
      const entry = node.entries.find((candidate) => candidate.key === '方式');
      if (!entry) {
        context.problems.report('DEF-0104', node.location, { key: '方式', expected: keywords.join('、') });
        return undefined;
      }
      const keyword = entry.value.kind === 'scalar' ? entry.value.text.trim() : '';
      const form = byKeyword.get(keyword);
      if (form) return form.schema.read(node, context);
      const meant = nearest(keyword, keywords);
      return reportUnexpected(
        entry.value,
        context,
        meant ? `计分方式(是不是“${meant}”?)` : `计分方式(${keywords.join('、')})`,
      );
    },
  };
}
