import { enumerated, type Phrase } from '../diagnostics/phrase.ts';
import { didYouMean, nearest } from '../diagnostics/suggest.ts';
import { type ReadContext, reportUnexpected, type Schema } from '../schema/schema.ts';
import type { SourceEntry, SourceNode } from '../schema/sourceNode.ts';
import type { FormDefinition, Scoring } from './form.ts';

/** Names the form; every other key is a parameter of it. */
const formKey = '方式';

/** `计分: {方式: …, parameters}` over a closed set of forms. */
export function scoringSchema(forms: readonly FormDefinition[]): Schema<Scoring> {
  const byKeyword = new Map(forms.map((form) => [form.traits.keyword, form]));
  const keywords = [...byKeyword.keys()];
  const { zh, en } = enumerated(keywords);
  const expected: Phrase = { zh: '计分({方式: …})', en: '计分 ({方式: …})' };
  const known: Phrase = { zh: `计分方式(${zh})`, en: `a 方式 (${en})` };
  return {
    expected,
    keys: () => [formKey, ...forms.flatMap((form) => [...form.schema.keys()])],
    read(node, context) {
      if (node.kind !== 'map') return reportUnexpected(node, context, expected);
      const entry = node.entries.find((candidate) => candidate.key === formKey);
      if (!entry) return reportLacking(node.entries, { node, expected: known }, context);
      const keyword = entry.value.kind === 'scalar' ? entry.value.text.trim() : '';
      const form = byKeyword.get(keyword);
      if (form) return form.schema.read(node, context);
      const meant = nearest(keyword, keywords);
      return reportUnexpected(entry.value, context, known, meant === undefined ? undefined : didYouMean(meant));
    },
  };
}

/** A 方式 that is there under a misspelt key is told as such: without it no other key can be judged. */
function reportLacking(
  entries: readonly SourceEntry[],
  { node, expected }: { node: SourceNode; expected: Phrase },
  { problems, vocabulary }: ReadContext,
): undefined {
  const misspelt = entries.find(({ key }) => !vocabulary.has(key) && nearest(key, [formKey]) !== undefined);
  if (misspelt) problems.report('DEF-0102', misspelt.keyLocation, { key: misspelt.key, meant: didYouMean(formKey) });
  else problems.report('DEF-0104', node.location, { key: formKey, expected });
  return undefined;
}
