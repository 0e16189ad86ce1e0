import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { type Config, configOf, type Environment, variableNames } from './config.js';
import { operationsFolder, placesOf, schemaFolder, seedsFolder } from './deployment.js';
import type { Examined, NoGraph } from './doctor/examined.js';
import { reasonOf } from './domain/problem.js';
import { lossOf } from './embedded-graph.js';
import { openNeo4j } from './graph/engines/neo4j.js';
import { aboutNeo4j } from './graph/engines/neo4j-about.js';
import type { Graph } from './graph/graph.js';
import { executableSchema } from './graphql/server.js';
import { readTrustedDocuments } from './graphql/trusted-documents.js';
import type { OidcConfig } from './oidc-config.js';
import { readRuleSets } from './rule-sets.js';
import { examineSnapshot } from './snapshot-file.js';

/**
 * Opens a deployment to be looked at (`doctor/doctor.ts`).
 *
 * @throws Problem BAD_USER_INPUT where the environment breaks a rule
 */
export async function examine(environment: Environment): Promise<Examined> {
  const config = configOf(environment);
  const { neo4j } = config;
  const { journals, indexFiles, file } = placesOf(config);
  return {
    environment,
    inFile: existsSync('.env') ? Object.keys(parseEnv(readFileSync('.env', 'utf8'))) : [],
    variableNames,
    config,
    places: { journals, indexFiles: Object.values(indexFiles) },
    graph: await openToLook(config),
    aboutNeo4j: neo4j === null ? null : () => aboutNeo4j(neo4j),
    provider: config.oidc === null ? null : lookedAt(config.oidc),
    lossOf: async (opened) =>
      neo4j === null ? ((await lossOf(file, opened))?.message ?? null) : null,
    readFolders: () => foldersOf(config),
    examineSnapshot,
  };
}

/** It is loaded only where there is a provider. */
function lookedAt(config: OidcConfig): () => Promise<string | null> {
  return async () => {
    const { openProvider } = await import('./open-provider.js');
    let away: string | null = null;
    const { oidc } = openProvider(
      config,
      () => new Date(),
      (reason) => {
        away = reason;
      },
    );
    await oidc.reach().catch(() => undefined);
    return away;
  };
}

/** The embedded graph is opened for reading alone, where there is one: nothing is written, neither by its recovery. */
async function openToLook(config: Config): Promise<Graph | NoGraph> {
  try {
    if (config.neo4j !== null) {
      const graph = openNeo4j(config.neo4j);
      try {
        await graph.health();
        return graph;
      } catch (error) {
        await graph.close();
        throw error;
      }
    }
    const { file } = placesOf(config);
    if (!existsSync(file)) return { why: 'absent', reason: `there is no ${file} yet` };
    const { openGrafeo } = await import('./graph/engines/grafeo.js');
    return openGrafeo(file, { readOnly: true });
  } catch (error) {
    return { why: 'away', reason: reasonOf(error) };
  }
}

function foldersOf({ rulesDir, operationsDir }: Config): string {
  const ruleSets = readRuleSets(`${seedsFolder}/rules`, ...(rulesDir === null ? [] : [rulesDir]));
  const documents = readTrustedDocuments(executableSchema(schemaFolder), [
    operationsFolder,
    ...(operationsDir === null ? [] : [operationsDir]),
  ]);
  // Each document stands under its name and under its hash.
  return `rule sets: ${ruleSets.length}, trusted documents: ${documents.size / 2}`;
}
