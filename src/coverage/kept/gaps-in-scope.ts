import { z } from 'zod';
import type { Statement } from '../../graph/statement.js';
import { StatementBuilder } from '../../graph/statement-builder.js';
import { matchInScope } from '../../registry/lists.js';
import type { RegionPath } from '../index/place.js';
import type { AssessedUnit } from '../reading/assessed-units.js';
import type { CoverageQuestion } from '../reading/question.js';
import type { RuleSet } from '../rules/rules.js';
import { decodeKept } from './kept-assessment.js';

/** What a list of gaps shows of a unit beside its assessment. */
const Named = z.object({
  name: z.string(),
  nameEn: z.string().nullable(),
  reading: z.string(),
  region: z.string(),
});

const Row = Named.extend({ kept: z.unknown() });

/** A unit with findings, and where it stands in the list of gaps. */
export interface KeptGap extends AssessedUnit, RegionPath {}

/** All units of a scope with findings, in no order: for lists whose order is not the kept one. */
export function gapsInScope({
  scope,
  on,
  rules,
}: Pick<CoverageQuestion, 'scope' | 'on' | 'rules'>): Statement<KeptGap> {
  const builder = new StatementBuilder(new Map(), on);
  const match = matchInScope(scope, '<-[:LOCATED_IN]-', { node: 'u', label: 'Unit' }, builder);
  return {
    name: 'kept.gapsInScope',
    text: `${match}
      MATCH (u)-[:ASSESSED]->(a:Assessment) WHERE a.shelf IS NOT NULL
      ${returned}`,
    parameters: builder.parameters,
    decode: (row) => decodeGap(row, rules),
  };
}

/** The same of the units that stand on some shelves. */
export function gapsOnShelves(shelves: readonly string[], rules: RuleSet): Statement<KeptGap> {
  return {
    name: 'kept.gapsOnShelves',
    text: `UNWIND $shelves AS one MATCH (a:Assessment) WHERE a.shelf = one MATCH (a)<-[:ASSESSED]-(u:Unit)
      ${returned}`,
    parameters: { shelves },
    decode: (row) => decodeGap(row, rules),
  };
}

/** Units that exist on the day with what is kept of them, findings or none. */
export function keptUnits(units: readonly string[], rules: RuleSet): Statement<KeptGap> {
  return {
    name: 'kept.units',
    text: `UNWIND $units AS one MATCH (u:Unit) WHERE u.id = one
      MATCH (u)-[:ASSESSED]->(a:Assessment) WHERE a.status IS NOT NULL
      ${returned}`,
    parameters: { units },
    decode: (row) => decodeGap(row, rules),
  };
}

const returned =
  'RETURN properties(a) AS kept, u.name AS name, u.nameEn AS nameEn, u.reading AS reading, u.region AS region';

function decodeGap(row: unknown, rules: RuleSet): KeptGap {
  const { kept, ...named } = Row.parse(row);
  const { unit: id, place, assessment } = decodeKept(kept, rules);
  if (assessment === null)
    throw new Error(`A unit with findings exists on the day, ${id} does not.`);
  return { ...named, ...place, id, assessment };
}
