import { z } from 'zod';
import type { EntityId } from '../../domain/ids.js';
import { conditions } from '../../graph/compiled.js';
import type { Statement } from '../../graph/statement.js';
import { StatementBuilder } from '../../graph/statement-builder.js';
import { inRegion, inScope } from '../../registry/lists.js';
import type { AssessedUnit } from '../queries/assessed-units.js';
import type { CoverageQuestion } from '../queries/question.js';
import type { RuleSet } from '../rules.js';
import { decodeKept } from './kept-assessment.js';

/** What a list of gaps shows of a unit beside its assessment. */
const Named = z.object({
  name: z.string(),
  nameEn: z.string().nullable(),
  reading: z.string(),
  region: z.string(),
});

const Row = Named.extend({ kept: z.unknown() });

/** All units of a scope with findings, in no order: for lists whose order is not the kept one. */
export function gapsInScope({
  scope,
  on,
  rules,
}: Pick<CoverageQuestion, 'scope' | 'on' | 'rules'>): Statement<AssessedUnit> {
  const builder = new StatementBuilder(new Map(), on);
  const start =
    scope.region == null
      ? ''
      : `MATCH (scope:Region) WHERE scope.id = ${builder.bind(scope.region)}\n`;
  const pattern = inRegion(start === '' ? '' : 'scope', '<-[:LOCATED_IN]-', '(u:Unit)');
  return {
    name: 'kept.gapsInScope',
    text: `${start}MATCH ${pattern}${conditions(inScope('u', scope, builder))}
      MATCH (u)-[:ASSESSED]->(a:Assessment) WHERE a.shelf IS NOT NULL
      RETURN properties(a) AS kept, u.name AS name, u.nameEn AS nameEn, u.reading AS reading, u.region AS region`,
    parameters: builder.parameters,
    decode: (row) => decodeUnit(row, rules),
  };
}

/** The same of the units with some ids. */
export function gapsOfUnits(units: readonly EntityId[], rules: RuleSet): Statement<AssessedUnit> {
  return {
    name: 'kept.gapsOfUnits',
    text: `UNWIND $units AS one MATCH (u:Unit) WHERE u.id = one MATCH (u)-[:ASSESSED]->(a:Assessment)
      RETURN properties(a) AS kept, u.name AS name, u.nameEn AS nameEn, u.reading AS reading, u.region AS region`,
    parameters: { units },
    decode: (row) => decodeUnit(row, rules),
  };
}

function decodeUnit(row: unknown, rules: RuleSet): AssessedUnit {
  const { kept, ...named } = Row.parse(row);
  const { unit: id, place, assessment } = decodeKept(kept, rules);
  if (assessment === null)
    throw new Error(`A unit with findings exists on the day, ${id} does not.`);
  return { ...named, id, kind: place.kind, sourceKind: place.sourceKind, assessment };
}
