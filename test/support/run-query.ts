import { fileURLToPath } from 'node:url';
import { Passwords } from '../../src/access/password-hash.js';
import { owner, type Subject } from '../../src/access/subject.js';
import { type RuleSet, ruleSetOn } from '../../src/coverage/rules/rules.js';
import { CivilDate } from '../../src/domain/civil-date.js';
import type { Graph, Reader } from '../../src/graph/graph.js';
import { contextOf, type QuestionDefaults } from '../../src/graphql/context.js';
import { executableSchema, graphqlServer } from '../../src/graphql/server.js';
import type { PlanAsking } from '../../src/planning/reading/plan-sight.js';
import { readRuleSets } from '../../src/rule-sets.js';
import { executorAndGraphqlJs } from './executor-and-graphql-js.js';

/** The day on which tests ask, unless they say otherwise. */
export const today = CivilDate.parse('2026-06-30');

const folder = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
export const seedFolder = (name: string) => folder(`seeds/${name}`);
export const ruleSets = readRuleSets(folder('seeds/rules'));
export const rules = ruleSetOn(ruleSets, today);
export const timeZone = 'Asia/Shanghai';
/** What assessments are kept by in tests. */
export const refreshPolicy = { timeZone, ruleSets };

/** What questions are about on a day, under the shipped rules, unless they say otherwise. */
export function defaultsOn(on: CivilDate): QuestionDefaults {
  const now = () => new Date(`${on}T01:00:00Z`);
  return { today: on, timeZone, rules, ruleSets, now };
}

/** Who asks for plans of all. */
export function seeingAll(reader: Reader): PlanAsking {
  return { reader, today, granted: null, planned: null };
}

const passwords = new Passwords({ cost: 2, blocks: 1, parallel: 1 });

/** Faults that operations met; a test that expects none checks that it stays empty. */
export const faults: unknown[] = [];

const schema = executableSchema(folder('schema'));
const server = graphqlServer({
  schema,
  log: { error: ({ err }) => faults.push(err) },
  execute: executorAndGraphqlJs(schema),
});

/**
 * Runs an operation as a client would and gives its answer as JSON: `{ data, errors }`.
 *
 * @param followed the rule set that the graph follows
 */
export async function runQuery(
  graph: Graph,
  query: string,
  variables: Record<string, unknown> = {},
  on: CivilDate = today,
  followed: RuleSet = rules,
  subject: Subject = owner,
) {
  const { body } = await server.executeOperation(
    { query, variables },
    {
      contextValue: {
        ...contextOf(graph, subject, {
          ...defaultsOn(on),
          ...(followed === rules ? {} : { rules: followed, ruleSets: [followed, ...ruleSets] }),
        }),
        passwords,
      },
    },
  );
  if (body.kind !== 'single') throw new Error('An operation is answered at once.');
  const { data, errors } = body.singleResult;
  return JSON.parse(JSON.stringify({ data, errors }));
}
