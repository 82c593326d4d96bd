/** Lines of a register by date, earliest first. */
export function inTime<T extends { readonly date: string }>(dated: readonly T[]): readonly T[] {
  return [...dated].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
