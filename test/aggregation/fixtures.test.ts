import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lintEdition } from '../../src/catalogue/lint/lintEdition.ts';
import { Problems } from '../../src/diagnostics/problems.ts';
import { fixtureEdition, fixtureWorkspace } from './fixtureOffice.ts';

const catalogues = readdirSync(fixtureWorkspace.root).filter(
  (name) => name.endsWith('.yaml') && name !== 'roster.yaml' && name !== 'policy.yaml',
);

describe('the fixture catalogues', () => {
  it.each(catalogues)('%s is sound', (file) => {
    const problems = new Problems();
    lintEdition(fixtureEdition(file), problems, new Set(['Ⅰ组', 'Ⅱ组', '01', '02', '03', '04', '05', '06', '07']));
    expect(problems.list).toEqual([]);
  });
});
