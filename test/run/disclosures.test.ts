import { afterEach, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { inWords } from '../../src/diagnostics/phrase.ts';
import { Problems } from '../../src/diagnostics/problems.ts';
import { reportExposed, reportExposures } from '../../src/run/disclosures.ts';
import { openOffice } from '../../src/run/office.ts';
import { hasYear } from '../../src/run/year.ts';
import { SmallYear, yearPolicy } from './smallYear.ts';

/** Ten units: eight of one group, two of the other; every second one in time order is weaker. */
const units = Array.from({ length: 10 }, (_, place) => ({
  code: `0${String(place + 10)}`,
  name: `${'甲乙丙丁戊己庚辛壬癸'[place]}局`,
  group: place < 8 ? '一' : '二',
  spent: 95 - place * 5,
}));
const roster = `名册: { 考核: 部门 }
组别: { 一: 一组, 二: 二组 }
单位:
${units.map(({ code, name, group }) => `  - { 代码: '${code}', 名称: ${name}, 组: ${group}, 参评: 参评 }\n`).join('')}`;
const three = yearPolicy
  .replace('名称: [好, 差]', '名称: [好, 中, 差]')
  .replace('{ 好: 50%, 差: 50% }', '{ 好: 50%, 中: 30%, 差: 20% }')
  .replace('  差: { 措施: [工作提醒] }', '  中: { 措施: [工作提醒] }\n  差: { 措施: [约谈] }');
const praising = three.replace('好: { 措施: [资金奖励] }', '好: { 措施: [通报表扬, 资金奖励] }');
const papers = (grades: string) => `公文办法: { 考核: 部门, 年度: 2026, 依据: 测试, 模板: config/模板 }
署名: { 落款: 测试厅, 联系人: 〔 〕, 联系电话: 〔 〕 }
成文日期: { 年度: '2026-12-15', 月度次月: 10 }
公文:
  通报附件: { 名单: [{ 标题: 名单, 等次: ${grades} }], 次序: 排名不分先后 }
`;

let office: SmallYear | undefined;
afterEach(() => office?.remove());

async function told(policy: string, paperPolicy?: string) {
  office = new SmallYear(roster, policy);
  if (paperPolicy !== undefined) {
    const declared = office.read('config/kaohe.yaml').replace('数据源:', '公文办法: config/公文办法.yaml, 数据源:');
    office.write('config/kaohe.yaml', declared);
    office.write('config/公文办法.yaml', paperPolicy);
  }
  office.everyMonth(() => units.map(({ code, name, spent }) => `${code},${name},${spent},100`));
  const problems = new Problems();
  const opened = await openOffice(office.root, { year: 2026, only: undefined }, problems);
  const setup = opened?.setups[0];
  if (!setup || !hasYear(setup)) throw new Error(JSON.stringify(problems.list));
  const before = new Problems();
  reportExposures(setup, [], before);
  const after = new Problems();
  reportExposed(setup, (await office.year()).result, after);
  return { before: before.list.map(lineOf), after: after.list.map(lineOf), setup };
}

function lineOf({ code, facts }: Diagnostic): string {
  const { list, group, rest, who } = facts;
  return [code, list ?? group ?? '', rest ?? '', who ?? '']
    .map((fact) => inWords(fact, 'zh'))
    .join(' ')
    .trim();
}

test('nothing is told where nobody is named, but of groups so small that peers read each other', async () => {
  expect(await told(three)).toMatchObject({ before: ['WSP-1704 二'], after: ['WSP-1704 二'] });
});

test('the whole list hides who is not named, a small group of it does not', async () => {
  const { before, after } = await told(praising);
  expect(before).toEqual(['WSP-1704 二']);
  expect(after).toEqual(['WSP-1701 一 3 (己局、庚局、辛局)', 'WSP-1701 二 2 (壬局、癸局)', 'WSP-1704 二']);
});

test('what is named is what 公文办法 names, and its feedback keeps small groups apart', async () => {
  const { before, after } = await told(three, papers('[好, 中]'));
  expect(before).toEqual(['WSP-1702 总体 2']);
  expect(after).toEqual(['WSP-1702 总体 2 (壬局、癸局)', 'WSP-1702 二 2 (壬局、癸局)']);
});
