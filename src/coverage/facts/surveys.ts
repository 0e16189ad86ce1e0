import type { EntityId } from '../../domain/ids.js';
import { grouped } from './indexes.js';
import type { Lying } from './lying.js';
import type { AssessedUnitRow, RowLists, Rows } from './rows.js';

/**
 * Gives the surveys of a unit: its own, and those of its kind in the regions that contained it on their
 * days (docs/decisions/regions.md). A model's survey of a region says nothing of the real units in it (domain.md, "Coverage").
 *
 * @param regionsAround the codes of the regions that contain or ever contained one, itself among them
 */
export function surveyFinder<R extends Rows>(
  { surveys }: RowLists<R, 'surveys'>,
  regionsAround: (region: EntityId) => readonly EntityId[],
  { layIn }: Lying,
): (unit: AssessedUnitRow) => R['surveys'][] {
  const ofUnit = grouped(surveys, ({ unit }) => unit);
  const ofKind = grouped(
    surveys.filter(({ unit }) => unit === null),
    ({ region, kind }) => `${region}|${kind}`,
  );
  return ({ id, kind, region, sourceKind }) => [
    ...ofUnit(id),
    ...regionsAround(region)
      .flatMap((code) => ofKind(`${code}|${kind}`).filter(({ on }) => layIn(region, code, on)))
      .filter((survey) => survey.sourceKind !== 'SYNTHETIC' || sourceKind === 'SYNTHETIC'),
  ];
}
