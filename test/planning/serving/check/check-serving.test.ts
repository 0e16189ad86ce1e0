import { describe, expect, it } from 'vitest';
import { checkServing } from '../../../../src/planning/check/serving/check-serving.js';
import type { ServingAimProof, ServingDocument } from '../../../../src/planning/proof/serving.js';
import { solveServing } from '../../../../src/planning/solve/serving/solve-serving.js';
import { type Random, random } from '../../../../src/synthetic/random.js';
import { randomServing } from '../random-serving.js';
import { isProved } from './judged-serving.js';
import { grown, tampered } from './tampered-serving.js';

const DOCUMENTS = 150;
const TAMPERINGS = 8;

async function* honest(): AsyncGenerator<[ServingDocument, Random]> {
  for (let seed = 0; seed < DOCUMENTS; seed += 1) {
    const draws = random('check serving', seed);
    const document = await solveServing(randomServing(draws), {
      secondsLeft: () => 60,
      onAnswer: () => {},
    });
    yield [draws.chance(0.5) ? grown(document, draws) : document, draws];
  }
}

describe('checkServing', () => {
  it('accepts what the solver proves, and says what that is', async () => {
    for await (const [document] of honest()) {
      const { flaws, aims } = checkServing(document);
      expect(flaws).toEqual([]);
      expect(isProved(document)).toBe(true);
      const claimed = document.aims.map(({ aim, objective }) => [aim, objective]);
      expect(
        aims.map(({ aim, objective }) => [aim, objective === null ? null : Number(objective)]),
      ).toEqual(claimed);
      for (const [at, { bound }] of document.aims.entries())
        expect(Number(aims[at]?.bound)).toBeGreaterThanOrEqual(bound);
    }
  });

  it('refuses every claim that is off by one', async () => {
    for await (const [{ aims, ...rest }] of honest())
      for (const [at, { objective, bound }] of aims.entries()) {
        const off = (change: Partial<ServingAimProof>) => {
          const changed = aims.map((proof, each) =>
            each === at ? { ...proof, ...change } : proof,
          );
          return checkServing({ ...rest, aims: changed }).flaws;
        };
        expect(off({ bound: bound + 1 })).not.toEqual([]);
        if (objective === null) continue;
        expect(off({ objective: objective + 1 })).not.toEqual([]);
        expect(off({ objective: objective - 1 })).not.toEqual([]);
        expect(off({ objective: objective + 1, bound: bound + 1 })).not.toEqual([]);
      }
  });

  it('judges tampered documents as going through all choices does', async () => {
    let refused = 0;
    for await (const [document, draws] of honest())
      for (let each = 0; each < TAMPERINGS; each += 1) {
        const changed = tampered(document, draws);
        const { flaws } = checkServing(changed);
        expect([flaws, isProved(changed), changed]).toEqual([flaws, flaws.length === 0, changed]);
        if (flaws.length > 0) refused += 1;
      }
    expect(refused).toBeGreaterThan(500);
  });
});
