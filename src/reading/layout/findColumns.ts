import type { Problems } from '../../diagnostics/problems.ts';
import type { SourceRequest } from '../sourceRequest.ts';
import { columnMeasures, type MeasuredColumn } from './columnMeasures.ts';
import { reportHiddenColumns, type TableView } from './layOut.ts';

/** Where the columns of a source stand, and in which units of measure. */
export function findColumns(request: SourceRequest, view: TableView, problems: Problems): readonly MeasuredColumn[] {
  const { table, header, stated } = view;
  const found = request.columns.flatMap(({ source, item }) => {
    if (source.rollUp?.kind === 'ratio') return [];
    const place = header.find(source.header, problems);
    return place === undefined ? [] : [{ source, item, place }];
  });
  reportHiddenColumns(view, request.mapping, { places: found.map(({ place }) => place), problems });
  return columnMeasures({ columns: found, table, header, sheet: request.table, stated }, problems);
}
