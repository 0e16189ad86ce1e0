import type { Grouping } from './grouping.js';

/** Units that can take each other's places, together. */
export interface Classes {
  /** By unit. */
  readonly classOf: readonly number[];
  /** By class: its units, ascending. */
  readonly units: readonly (readonly number[])[];
}

/** Units that are alike but for their distances. One of a forbidden group is like no other one. */
export function alike({ instance, placesOf, forbiddenAt }: Grouping): Classes {
  const { members, weights, otherwise } = instance;
  return classesBy(members.length, (unit) =>
    forbiddenAt[unit] === 0
      ? [members[unit], weights[unit], otherwise[unit], ...(placesOf[unit] ?? [])].join(' ')
      : `unit ${unit}`,
  );
}

/** Units that are as far from all others. */
export function together({ instance, units }: Grouping): Classes {
  return classesBy(units, (unit) => String(instance.distances[unit]));
}

/** Units that are alike in all; what is known of those that every plan has makes no difference. */
export function interchangeable(grouping: Grouping, isForced: readonly boolean[]): Classes {
  const { instance, placesOf, forbiddenAt, isLimited, mostCounted, units } = grouping;
  const { members, weights, otherwise } = instance;
  const { classOf } = together(grouping);
  return classesBy(units, (unit) => {
    if (forbiddenAt[unit] !== 0) return `unit ${unit}`;
    const size = members[unit] ?? 0;
    const counted = isLimited ? size : Math.min(size, mostCounted);
    const known = isForced[unit] === true ? [] : [weights[unit], otherwise[unit]];
    return [classOf[unit], counted, ...(placesOf[unit] ?? []), 'of', ...known].join(' ');
  });
}

/** Each unit by itself. */
export function apart({ units }: Grouping): Classes {
  return classesBy(units, String);
}

function classesBy(size: number, kindOf: (unit: number) => string): Classes {
  const byKind = new Map<string, number[]>();
  for (let unit = 0; unit < size; unit++) {
    const kind = kindOf(unit);
    const list = byKind.get(kind);
    if (list === undefined) byKind.set(kind, [unit]);
    else list.push(unit);
  }
  const units = [...byKind.values()];
  const classOf = new Array<number>(size).fill(0);
  for (const [at, list] of units.entries()) for (const unit of list) classOf[unit] = at;
  return { classOf, units };
}
