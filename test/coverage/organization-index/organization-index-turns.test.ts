import { setImmediate as nextRound } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { OrganizationIndex } from '../../../src/coverage/organization-index/organization-index.js';
import { addDays, CivilDate } from '../../../src/domain/civil-date.js';
import { EntityId } from '../../../src/domain/ids.js';
import { rules } from '../facts/arbitrary-organizations.js';
import { branchUnder } from './branch-under.js';

const top = EntityId.parse('b0');
const branches = Array.from({ length: 1_000 }, (_, at) =>
  branchUnder(EntityId.parse(`b${at}`), at % 7 === 0 ? null : top),
);

test('while an index is made of batches, others get their turn for each of them', async () => {
  let given = 0;
  async function* batches() {
    for (; given < branches.length; given += 100) yield branches.slice(given, given + 100);
  }
  const making = OrganizationIndex.ofBatches(batches(), rules);
  const seen: number[] = [];
  while (given < branches.length) {
    seen.push(given);
    await nextRound();
  }
  const index = await making;
  expect(index.size).toBe(branches.length);
  expect(seen.every((count, at) => count - (seen[at - 1] ?? 0) <= 100)).toBe(true);
});

test('of fifty days that are asked at once one is answered at a time', async () => {
  const index = OrganizationIndex.empty(rules).with(branches);
  let answered = 0;
  const all = Promise.all(
    Array.from({ length: 50 }, async (_, at) => {
      const audit = await index.audit({}, addDays(CivilDate.parse('2026-01-01'), at));
      answered += 1;
      return audit.share.denominator;
    }),
  );
  const seen: number[] = [];
  while (answered < 50) {
    seen.push(answered);
    await nextRound();
  }
  expect(new Set(await all)).toEqual(new Set([branches.length]));
  expect(seen.every((count, at) => count - (seen[at - 1] ?? 0) <= 1)).toBe(true);
});

test('a question ends with its signal, and another one of the same day is answered', async () => {
  const index = OrganizationIndex.empty(rules).with(branches);
  const on = CivilDate.parse('2026-01-01');
  const left = new AbortController();
  const gone = index.audit({}, on, left.signal);
  const stays = index.audit({}, on);
  left.abort(new Error('left'));
  await expect(gone).rejects.toThrow('left');
  expect((await stays).share.denominator).toBe(branches.length);
});

test('those on a long round are told of it as any others are', async () => {
  const ids = Array.from({ length: 3_000 }, (_, at) =>
    EntityId.parse(`r${String(at).padStart(4, '0')}`),
  );
  const [first] = ids;
  const round = ids.map((id, at) => branchUnder(id, ids[at + 1] ?? first ?? null));
  const { cycles, broken } = await OrganizationIndex.empty(rules)
    .with(round)
    .audit({}, CivilDate.parse('2026-01-01'));
  expect(cycles).toEqual([ids]);
  expect(broken).toHaveLength(ids.length);
});
