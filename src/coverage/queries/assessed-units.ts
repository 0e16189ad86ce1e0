import { z } from 'zod';
import type { CivilDate } from '../../domain/civil-date.js';
import { SOURCE_KINDS, type SourceKind, type UnitKind, valuesOf } from '../../domain/vocabulary.js';
import { type Asking, noSuchRegion } from '../../graph/ask.js';
import { conditions } from '../../graph/compiled.js';
import type { Statement } from '../../graph/statement.js';
import { StatementBuilder } from '../../graph/statement-builder.js';
import { inRegion, inScope, type Scope } from '../../registry/lists.js';
import { during } from '../../registry/readings/links.js';
import { type Assessment, assess } from '../assess.js';
import type { UnitFacts } from '../facts.js';
import type { RuleSet } from '../rules.js';
import { decodeFacts, readFacts } from './facts-reading.js';

/** A unit that exists on the day, with what the rules say of it. */
export interface AssessedUnit {
  readonly id: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly nameEn: string | null;
  /** The name's pinyin, by which lists are ordered. */
  readonly reading: string;
  /** The code of the region that it is located in. */
  readonly region: string;
  readonly sourceKind: SourceKind;
  readonly assessment: Assessment;
}

/** What a coverage question is asked about. */
export interface CoverageQuestion {
  readonly scope: Scope;
  readonly on: CivilDate;
  readonly rules: RuleSet;
}

/**
 * Assesses the units of a scope that exist on a day, from their facts, in one statement (and a second
 * where it finds nothing: is there such a region at all?).
 *
 * @throws Problem NOT_FOUND where no region has the scope's code
 */
export async function assessUnits(
  { reader, types }: Asking,
  { scope, on, rules }: CoverageQuestion,
): Promise<AssessedUnit[]> {
  const rows = await reader.read(unitFacts(scope, new StatementBuilder(types, on)));
  if (rows.length === 0 && scope.region != null) {
    const [found] = await reader.read(regionExists(scope.region));
    if (found === undefined) throw noSuchRegion(scope.region);
  }
  return rows.flatMap(({ facts, ...unit }) => {
    const assessment = assess(facts, on, rules);
    return assessment === null ? [] : [{ ...unit, id: facts.id, kind: facts.kind, assessment }];
  });
}

const UnitRow = z.object({
  name: z.string(),
  nameEn: z.string().nullable(),
  reading: z.string(),
  region: z.string(),
  sourceKind: z.enum(valuesOf(SOURCE_KINDS)),
  facts: z.unknown(),
});
type UnitRow = Omit<z.infer<typeof UnitRow>, 'facts'> & { readonly facts: UnitFacts };

/** The facts of the units in a scope that exist on the builder's day. */
export function unitFacts(scope: Scope, builder: StatementBuilder): Statement<UnitRow> {
  const start =
    scope.region == null
      ? ''
      : `MATCH (scope:Region) WHERE scope.id = ${builder.bind(scope.region)}\n`;
  const pattern = inRegion(start === '' ? '' : 'scope', '<-[:LOCATED_IN]-', '(u:Unit)');
  const where = conditions([...during(['u'], {}, builder), ...inScope('u', scope, builder)]);
  const facts = readFacts('u', builder);
  return {
    name: 'coverage.unitFacts',
    text: `${start}MATCH ${pattern}${where}
${facts.calls}RETURN u.name AS name, u.nameEn AS nameEn, u.reading AS reading, u.region AS region, u.sourceKind AS sourceKind, ${facts.expression} AS facts`,
    parameters: builder.parameters,
    decode: (row) => {
      const unit = UnitRow.parse(row);
      return { ...unit, facts: decodeFacts(unit.facts) };
    },
  };
}

function regionExists(code: string): Statement<string> {
  return {
    name: 'registry.regionExists',
    text: 'MATCH (r:Region) WHERE r.id = $code RETURN r.id AS code',
    parameters: { code },
    decode: (row) => z.object({ code: z.string() }).parse(row).code,
  };
}
