import { dayOf } from '../../domain/civil-date.js';
import { lastRecorded } from '../../graph/commit-times.js';
import { type Check, type Finding, isOpen } from '../examined.js';

/** What the clocks may differ by, in milliseconds. */
const tolerated = 5_000;

/** Which day it is, and whether the clocks of the database and of the last commit agree. */
export const clock: Check = async ({ config: { timeZone }, graph, aboutNeo4j }) => {
  const findings: Finding[] = [
    { level: 'ok', says: `Today is ${dayOf(new Date(), timeZone)} in ${timeZone}.` },
  ];
  if (!isOpen(graph)) return findings;
  const remedy = 'Have the clocks of all machines set by NTP.';
  if (aboutNeo4j !== null) {
    const before = Date.now();
    const { now } = await aboutNeo4j();
    const apart = now.getTime() - (before + Date.now()) / 2;
    if (Math.abs(apart) > tolerated)
      findings.push({
        level: 'warn',
        says: `The clocks of Neo4j and of this machine are ${Math.round(Math.abs(apart) / 1_000)} s apart.`,
        remedy,
      });
  }
  const last = await lastRecorded(graph, null);
  if (last !== null && Date.parse(last) > Date.now() + tolerated)
    findings.push({
      level: 'fail',
      says: `The last commit is of ${last}, which is to come: what is recorded from now on gets times after that.`,
      remedy,
    });
  return findings;
};
