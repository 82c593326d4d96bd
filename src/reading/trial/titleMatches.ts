import type { DataItem } from '../../catalogue/edition.ts';
import { nearest } from '../../diagnostics/suggest.ts';
import { namesOf } from '../header.ts';
import { measuredTitle } from '../layout/statedMeasures.ts';
import { plainText } from '../plainText.ts';
import type { SourceMapping } from '../sourceMapping.ts';

/** How the title of a column was taken for a data item. */
export type MatchKind = 'exact' | 'alias' | 'near';

export interface TitleMatch {
  readonly item: DataItem;
  readonly how: MatchKind;
  /** The declared source whose 列名 the title is. */
  readonly source: SourceMapping | undefined;
}

export interface MatchContext {
  readonly items: ReadonlyMap<string, DataItem>;
  readonly sources: readonly SourceMapping[];
  /** The source that claims the file already: its word counts first. */
  readonly own: SourceMapping | undefined;
}

/** Data items that a title names, itself or as some source's 列名; else the one it resembles. */
export function matchTitle(title: string, { items, sources, own }: MatchContext): readonly TitleMatch[] {
  const { bare } = measuredTitle(title);
  const named = [...items.values()].find(({ name }) => [title, bare].includes(plainText(name)));
  const declared = [...(own ? [own] : []), ...sources.filter((source) => source !== own)];
  for (const source of declared) {
    const aliases = source.columns.filter(({ header }) =>
      namesOf(header).some((name) => [title, bare].includes(plainText(name))),
    );
    const known = aliases.flatMap(({ item }) => items.get(item) ?? []);
    if (known.length > 0 && (source === own || !named))
      return known.map((item) => ({ item, how: item === named ? 'exact' : 'alias', source }));
  }
  if (named) return [{ item: named, how: 'exact', source: providerOf(named, sources) }];
  const word = nearest(bare.replaceAll('/', ''), items.keys());
  const near = word === undefined ? undefined : items.get(word);
  return near ? [{ item: near, how: 'near', source: providerOf(near, sources) }] : [];
}

function providerOf({ name }: DataItem, sources: readonly SourceMapping[]): SourceMapping | undefined {
  return sources.find(({ columns }) => columns.some(({ item }) => item === name));
}
