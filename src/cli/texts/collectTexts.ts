/** What collect says, in both languages. */
export const collectZh = {
  writing: (period: string) => `生成 ${period} 的报送表 …`,
  nothing: (period: string) => `${period} 没有要处室报送的数,没有生成文件。`,
  written: '已生成:',
  sheet: (assessment: string, items: number, units: number) => `${assessment} ${items} 项 × ${units} 个单位`,
  mark: ';',
  next: (folder: string, period: string) =>
    `发给各处室填好,收回后放进 ${folder};谁到了、谁没到、谁确认的,用 kaohe status ${period} 查看。`,
  notWritten: '报送表一个也没有写入。',
};

export const collectEn: typeof collectZh = {
  writing: (period) => `making the workbooks of ${period} …`,
  nothing: (period) => `Nothing of ${period} has to be asked of offices: no file was written.`,
  written: 'Written:',
  sheet: (assessment, items, units) => `${assessment} ${items} items × ${units} units`,
  mark: '; ',
  next: (folder, period) =>
    `Send them to the offices and put them into ${folder} when they come back; who has sent and confirmed: kaohe status ${period}`,
  notWritten: 'None of the workbooks was written.',
};
