/** What is said of papers, in both languages. */
export const papersZh = {
  writing: (name: string, done: number, all: number) => `生成 ${name} 公文材料 ${done}/${all} …`,
  written: (count: number, folder: string) => `公文材料 ${count} 份(每份一个 .docx、一个 .xlsx),在 ${folder}`,
  none: (name: string) => `${name}没有要做的公文材料。`,
  noPolicy: (name: string) => `${name}没有公文办法,不做公文材料。在 config/kaohe.yaml 里写“公文办法”。`,
  otherYear: (name: string, of: number, asked: number) =>
    `${name}的公文办法是 ${of} 年度的,不做 ${asked} 年度的公文材料。`,
  unknown: (name: string, kinds: string) => `--only 里的“${name}”既不是公文,也不是单位。可做的公文: ${kinds}`,
  stopped: (count: number) => `已写好的 ${count} 份是完整的;排除原因后再运行,从头补齐。`,
  withdrawn: (file: string) => `已撤去不再成立的 ${file}`,
  changed: (file: string) => `${file} 已不再成立,但被人改动过,没有撤去,请人工处理。`,
};

export const papersEn: typeof papersZh = {
  writing: (name, done, all) => `writing papers of ${name} ${done}/${all} …`,
  written: (count, folder) => `Papers: ${count} (a .docx and an .xlsx each) in ${folder}`,
  none: (name) => `No papers to make for ${name}.`,
  noPolicy: (name) => `${name} has no 公文办法: no papers. Name one under 公文办法 in config/kaohe.yaml.`,
  otherYear: (name, of, asked) => `The 公文办法 of ${name} is for ${of}: no papers for ${asked}.`,
  unknown: (name, kinds) => `"${name}" in --only is neither a paper nor a unit. Papers to be had: ${kinds}`,
  stopped: (count) => `The papers written so far (${count}) are whole; mend the cause and run again for the rest.`,
  withdrawn: (file) => `Taken away, since it no longer holds: ${file}`,
  changed: (file) => `${file} no longer holds, but somebody changed it: left for you to settle.`,
};
