import { isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { plainText } from './plainText.ts';

/**
 * The text of a roster with one more alias for a unit; undefined where the text is laid out in a way that is left to a person. Only
 * the place of the alias is touched: comments, alignment and order stay as they are.
 */
export function withAlias(text: string, { code, name }: { code: string; name: string }): string | undefined {
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false });
  const units = document.get('单位');
  const unit = isSeq(units) ? units.items.find((item) => isMap(item) && isUnit(item, code)) : undefined;
  if (!isMap(unit)) return undefined;
  const aliases = unit.get('别名', true);
  const place =
    aliases === undefined ? afterUnit(text, unit, name) : isSeq(aliases) ? inList(text, aliases, name) : null;
  return place ? text.slice(0, place.at) + place.insert + text.slice(place.at) : undefined;
}

interface Insertion {
  readonly at: number;
  readonly insert: string;
}

function isUnit(map: YAMLMap, code: string): boolean {
  const value = map.get('代码', true);
  return isScalar(value) && plainText(String(value.value)) === code;
}

function afterUnit(text: string, unit: YAMLMap, name: string): Insertion | null {
  const last = unit.items.at(-1);
  const end = last && endOf(last.value);
  if (end === undefined) return null;
  if (unit.flow) return { at: end, insert: `, 别名: [${quoted(name)}]` };
  const first = startOf(unit.items[0]);
  const indent = ' '.repeat(first - lineStart(text, first));
  return { at: lineEnd(text, end), insert: `${newline(text)}${indent}别名: [${quoted(name)}]` };
}

function inList(text: string, aliases: YAMLSeq, name: string): Insertion | null {
  const end = endOf(aliases.items.at(-1));
  if (aliases.flow) {
    const opened = (aliases.range?.[0] ?? 0) + 1;
    return end === undefined ? { at: opened, insert: quoted(name) } : { at: end, insert: `, ${quoted(name)}` };
  }
  const first = aliases.range?.[0];
  const dash = first === undefined ? '' : text.slice(lineStart(text, first)).match(/^ *(?=- )/)?.[0];
  if (end === undefined || dash === undefined) return null;
  return { at: lineEnd(text, end), insert: `${newline(text)}${dash}- ${quoted(name)}` };
}

/** Where a value ends, without the blank lines and comments after it. */
function endOf(node: unknown): number | undefined {
  if (isScalar(node)) return node.range?.[1];
  if (!isMap(node) && !isSeq(node)) return undefined;
  if (node.flow) return node.range?.[1];
  const last = node.items.at(-1);
  return endOf(isMap(node) ? (last as Pair | undefined)?.value : last);
}

function startOf(pair: Pair | undefined): number {
  return isScalar(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}

function newline(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Names of Chinese characters and letters stand bare, as a person writes them. */
function quoted(name: string): string {
  return /^[\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z0-9]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}
