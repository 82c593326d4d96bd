/** A link that the workbook library wrote as one to another file, though it stays in this one. */
const innerLink = /<Relationship Id="([^"]+)"[^>]*\/hyperlink" Target="#([^"]+)" TargetMode="External"\/>/g;

/** Links within the workbook as the format wants them: spreadsheets differ in what they make of a file called `#…`. */
export function withInnerLinks(sheet: string, relations: string): string {
  const targets = new Map([...relations.matchAll(innerLink)].map(([, id = '', target = '']) => [id, target]));
  if (targets.size === 0) return sheet;
  return sheet.replaceAll(/<hyperlink ref="([^"]+)" r:id="([^"]+)"\/>/g, (whole, cell: string, id: string) => {
    const target = targets.get(id);
    return target === undefined ? whole : `<hyperlink ref="${cell}" location="${target}"/>`;
  });
}

export function withoutInnerLinks(relations: string): string {
  return relations.replaceAll(innerLink, '');
}
