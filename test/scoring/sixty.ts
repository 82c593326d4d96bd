export const zeroDenominators = ['Z1', 'Z2', 'Z3', 'Z4', 'Z5', 'Z6', 'Z7'];
const others = ['M1', 'M2', 'M3', 'N1', 'G1', 'G2', 'Q1', 'S1'];

/** 60 of 100 for everybody, but for what is said otherwise. */
export function sixty(changes: Readonly<Record<string, string>> = {}) {
  const usual = [...zeroDenominators, ...others].map((id) => [id, '60 60 60 60 60 60 60']);
  return { ...Object.fromEntries(usual), M3门槛数: '0 0 0 0 0 0 0', N1备用数: '1 1 1 1 1 1 1', ...changes };
}
