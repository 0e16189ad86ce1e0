import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distinctPaths, joined } from '../../../src/alliances/membership/path.js';
import {
  pathsUp,
  type StepUp,
  type Surroundings,
} from '../../../src/alliances/membership/paths-up.js';
import { CivilDate, intersect, type Lifetime } from '../../../src/domain/civil-date.js';

const on = CivilDate.parse('2026-06-30');
const always: Lifetime = { validFrom: null, validTo: null };

/** Lifetimes that include the day. */
const lifetime: fc.Arbitrary<Lifetime> = fc.record({
  validFrom: fc.constantFrom(null, '2020-01-01', '2026-06-30').map(dateOf),
  validTo: fc.constantFrom(null, '2026-07-01', '2030-01-01').map(dateOf),
});
const organization = fc.constantFrom('m', 'a', 'b', 'c', 'd');
const step = fc.record({ from: organization, to: organization, lives: fc.array(lifetime) });
const entry = fc.record({
  from: fc.constantFrom('m', 'a', 'b', 'c', 'd', 'u', 'v'),
  role: fc.constantFrom('LEAD' as const, 'MEMBER' as const),
  membership: lifetime,
  alliances: fc.constantFrom(['x'], ['y', 'x'], ['y']),
  lives: fc.array(lifetime),
});
const surroundings: fc.Arbitrary<Surroundings> = fc.record({
  member: fc.constant('m'),
  lifetime,
  isGroup: fc.boolean(),
  lines: fc.array(fc.record({ lifetime }), { maxLength: 2 }),
  superiors: fc.uniqueArray(step, { selector: (each) => JSON.stringify(each), maxLength: 9 }),
  covered: fc.array(
    fc.record({
      from: fc.constant('m'),
      to: fc.constantFrom('u', 'v'),
      lives: fc.array(lifetime),
    }),
    { maxLength: 3 },
  ),
  entries: fc.array(entry, { maxLength: 5 }),
});

test('the paths are those that walking everywhere finds', () => {
  fc.assert(
    fc.property(surroundings, (around) => {
      const { paths, cutBy } = pathsUp(around, on);
      expect(cutBy).toBeNull();
      expect(paths).toEqual(distinctPaths(walked(around)));
      const shown = paths.map(({ membership: _, ...path }) => JSON.stringify(path));
      expect(new Set(shown).size).toBe(shown.length);
      for (const { nodes } of paths) expect(new Set(nodes).size).toBe(nodes.length);
    }),
    { numRuns: 500 },
  );
});

/** Every walk from the member, one by one; a group's covered units by each of its lines. */
function walked(around: Surroundings) {
  const found: ReturnType<typeof joined>[] = [];
  const enter = (nodes: string[], days: Lifetime, through: 'NOTHING' | 'SUPERIOR' | 'UNIT') => {
    for (const entry of around.entries)
      if (entry.from === nodes.at(-1))
        found.push(joined({ nodes, lifetime: days, through }, entry));
  };
  const climb = (nodes: string[], days: Lifetime) => {
    enter(nodes, days, nodes.length === 1 ? 'NOTHING' : 'SUPERIOR');
    for (const step of around.superiors)
      if (step.from === nodes.at(-1) && !nodes.includes(step.to))
        climb([...nodes, step.to], shared(days, step));
  };
  climb([around.member], around.lifetime);
  const lines = around.lines.map((line) => intersect(around.lifetime, line.lifetime));
  const covering = around.isGroup ? spanOf(lines) : around.lifetime;
  if (covering !== null)
    for (const step of around.covered)
      enter([around.member, step.to], shared(covering, step), 'UNIT');
  return found.filter((path) => path !== null);
}

function shared(days: Lifetime, { lives }: StepUp): Lifetime {
  return intersect(days, ...lives) ?? always;
}

/** From the first to the last day of lifetimes that all include the day. */
function spanOf(lines: readonly (Lifetime | null)[]): Lifetime | null {
  const known = lines.filter((line) => line !== null);
  if (known.length === 0) return null;
  const starts = known.map(({ validFrom }) => validFrom ?? '').sort();
  const ends = known.map(({ validTo }) => validTo ?? '9999-12-31').sort();
  return { validFrom: dateOf(starts[0] || null), validTo: endOf(ends.at(-1)) };
}

function endOf(text: string | undefined): CivilDate | null {
  return text === undefined || text === '9999-12-31' ? null : CivilDate.parse(text);
}

function dateOf(text: string | null): CivilDate | null {
  return text === null ? null : CivilDate.parse(text);
}
