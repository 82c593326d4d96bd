import type { Problem } from './problem.ts';

/** Problems of the form of a definition file (YAML), whatever it defines. */
export const definitionProblems = {
  'DEF-0101': {
    severity: 'error',
    zh: { what: 'YAML 写法有误: {detail}', remedy: '按提示位置改正缩进、冒号或引号' },
    en: { what: 'not valid YAML: {detail}', remedy: 'mend indentation, colon or quotes at the place shown' },
  },
  'DEF-0102': {
    severity: 'error',
    zh: { what: '不认识的键“{key}”', remedy: '{meant}' },
    en: { what: 'unknown key "{key}"', remedy: '{meant}' },
  },
  'DEF-0103': {
    severity: 'error',
    zh: { what: '键“{key}”重复', remedy: '只保留一处' },
    en: { what: 'key "{key}" stands twice', remedy: 'keep one of them' },
  },
  'DEF-0104': {
    severity: 'error',
    zh: { what: '缺少键“{key}”', remedy: '补上“{key}: …”({expected})' },
    en: { what: 'key "{key}" is missing', remedy: 'add "{key}: …" ({expected})' },
  },
  'DEF-0105': {
    severity: 'error',
    zh: { what: '这里应为{expected},实际是“{found}”', remedy: '{hint}' },
    en: { what: 'expected {expected}, found "{found}"', remedy: '{hint}' },
  },
  'DEF-0106': {
    severity: 'error',
    zh: { what: '此处用了全角“{mark}”,YAML 不会当作标点', remedy: '改为半角“{half}”' },
    en: { what: 'full-width "{mark}" is not punctuation to YAML', remedy: 'write the half-width "{half}"' },
  },
  'DEF-0107': {
    severity: 'error',
    zh: { what: '不允许使用 YAML 的{feature}', remedy: '把内容直接写在这里' },
    en: { what: 'the YAML feature {feature} is not allowed', remedy: 'write the content out here' },
  },
  'DEF-0108': {
    severity: 'error',
    zh: { what: '键“{key}”放错了位置', remedy: '{where}' },
    en: { what: 'key "{key}" is in the wrong place', remedy: '{where}' },
  },
} satisfies Record<string, Problem>;
