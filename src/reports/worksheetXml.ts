import { columnLetters } from './sheet.ts';

/** What the workbook library leaves out of a sheet it writes row by row, put in by its place in the format's order. */
export function completed(xml: string): string {
  const area = areaOf(xml);
  const { text, extension } = withDataBars(xml);
  return text
    .replace('<sheetViews>', `<dimension ref="${area}"/><sheetViews>`)
    .replace(/(<legacyDrawing [^>]*>)?<\/worksheet>\s*$/, `${quiet(area)}$1${extension}</worksheet>`);
}

/** The block of cells that the sheet fills. */
function areaOf(xml: string): string {
  const last = /^<row r="(\d+)"[^>]* spans="1:(\d+)"/.exec(xml.slice(xml.lastIndexOf('<row ')));
  return `A1:${columnLetters(Number(last?.[2] ?? 1))}${last?.[1] ?? 1}`;
}

/** The text of an export's cell stands as it was written: no green corners that offer to make it a number. */
function quiet(area: string): string {
  return `<ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1"/></ignoredErrors>`;
}

const spreadsheet2010 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
const formulas = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';

/** Data bars proper: solid, and from end to end. Without the extension they fade, and nought is a tenth of a cell long. */
function withDataBars(xml: string): { text: string; extension: string } {
  const bars: string[] = [];
  const text = xml.replaceAll(
    /(<conditionalFormatting sqref="([^"]+)"><cfRule type="dataBar"(?:(?!<x14:id\/>)[\s\S])*)<x14:id\/>/g,
    (_, before: string, range: string) => {
      const id = `{00000000-0000-0000-0000-${String(bars.length + 1).padStart(12, '0')}}`;
      bars.push(
        dataBar(
          id,
          range,
          [...before.matchAll(/<cfvo type="num" val="([^"]+)"\/>/g)].map(([, end]) => end ?? ''),
        ),
      );
      return `${before}<x14:id>${id}</x14:id>`;
    },
  );
  const all = `<x14:conditionalFormattings>${bars.join('')}</x14:conditionalFormattings>`;
  const extension = `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" ${spreadsheet2010}>${all}</ext></extLst>`;
  return { text, extension: bars.length > 0 ? extension : '' };
}

function dataBar(id: string, range: string, ends: readonly string[]): string {
  const values = ends.map((end) => `<x14:cfvo type="num"><xm:f>${end}</xm:f></x14:cfvo>`).join('');
  const bar = `<x14:dataBar minLength="0" maxLength="100" gradient="0">${values}</x14:dataBar>`;
  const rule = `<x14:cfRule type="dataBar" id="${id}">${bar}</x14:cfRule>`;
  return `<x14:conditionalFormatting ${formulas}>${rule}<xm:sqref>${range}</xm:sqref></x14:conditionalFormatting>`;
}
