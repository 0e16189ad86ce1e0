import { Access } from './access/access.js';
import { AuditLog } from './access/audit/audit-log.js';
import { AccessCommand } from './access/command.js';
import { allOf, askServing } from './ask-serving.js';
import type { Config } from './config.js';
import { openDeployment } from './deployment.js';
import { dayOf } from './domain/civil-date.js';
import { Problem } from './domain/problem.js';

/**
 * Does something about accounts, grants and tokens. An embedded graph that is served is its server's to write, any other
 * one is opened here.
 *
 * @param wanted what is done, as it was typed
 * @returns what came of it, in lines for a person
 * @throws Problem BAD_USER_INPUT, NOT_FOUND, CONFLICT or UNAVAILABLE
 */
export async function commandAccess(config: Config, wanted: object): Promise<string[]> {
  const { data: command, error } = AccessCommand.safeParse(wanted);
  if (command === undefined)
    throw new Problem(
      'BAD_USER_INPUT',
      `${error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}.`,
    );
  const served = await askServing(config, { ask: 'access', command });
  if (served !== null) return allOf(served);
  const { graph, now, log } = await openDeployment(config);
  try {
    const clock = { now, today: () => dayOf(now(), config.timeZone) };
    const audit = new AuditLog(graph, now, log);
    return await new Access(graph, { kind: 'SIGN_IN' }, clock, audit).does(command);
  } finally {
    await graph.close();
  }
}
