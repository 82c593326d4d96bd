/** A draw is keyed by words, never by call order, so that adding a column leaves every other value as it was. */
function seedOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** One step of mulberry32, as a whole number below 2^32. */
function mulberry32(seed: number): number {
  const state = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return (mixed ^ (mixed >>> 14)) >>> 0;
}

const share = (key: string): number => mulberry32(seedOf(key)) / 0x1_0000_0000;

export const between = (key: string, low: number, high: number): number => low + (high - low) * share(key);

export const whole = (key: string, low: number, high: number): number =>
  low + Math.floor(share(key) * (high - low + 1));

export const chance = (key: string, probability: number): boolean => share(key) < probability;
