/** Below this many rows comparing is quicker than counting digits. */
const fewRows = 2000;

/** Rows by ascending value. Ordinary values only: no NaN. */
export function sortedRows(rows: readonly number[], values: Float64Array): Uint32Array {
  const start = Uint32Array.from(rows);
  return rows.length < fewRows ? start.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0)) : byDigits(start, values);
}

/**
 * Radix sort over the bits of the doubles, 16 at a time from the lowest: linear, where comparing a hundred thousand rows takes
 * longer than everything else about a rank.
 */
function byDigits(rows: Uint32Array, values: Float64Array): Uint32Array {
  const digits = orderedBits(rows, values);
  let places: Uint32Array = rows.map((_, place) => place);
  for (let digit = 0; digit < 4; digit++) places = pass(places, digits, digit);
  return places.map((place) => rows[place] ?? 0);
}

/** Doubles as four digits each that sort like the doubles: all bits of negative ones turned, the sign bit of others. */
function orderedBits(rows: Uint32Array, values: Float64Array): Uint16Array {
  const own = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) own[i] = (values[rows[i] ?? 0] ?? 0) + 0;
  const digits = new Uint16Array(own.buffer);
  for (let at = 0; at < digits.length; at += 4) {
    const negative = (digits[at + 3] ?? 0) >= 0x8000;
    for (let digit = 0; digit < 4; digit++) {
      const turned = negative ? 0xffff : digit === 3 ? 0x8000 : 0;
      digits[at + digit] = (digits[at + digit] ?? 0) ^ turned;
    }
  }
  return digits;
}

function pass(places: Uint32Array, digits: Uint16Array, digit: number): Uint32Array {
  const starts = new Uint32Array(0x10001);
  for (let i = 0; i < places.length; i++) {
    const key = (digits[4 * (places[i] ?? 0) + digit] ?? 0) + 1;
    starts[key] = (starts[key] ?? 0) + 1;
  }
  for (let key = 1; key < starts.length; key++) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
  const next = new Uint32Array(places.length);
  for (let i = 0; i < places.length; i++) {
    const place = places[i] ?? 0;
    const key = digits[4 * place + digit] ?? 0;
    const start = starts[key] ?? 0;
    next[start] = place;
    starts[key] = start + 1;
  }
  return next;
}
