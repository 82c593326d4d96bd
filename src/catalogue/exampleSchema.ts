import type { Phrase } from '../diagnostics/phrase.ts';
import { term } from '../diagnostics/terms.ts';
import { text } from '../schema/scalars.ts';
import { type ReadContext, type Schema, unexpected } from '../schema/schema.ts';
import { either, field, optional, record, shape } from '../schema/shapes.ts';
import type { SourceNode } from '../schema/sourceNode.ts';
import type { Example, Given, GivenByName } from './edition.ts';
import { keyPlaces, month, parseMonth } from './words.ts';

const word = text();

const given: Schema<Given> = {
  expected: word.expected,
  keys: () => [],
  read(node, context) {
    const read = word.read(node, context);
    return read === undefined ? undefined : { text: read, location: node.location };
  },
};

const isMap = (node: SourceNode) => node.kind === 'map';
const byItem = record(given, '数据项');
const none = new Map<string, never>();

/** Of several named values one each, of a single 取值 just its figure. */
const values = either(isMap, record(given, '取值名'), given);

const fields = shape({
  month: field('月份', month),
  inputs: optional('数据', byItem),
  otherMonths: optional('其他月份', record(byItem, '月份')),
  peers: optional('他单位', record(either(isMap, byItem, given), '单位')),
  values: optional('取值', values),
  direct: optional('直接得分', given),
  points: optional('得分', given),
  status: optional('状态', given),
});

const alike: Phrase = {
  zh: '各单位一致(都写取值,或都写数据项)',
  en: 'the same for every unit (values for all, or data items for all)',
};
const bothWays: Phrase = { zh: '两种写法', en: 'both' };

/** 用例: inputs, other units where the rule compares, and what must come out. */
export const exampleSchema: Schema<Example> = {
  expected: term('用例'),
  keys: () => fields.keys(),
  read(node, context) {
    const read = fields.read(node, context);
    if (!read) return undefined;
    if (!read.points && !read.status)
      context.problems.report('DEF-0104', node.location, {
        key: '得分',
        expected: { zh: '应得的分,或“状态: 待核”等', en: 'the points due, or 状态: 待核 and the like' },
      });
    const otherMonths = readMonths(read.otherMonths ?? none, node, context);
    const { peers, peerInputs } = splitPeers(read.peers ?? none);
    if (peers.size > 0 && peerInputs.size > 0) {
      context.problems.report('DEF-0105', keyPlaces(node).get('他单位'), unexpected(alike, bothWays));
    }
    return {
      ...read,
      otherMonths,
      peers,
      peerInputs,
      inputs: read.inputs ?? none,
      values: namedValues(read.values),
      location: node.location,
    };
  },
};

function readMonths(
  byKey: ReadonlyMap<string, GivenByName>,
  node: SourceNode,
  context: ReadContext,
): ReadonlyMap<number, GivenByName> {
  const months = new Map<number, GivenByName>();
  for (const [key, inputs] of byKey) {
    const parsed = parseMonth(key);
    if (parsed) months.set(parsed, inputs);
    else context.problems.report('DEF-0105', keyPlaces(node).get('其他月份'), unexpected(term('月份(1—12)'), key));
  }
  return months;
}

function splitPeers(read: ReadonlyMap<string, Given | GivenByName>): {
  peers: GivenByName;
  peerInputs: ReadonlyMap<string, GivenByName>;
} {
  const peers = new Map<string, Given>();
  const peerInputs = new Map<string, GivenByName>();
  for (const [unit, each] of read) {
    if ('text' in each) peers.set(unit, each);
    else peerInputs.set(unit, each);
  }
  return { peers, peerInputs };
}

function namedValues(read: Given | GivenByName | undefined): GivenByName {
  if (!read) return none;
  return 'text' in read ? new Map([['取值', read]]) : read;
}
