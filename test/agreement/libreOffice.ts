import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';

/** Recalculates whatever the cached values say: 0 = always. Without it LibreOffice shows what the file claims. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Commas, double quotes, UTF-8, from row 1, values in full rather than as shown. */
const csvFilter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false';

export function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The first sheet of a workbook as LibreOffice calculates it: cell texts by row, from 0. */
export async function recalculate(workbook: string, folder: string): Promise<readonly (readonly string[])[]> {
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settings);
  const installation = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  await promisify(execFile)('soffice', [
    installation,
    '--headless',
    '--convert-to',
    csvFilter,
    '--outdir',
    folder,
    workbook,
  ]);
  const text = readFileSync(workbook.replace(/\.xlsx$/, '.csv'), 'utf8');
  return parse(text, { bom: true, relax_column_count: true });
}
