import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { UnitArea, UnitScope } from '../../../src/coverage/index/extent.js';
import { AskedIndexes, type Holding } from '../../../src/coverage/kept/asked-indexes.js';
import { choiceOf } from '../../../src/coverage/reading/known/choice.js';
import { Abandoned } from '../../../src/domain/deadline.js';
import { rules } from '../facts/facts-of.js';

/** Asks for indexes of ten units each, and tells which have been made. */
function asking(holding: Partial<Holding> = {}) {
  const indexes = new AskedIndexes<{ readonly size: number }>(holding);
  const made: string[] = [];
  const ask = (
    commit: string,
    where: UnitScope | UnitArea = {},
    under = rules,
    now: string | null = null,
  ) =>
    indexes.get({ graph: 'g', commit, rules: under, choice: choiceOf(where, now) }, async () => {
      made.push(commit);
      return { size: 10 };
    });
  return { indexes, ask, made };
}

test('one is made for all who ask for the same, at once or later', async () => {
  const { ask, made } = asking();
  const [one, same] = await Promise.all([ask('1'), ask('1')]);
  expect(same).toBe(one);
  expect(await ask('1')).toBe(one);
  await Promise.all([ask('2'), ask('1', {}, { ...rules, id: 'other' })]);
  expect(made).toEqual(['1', '2', '1']);
});

test.each<[UnitScope | UnitArea, UnitScope | UnitArea, boolean]>([
  [{}, {}, true],
  [{ region: 'r' }, {}, true],
  [{ region: 'r', kinds: ['MARKET'] }, { region: 'r' }, true],
  [{ kinds: ['MARKET'] }, { kinds: ['FARM', 'MARKET'] }, true],
  [{ regions: ['r'], units: ['u'], without: [] }, {}, true],
  [
    { regions: ['r'], units: ['u'], without: [] },
    { regions: ['r', 's'], units: ['u'], without: ['v'] },
    true,
  ],
  [{}, { region: 'r' }, false],
  [{ region: 's' }, { region: 'r' }, false],
  [{ region: 'r' }, { region: 'r', sources: ['LEDGER'] }, false],
  [{ sources: ['MODEL'] }, { sources: ['LEDGER'] }, false],
  [{ regions: ['r'], units: ['u'], without: [] }, { region: 'r' }, false],
  [{ regions: [], units: [], without: [] }, { kinds: ['MARKET'] }, false],
])('%j is answered by an index of %j: %s', async (asked, held, isAnswered) => {
  const { ask, made } = asking();
  await ask('1', held);
  await ask('1', asked);
  expect(made).toHaveLength(isAnswered ? 1 : 2);
});

test('one of what lies in some regions now is for those who are granted these, until something is written', async () => {
  const { ask, made } = asking();
  for (const now of [null, 'r 7', 'r 7', 'r 8', 's 8', null])
    await ask('1', { region: 'r' }, rules, now);
  expect(made).toHaveLength(4);
});

test('those that were asked for last are held, and the last one however large it is', async () => {
  const { ask, made } = asking({ mostUnits: 25 });
  for (const commit of ['1', '2', '1', '3', '1', '2']) await ask(commit);
  expect(made).toEqual(['1', '2', '3', '2']);
  const large = asking({ mostUnits: 5 });
  for (const commit of ['1', '1', '2', '1']) await large.ask(commit);
  expect(large.made).toEqual(['1', '2', '1']);
});

test('so many are made at once, and one that fails is made again', async () => {
  const { indexes, made } = asking({ mostAtOnce: 2 });
  let [running, most] = [0, 0];
  const ask = (commit: string) =>
    indexes.get({ graph: 'g', commit, rules, choice: choiceOf({}) }, async () => {
      made.push(commit);
      running += 1;
      most = Math.max(most, running);
      await nextTurn();
      running -= 1;
      if (made.length < 4 && commit === '2') throw new Error('away');
      return { size: 1 };
    });
  const results = await Promise.allSettled(['1', '2', '3'].map(ask));
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  await ask('2');
  expect(made).toEqual(['1', '2', '3', '2']);
  expect(most).toBe(2);
});

test('one whose first asker has left is made for those who wait for it too', async () => {
  const { indexes, ask, made } = asking();
  const left = indexes.get({ graph: 'g', commit: '1', rules, choice: choiceOf({}) }, async () => {
    await nextTurn();
    throw new Abandoned('The client has left.');
  });
  const waiting = [ask('1'), ask('1')];
  await expect(left).rejects.toThrow('The client has left.');
  expect(await Promise.all(waiting)).toEqual([{ size: 10 }, { size: 10 }]);
  expect(made).toEqual(['1']);
});
