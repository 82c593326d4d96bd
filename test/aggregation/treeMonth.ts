/** Rates with nothing out of the ordinary: 74 points of 100. */
const usual = { A1: '80', A2a: '60', A2b: '50', A2c: '90', B1: '90', B2: '7/9', B3: '50', C1: '70', D1: '40' };

/** The same rates for all units, but for what is said of some: `{ B3: { 乙: 'N' } }`. */
export function treeMonth(changes: Readonly<Record<string, Readonly<Record<string, string>>>> = {}) {
  const units = ['甲', '乙', '丙', '丁', '戊', '己', '庚'];
  const line = (id: string, rate: string) => units.map((unit) => changes[id]?.[unit] ?? rate).join(' ');
  return { '2026-05': Object.fromEntries(Object.entries(usual).map(([id, rate]) => [id, line(id, rate)])) };
}
