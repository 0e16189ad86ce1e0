import { beforeAll, expect, test } from 'vitest';
import { owner } from '../../src/access/subject.js';
import type { Graph } from '../../src/graph/graph.js';
import { contextOf } from '../../src/graphql/context.js';
import { keepingNothing } from '../answers/asking.js';
import type { Engine } from '../support/engines.js';
import { observed } from '../support/observed.js';
import { defaultsOn, faults, runQuery, today } from '../support/run-query.js';
import type { StatementCase } from './case.js';
import { accessCases } from './cases-access.js';
import { allianceCases } from './cases-alliances.js';
import { auditCases } from './cases-audit.js';
import { backupCases } from './cases-backup.js';
import { coverageCases } from './cases-coverage.js';
import { eventCases } from './cases-events.js';
import { explainCases } from './cases-explain.js';
import { grantedCases } from './cases-granted.js';
import { keptPlanCases } from './cases-kept-plans.js';
import { knownFactsCases } from './cases-known-facts.js';
import { knownGraphCases } from './cases-known-graph.js';
import { logCases } from './cases-log.js';
import { organizationCases } from './cases-organizations.js';
import { planCases } from './cases-plan.js';
import { thingCases } from './cases-things.js';
import { commitRows, refreshToday } from './county.js';
import type { OperationCase } from './operation-case.js';
import { operations } from './operations.js';
import { coverageOperations } from './operations-coverage.js';
import { reachOperations } from './operations-reach.js';
import { trendOperations } from './operations-trend.js';
import { askable, readContract } from './schema-fields.js';

const statementCases: readonly StatementCase[] = [
  ...knownGraphCases,
  ...grantedCases,
  ...logCases,
  ...coverageCases,
  ...allianceCases,
  ...organizationCases,
  ...knownFactsCases,
  ...explainCases,
  ...eventCases,
  ...thingCases,
  ...auditCases,
  ...backupCases,
  ...accessCases,
  ...keptPlanCases,
  ...planCases,
];

/**
 * Asks every case of one county.
 *
 * @param covered takes the names of the statements whose answer was seen
 */
export function reads(engine: Engine, covered: Set<string>): void {
  beforeAll(async () => {
    await commitRows(engine.graph(), 'county');
    await refreshToday(engine.graph());
  });

  test.for(statementCases)('$title', async ({ run, statements, expected }) => {
    const { graph, statements: asked } = observed(engine.graph());
    expect(await run(graph)).toStrictEqual(expected);
    expect(asked.map(({ name }) => name)).toEqual(expect.arrayContaining([...statements]));
    for (const name of statements) covered.add(name);
  });

  test.for(operations)('$title', (each) => expectAnswer(each, (graph) => graph));

  // What is kept answers these, or else the facts do.
  test.for([...coverageOperations, ...reachOperations, ...trendOperations])(
    '$title, where nothing is kept',
    (each) => expectAnswer(each, keepingNothing),
  );

  async function expectAnswer(
    { operation, expected, code }: OperationCase,
    seen: (graph: Graph) => Graph,
  ): Promise<void> {
    faults.splice(0);
    const { graph, statements: asked } = observed(engine.graph());
    const { data, errors } = await runQuery(seen(graph), operation);
    expect(faults).toEqual([]);
    if (code === undefined) {
      expect(errors).toBeUndefined();
      expect(data).toEqual(expected);
    } else {
      expect(errors).toMatchObject([{ extensions: { code } }]);
      expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
    }
    for (const { name } of asked) covered.add(name);
  }

  test('reads no field that the schema does not have', () => {
    const known = new Set(askable(readContract()));
    const { types } = contextOf(engine.graph(), owner, defaultsOn(today));
    const unknown = [...types.values()].flatMap(({ name, fields }) =>
      Object.keys(fields).filter((field) => !known.has(`${name}.${field}`)),
    );
    expect(unknown).toEqual([]);
  });
}
