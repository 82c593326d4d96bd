import { type Edition, leavesOf } from '../catalogue/edition.ts';
import type { EditionMark, IndicatorMark, UnitMark } from '../domain/assessment.ts';
import type { Roster } from '../domain/roster.ts';

/** What a result says of the edition, the roster and the indicators it was made by. */
export function editionMark(edition: Edition, hashes: ReadonlyMap<string, string>): EditionMark {
  return {
    name: edition.name,
    version: edition.version,
    effective: edition.effective,
    basis: edition.basis,
    status: edition.status ?? '',
    sha256: hashes.get(edition.version) ?? '',
  };
}

export function unitMarks(units: Roster['units']): readonly UnitMark[] {
  return units.map(({ code, name, shortName, group, standing }) => ({ code, name, shortName, group, standing }));
}

export function indicatorMarks(edition: Edition): readonly IndicatorMark[] {
  return edition.areas.flatMap((area) =>
    leavesOf(area).map((indicator) => ({
      id: indicator.id,
      name: indicator.name,
      area: area.id,
      points: indicator.points.toText(),
      regularity: indicator.regularity,
      cycle: indicator.cycle,
      office: indicator.office,
      person: indicator.person ?? '',
      form: indicator.scoring.form.keyword,
    })),
  );
}
