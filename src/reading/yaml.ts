import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseAllDocuments, Scalar } from 'yaml';
import type { Location } from '../diagnostics/diagnostic.ts';
import type { Fact, Phrase } from '../diagnostics/phrase.ts';
import type { Problems } from '../diagnostics/problems.ts';
import type { SourceEntry, SourceNode } from '../schema/sourceNode.ts';
import { reportFullWidth } from './fullWidth.ts';

/**
 * YAML text as source nodes. Strict where hand-editing goes wrong silently: duplicate keys, anchors, merge keys, tags,
 * several documents and full-width punctuation are problems, not surprises.
 */
export function readYaml(text: string, file: string, problems: Problems): SourceNode | undefined {
  const lines = new LineCounter();
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  const documents = parseAllDocuments(source, {
    lineCounter: lines,
    uniqueKeys: false,
    prettyErrors: false,
    version: '1.2',
    schema: 'failsafe',
  });
  const list = Array.isArray(documents) ? documents : [];
  const reader = new Reader(file, lines, problems);
  for (const document of list) {
    for (const error of [...document.errors, ...document.warnings]) {
      problems.report('DEF-0101', reader.place(error.pos[0], error.pos[1]), { detail: yamlDetail(error.code) });
    }
  }
  if (list.length > 1)
    problems.report('DEF-0107', reader.place(list[1]?.range?.[0] ?? 0), {
      feature: { zh: '多文档(---)', en: 'several documents (---)' },
    });
  const document = list[0];
  if (!document || document.errors.length > 0) return undefined;
  return document.contents ? reader.node(document.contents) : { kind: 'empty', location: reader.place(0) };
}

class Reader {
  readonly #file: string;
  readonly #lines: LineCounter;
  readonly #problems: Problems;

  constructor(file: string, lines: LineCounter, problems: Problems) {
    this.#file = file;
    this.#lines = lines;
    this.#problems = problems;
  }

  place(offset: number, end = offset + 1): Location {
    const { line, col } = this.#lines.linePos(offset);
    return { file: this.#file, line: Math.max(line, 1), column: Math.max(col, 1), width: Math.max(1, end - offset) };
  }

  node(node: Node | null | undefined): SourceNode {
    const location = this.place(node?.range?.[0] ?? 0, node?.range?.[1]);
    if (node && 'anchor' in node && node.anchor)
      this.#problems.report('DEF-0107', location, {
        feature: { zh: `锚点 &${node.anchor}`, en: `anchor &${node.anchor}` },
      });
    if (isAlias(node)) {
      this.#problems.report('DEF-0107', location, {
        feature: { zh: `别名 *${node.source}`, en: `alias *${node.source}` },
      });
      return { kind: 'empty', location };
    }
    if (node?.tag?.startsWith('!'))
      this.#problems.report('DEF-0107', location, { feature: { zh: `标签 ${node.tag}`, en: `tag ${node.tag}` } });
    if (isMap(node)) return { kind: 'map', location, entries: this.#entries(node.items as Pair<Node, Node | null>[]) };
    if (isSeq(node)) return { kind: 'list', location, items: node.items.map((item) => this.node(item as Node)) };
    return isScalar(node) ? this.#scalar(node, location) : { kind: 'empty', location };
  }

  #scalar(node: Scalar, location: Location): SourceNode {
    const quoted = node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE;
    const text = quoted ? String(node.value) : (node.source ?? String(node.value ?? ''));
    if (text === '' && !quoted) return { kind: 'empty', location };
    if (!quoted) reportFullWidth(text, location, 'value', this.#problems);
    return { kind: 'scalar', location, text, quoted };
  }

  #entries(pairs: readonly Pair<Node, Node | null>[]): readonly SourceEntry[] {
    const entries: SourceEntry[] = [];
    for (const pair of pairs) {
      const key = isScalar(pair.key) ? String(pair.key.source ?? pair.key.value) : '';
      const keyLocation = this.place(pair.key?.range?.[0] ?? 0, pair.key?.range?.[1]);
      if (key === '<<')
        this.#problems.report('DEF-0107', keyLocation, { feature: { zh: '合并键 <<', en: 'merge key <<' } });
      else if (entries.some((entry) => entry.key === key)) this.#problems.report('DEF-0103', keyLocation, { key });
      else {
        if (pair.value === null) reportFullWidth(key, keyLocation, 'key', this.#problems);
        const value: SourceNode =
          pair.value === null ? { kind: 'empty', location: keyLocation } : this.node(pair.value);
        entries.push({ key, keyLocation, value });
      }
    }
    return entries;
  }
}

const details: Readonly<Record<string, Phrase>> = {
  BAD_INDENT: { zh: '缩进不对齐', en: 'the indentation does not line up' },
  TAB_AS_INDENT: { zh: '用了制表符缩进,应改为空格', en: 'indented by a tab: use blanks' },
  MISSING_CHAR: { zh: '缺少标点(引号、逗号或括号)', en: 'a mark is missing (quote, comma or bracket)' },
  BAD_SCALAR_START: { zh: '值不能以这个字符开头,请加引号', en: 'a value cannot begin with this character: quote it' },
  BAD_QUOTE: { zh: '引号不成对', en: 'quotes do not pair' },
  BLOCK_AS_IMPLICIT_KEY: { zh: '这里不能再有冒号', en: 'no other colon can stand here' },
  MULTILINE_IMPLICIT_KEY: {
    zh: '键跨了行,多半是上一行少了冒号',
    en: 'a key over two lines: most likely a colon is missing above',
  },
  UNEXPECTED_TOKEN: { zh: '多余的字符', en: 'characters too many' },
  DUPLICATE_KEY: { zh: '键重复', en: 'the key stands twice' },
};

function yamlDetail(code: string): Fact {
  return details[code] ?? code;
}
