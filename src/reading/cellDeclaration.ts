/** 记号: what a cell means that holds no figure but a sign, or nothing. */
export type MarkerMeaning = 'missing' | 'zero' | 'notApplicable';

export const meaningWords: Readonly<Record<MarkerMeaning, string>> = {
  missing: '缺失',
  zero: '零',
  notApplicable: '不适用',
};

/** What a source declares about its cells; nothing here has a default that could change a figure. */
export interface CellDeclaration {
  /** 空白: what a blank cell means. */
  readonly blank: MarkerMeaning;
  /** 记号, by plain text. */
  readonly markers: ReadonlyMap<string, MarkerMeaning>;
  /** 红字: what a positive figure shown in red or in brackets means; undefined = it may not occur. */
  readonly red?: 'negative' | 'asStored' | undefined;
  /** 只有年月: the day that a month without a day stands for. */
  readonly monthDay?: 'first' | 'last' | undefined;
}

/** For tables that declare nothing of their own. */
export const undeclaredCells: CellDeclaration = { blank: 'missing', markers: new Map() };

/** Signs that people put where there is no figure: once declared they mean something, before that they are an error of their own. */
const usualMarkers =
  /^([-—–─_]+|[/\\]+|[*×△▲…]+|\.{2,}|无|暂无|没有|空|缺|未报|未填|不适用|不涉及|不考核|未开展|n\/?a|none|null|nil)$/i;

export function isUsualMarker(text: string): boolean {
  return usualMarkers.test(text);
}
