import { strFromU8, unzipSync } from 'fflate';

/** Every part of an Office package as text: as it stands, and with its marks taken away, since a name may run over several. */
export function packageParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]): readonly [string, string] => {
    // Places among the shared texts, which are a part of their own, are no figures.
    const text = strFromU8(part).replaceAll(/ t="s"><v>\d+<\/v>/g, ' t="s">');
    return [name, `${name}\n${text}\n${text.replaceAll(/<[^>]*>/g, '')}`];
  });
  return new Map(parts);
}
