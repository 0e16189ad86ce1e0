import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { owner, type Subject } from '../../src/access/subject.js';
import { commitRows, refreshToday } from '../contract/county.js';
import { operations } from '../contract/operations.js';
import { onEngines } from '../support/engines.js';
import { faults, runQuery, today } from '../support/run-query.js';
import { hiddenFinder } from './hidden-of.js';
import { seenAlone } from './seen-alone.js';
import { allRolesOf } from './subjects.js';

const county = fileURLToPath(new URL('../contract/county', import.meta.url));

onEngines('what the contract asks', (engine) => {
  beforeAll(async () => {
    await commitRows(engine.graph(), 'county');
    await refreshToday(engine.graph());
  });

  // With all fields, arguments and orders of the schema. Neo4j plans each of them anew.
  const parts: readonly (readonly [where: string, granted: string, share: number])[] = [
    ['in a township', '350428100', 2],
    ['below an organization', 'o-branch', 4],
  ];
  test.each(engine.name === 'grafeo' ? parts : parts.slice(0, 1))(
    'tells whoever has all roles %s of nothing hidden',
    async (_where, granted, share) => {
      const all = '350428';
      const hidden = hiddenFinder(county, seenAlone(county, [granted]), [today]);
      const asked = async (subject: Subject, operation: string) => {
        const answer = await runQuery(engine.graph(), operation, {}, undefined, undefined, subject);
        // What was sent is told back.
        const found = hidden(answer).filter((word) => !operation.includes(word));
        return { found, isWhole: answer.errors === undefined };
      };
      const every = engine.name === 'grafeo' ? 1 : 8;
      const tried = operations.filter((_, at) => at % every === 0);
      let [whole, telling] = [0, 0];
      for (const { title, operation: said } of tried)
        for (const operation of [said, said.replaceAll(`"${all}"`, `"${granted}"`)]) {
          faults.splice(0);
          const { found, isWhole } = await asked(allRolesOf([granted]), operation);
          expect({ title, found, faults }).toEqual({ title, found: [], faults: [] });
          if (isWhole) whole += 1;
          else if ((await asked(owner, operation)).found.length > 0) telling += 1;
        }
      expect(whole).toBeGreaterThan(tried.length / share);
      expect(telling).toBeGreaterThan(tried.length / 8);
    },
  );
});
