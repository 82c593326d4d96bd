/** A result as JSON, one line a top-level block or item, so that two of them can be compared by eye. */
export function blockJson(result: object): Uint8Array {
  const blocks = Object.entries(result).map(
    ([key, value]) => `${JSON.stringify(key)}: ${Array.isArray(value) ? lines(value) : JSON.stringify(value)}`,
  );
  return new TextEncoder().encode(`{\n${blocks.join(',\n')}\n}\n`);
}

function lines(values: readonly unknown[]): string {
  return values.length === 0 ? '[]' : `[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]`;
}
