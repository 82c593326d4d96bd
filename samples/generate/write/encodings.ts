/** The platform decodes GB18030 and does not encode it: its characters of two bytes, read backwards. */
const twoBytes: ReadonlyMap<string, readonly [number, number]> = twoByteCharacters();

function twoByteCharacters(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) found.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return found;
}

export function gb18030(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      if (code < 0x80) return [code];
      const bytes = twoBytes.get(character);
      if (bytes === undefined) throw new RangeError(`${character} takes more than two bytes of GB18030`);
      return bytes;
    }),
  );
}

export function utf16le(text: string): Uint8Array {
  const units = Array.from({ length: text.length }, (_, place) => text.charCodeAt(place));
  return Uint8Array.from(units.flatMap((unit) => [unit & 0xff, unit >> 8]));
}
