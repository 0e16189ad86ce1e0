import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Config } from './config.js';
import { coverageTable } from './coverage-table.js';
import { type Deployment, openDeployment, schemaFolder, seedsFolder } from './deployment.js';
import { type CivilDate, dayOf } from './domain/civil-date.js';
import { Problem, reasonOf } from './domain/problem.js';
import { contextOf, typesFor } from './graphql/context.js';
import { graphqlServer } from './graphql/server.js';
import { httpApp } from './http/app.js';
import { readRuleSets, ruleSetOn } from './rule-sets.js';
import { seed } from './seed.js';

/** A server that runs. */
export interface Served {
  /** Where it listens, such as `http://127.0.0.1:4000`. */
  readonly address: string;
  /** What a person at the terminal is told, worked out while requests are answered already. */
  readonly introduction: Promise<string>;
  /** Answers what has begun, then releases the graph. */
  stop(): Promise<void>;
}

/** Opens, seeds and serves; `print` receives what was loaded. */
export async function serve(config: Config, print: (text: string) => void): Promise<Served> {
  const deployment = await openDeployment(config);
  try {
    const { graph, log } = deployment;
    const context = contextMaker(deployment);
    const loaded = await seed(deployment);
    for (const [name, { added, replaced, unchanged }] of loaded ?? [])
      print(
        `Loaded seeds/${name}: ${added} rows added, ${replaced} replaced, ${unchanged} unchanged.`,
      );
    const server = graphqlServer({ schema: schemaFolder, log });
    const app = await httpApp({ server, graph, context, log });
    const address = await listen(app, config);
    const where = `orgweave serves ${address}/graphql on ${graph.engine}; the GraphQL IDE is at ${address}/ide/`;
    const introduction = coverageTable(context()).then((table) => `${table}\n${where}`);
    return {
      address,
      introduction,
      stop: async () => {
        await app.close();
        await introduction.catch(() => undefined);
        await graph.close();
      },
    };
  } catch (error) {
    await deployment.graph.close();
    throw error;
  }
}

/** @throws Problem UNAVAILABLE where the address is another's, or none of this machine's */
async function listen(app: FastifyInstance, { host, port }: Config): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    await app.close();
    const message = `HOST and PORT name a free address of this machine, received ${host} and ${port}: ${reasonOf(error)}`;
    throw new Problem('UNAVAILABLE', message, { cause: error });
  }
}

/** Contexts under the rule set in force, each of the day on which it is made. */
function contextMaker({ graph, config, now }: Deployment) {
  const sets = readRuleSets(join(seedsFolder, 'rules'));
  const onDay = (today: CivilDate) => {
    const rules = ruleSetOn(sets, today);
    return { today, rules, types: typesFor(rules, today) };
  };
  let day = onDay(dayOf(now(), config.timeZone));
  return () => {
    const today = dayOf(now(), config.timeZone);
    if (today !== day.today) day = onDay(today);
    return contextOf(graph, day.rules, day.today, day.types);
  };
}
