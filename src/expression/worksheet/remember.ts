/** What is known under a key, computed the first time it is asked for. */
export function remember<K, V>(known: Map<K, V>, key: K, compute: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const computed = compute();
  known.set(key, computed);
  return computed;
}
