/** What alias says, in both languages. */
export const aliasZh = {
  added: (name: string, unit: string, place: string) => `“${name}”已记为“${unit}”的别名(${place}):`,
  known: (name: string, unit: string) => `“${name}”本来就是“${unit}”的名称,没有改动。`,
  taken: (name: string, owner: string) => `“${name}”已是“${owner}”的名称,没有改动。`,
  byHand: (file: string, encoding: string, entry: string) =>
    `${file}(${encoding})的写法不便自动修改,没有改动。请手工在这个单位下加上 ${entry};不是 UTF-8 编码的,先另存为 UTF-8。`,
};

export const aliasEn: typeof aliasZh = {
  added: (name, unit, place) => `"${name}" is now an alias of "${unit}" (${place}):`,
  known: (name, unit) => `"${name}" is a name of "${unit}" already: nothing changed.`,
  taken: (name, owner) => `"${name}" is a name of "${owner}": nothing changed.`,
  byHand: (file, encoding, entry) =>
    `${file} (${encoding}) cannot be changed safely: nothing changed. Add ${entry} to the unit by hand; save a file that is not in UTF-8 as UTF-8 first.`,
};
