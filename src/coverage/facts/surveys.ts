import type { CivilDate } from '../../domain/civil-date.js';
import { containment } from './containment.js';
import { grouped, indexed } from './indexes.js';
import type { AssessedUnitRow, RegionRow, SurveyRow } from './rows.js';

/**
 * Gives the days of the surveys of a unit: its own, and those of its kind in the regions that contain
 * it. A model's survey of a region says nothing of the real units in it (domain.md, "Coverage").
 */
export function surveyFinder(
  surveys: readonly SurveyRow[],
  regions: readonly RegionRow[],
): (unit: AssessedUnitRow) => CivilDate[] {
  const ofUnit = grouped(surveys, ({ unit }) => unit);
  const ofKind = grouped(
    surveys.filter(({ unit }) => unit === null),
    ({ region, kind }) => `${region}|${kind}`,
  );
  const pathOf = containment(indexed(regions, ({ code }) => code));
  return ({ id, kind, region, sourceKind }) => {
    const around = pathOf(region)
      .flatMap((code) => ofKind(`${code}|${kind}`))
      .filter((survey) => survey.sourceKind !== 'SYNTHETIC' || sourceKind === 'SYNTHETIC');
    return [...ofUnit(id), ...around].map(({ on }) => on);
  };
}
