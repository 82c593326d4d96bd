/** Rounds after which parting has been so unlucky that sorting the rest is safer. */
const patience = 60;

/** The figure at a place of the sorted ones, found by parting them (Hoare's selection), which reorders them. Not for NaN. */
export function nth(figures: Float64Array, place: number): number {
  let [low, high] = [0, figures.length - 1];
  for (let round = 0; low < high && round < patience; round++) {
    const pivot = figures[(low + high) >> 1] ?? 0;
    let [i, j] = [low, high];
    while (i <= j) {
      while ((figures[i] ?? 0) < pivot) i++;
      while ((figures[j] ?? 0) > pivot) j--;
      if (i > j) break;
      const figure = figures[i] ?? 0;
      figures[i++] = figures[j] ?? 0;
      figures[j--] = figure;
    }
    // Up to j none is more than the pivot, from i on none less, and whatever lies between equals it.
    if (place <= j) high = j;
    else if (place >= i) low = i;
    else return pivot;
  }
  if (low < high) figures.subarray(low, high + 1).sort();
  return figures[place] ?? 0;
}
