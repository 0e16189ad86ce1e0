import type { PlanFacts } from '../../facts/facts.js';
import { townshipOf } from '../../facts/places.js';
import type { ServingInstance } from '../../model/serving.js';
import type { SecondsLeft } from '../../solve/time-share.js';
import { answerOf, documentOf, isProved } from '../answer.js';
import { type AllianceModel, allianceModel, at } from '../model.js';
import type { AllianceOptions } from '../options.js';
import type { Relaxation } from '../plan.js';
import { solveParts } from '../solve-parts.js';
import { anywhere } from './conflict.js';
import { isFeasibleUnder } from './feasible.js';

/**
 * The smallest changes of options under which there is no plan, one of each kind that helps by itself, each with the best
 * plan that it allows: more alliances, more members of each, members from further away (a neighbouring township, or any),
 * fewer units that have to be served.
 *
 * @returns what was found, and whether that is all and each proved to be the smallest of its kind
 */
export async function relaxationsOf(
  facts: PlanFacts,
  model: AllianceModel,
  secondsLeft: SecondsLeft,
): Promise<{ readonly relaxations: Relaxation[]; readonly isWhole: boolean }> {
  const { options } = model;
  const relaxations: Relaxation[] = [];
  let isWhole = true;
  const { most } = options;
  if (most !== null)
    await byNumber('MORE_ALLIANCES', model.leads.length, (by) => ({ ...options, most: most + by }));
  if (options.mostMembers !== null || options.capacities.length > 0)
    await byNumber('MORE_MEMBERS', model.units.length, (by) => withRoom(options, by));
  const wider = await widerPlace();
  if (wider !== null) await add(wider.change, allianceModel(facts, wider.options));
  await withoutUnits();
  return { relaxations, isWhole };

  async function byNumber(
    kind: 'MORE_ALLIANCES' | 'MORE_MEMBERS',
    largest: number,
    changed: (by: number) => AllianceOptions,
  ): Promise<void> {
    const by = await smallest(largest, (number) =>
      isFeasibleUnder(facts, changed(number), secondsLeft),
    );
    if (by === undefined) isWhole = false;
    else if (by !== null) await add({ kind, by }, allianceModel(facts, changed(by)));
  }

  /** The narrowest that helps. Where not even all townships together do, no two of them are asked. */
  async function widerPlace(): Promise<Wider | null> {
    const [widest, ...narrower] = widerPlaces(model).reverse();
    if (widest === undefined || !(await helps(widest))) return null;
    for (const wider of narrower.reverse()) if (await helps(wider)) return wider;
    return widest;
  }

  async function helps(wider: Wider): Promise<boolean> {
    const isFeasible = await isFeasibleUnder(facts, wider.options, secondsLeft);
    isWhole &&= isFeasible !== null;
    return isFeasible === true;
  }

  async function withoutUnits(): Promise<void> {
    const left = await fewestLeft(model.instance, secondsLeft);
    if (left === null) {
      isWhole = false;
      return;
    }
    const required = model.instance.required.map((is, unit) => is && !left.has(unit));
    const must = new Set(options.mustCover);
    const gaps = [...left].flatMap((unit) => at(model.units, unit).gaps);
    const units = gaps.map(({ id }) => id).filter((id) => must.has(id));
    const instance = { ...model.instance, required };
    await add({ kind: 'WITHOUT_UNITS', units }, { ...model, instance });
  }

  async function add(
    change: Relaxation['change'],
    { instance, units, leads }: Pick<AllianceModel, 'instance' | 'units' | 'leads'>,
  ): Promise<void> {
    const answer = answerOf(await solveParts(instance, secondsLeft));
    if (answer === null || answer.status === 'INFEASIBLE') {
      isWhole = false;
      return;
    }
    const { aims, chosen, parts } = answer;
    const founded = chosen
      .map(({ site }) => at(leads, site))
      .filter((lead) => lead.alliance === null);
    relaxations.push({
      ...{ change, aims },
      leads: founded.map(({ id }) => id),
      proof: documentOf({ units, leads }, parts),
    });
  }
}

/**
 * The smallest number from 1 for which something holds that holds for all larger ones too; null where it holds for none
 * up to the largest, undefined where that was not found out.
 */
async function smallest(
  largest: number,
  holds: (number: number) => Promise<boolean | null>,
): Promise<number | null | undefined> {
  if (largest < 1) return null;
  const atMost = await holds(largest);
  if (atMost !== true) return atMost === null ? undefined : null;
  let [low, high] = [0, largest];
  for (
    let next = 1;
    high - low > 1;
    next = high === largest ? Math.min(2 * next, middle()) : middle()
  ) {
    const is = await holds(next);
    if (is === null) return undefined;
    if (is) high = next;
    else low = next;
  }
  return high;

  function middle(): number {
    return Math.floor((low + high) / 2);
  }
}

function withRoom(options: AllianceOptions, by: number): AllianceOptions {
  const { mostMembers, capacities } = options;
  return {
    ...options,
    mostMembers: mostMembers === null ? null : mostMembers + by,
    capacities: capacities.map(({ lead, most }) => ({ lead, most: most + by })),
  };
}

interface Wider {
  readonly change: Relaxation['change'];
  readonly options: AllianceOptions;
}

/** From the narrower to the wider: the whole township, one more that is named as its neighbour, any. */
function widerPlaces(model: AllianceModel): Wider[] {
  const { options } = model;
  const { compatible } = options;
  const { place, neighbours } = compatible;
  const wider = (change: Relaxation['change'], places: typeof compatible): Wider => ({
    change,
    options: { ...options, compatible: places },
  });
  const known = place === 'NEIGHBOURS' ? neighbours : [];
  return [
    ...(place === 'VILLAGE'
      ? [wider({ kind: 'WIDER_PLACE', to: 'TOWNSHIP' }, { ...compatible, place: 'TOWNSHIP' })]
      : []),
    ...(place === 'NONE' ? [] : pairsOf(model)).map((townships) =>
      wider(
        { kind: 'NEIGHBOURS', townships },
        { ...compatible, place: 'NEIGHBOURS', neighbours: [...known, [...townships]] },
      ),
    ),
    ...(place !== 'NONE' || compatible.chain
      ? [wider({ kind: 'WIDER_PLACE', to: 'COUNTY' }, anywhere(compatible))]
      : []),
  ];
}

/** Each township of units that have to be served with each other one of leads, by code. */
function pairsOf({ units, leads, instance }: AllianceModel): (readonly [string, string])[] {
  const required = units.filter((_, unit) => instance.required[unit] === true);
  const among = (things: readonly Parameters<typeof townshipOf>[0][]) =>
    [...new Set(things.flatMap((thing) => townshipOf(thing) ?? []))].sort();
  const pairs = new Map<string, readonly [string, string]>();
  for (const own of among(required.map(({ unit }) => unit)))
    for (const other of among(leads.map(({ by }) => by))) {
      const pair = own < other ? ([own, other] as const) : ([other, own] as const);
      if (own !== other) pairs.set(pair.join(' '), pair);
    }
  return [...pairs.values()];
}

/** The fewest units that the others can be served without; null where that was not proved in the time. */
async function fewestLeft(
  instance: ServingInstance,
  secondsLeft: SecondsLeft,
): Promise<ReadonlySet<number> | null> {
  const { required } = instance;
  const asWeights: ServingInstance = {
    ...instance,
    weights: required.map(Number),
    required: required.map(() => false),
    sites: instance.sites.map((site) => ({ ...site, distances: site.distances.map(() => 0) })),
  };
  const solved = await solveParts(asWeights, secondsLeft);
  if (!solved.every(({ document }) => isProved(document))) return null;
  const times = new Map<number, number>();
  for (const { units } of answerOf(solved)?.chosen ?? [])
    for (const unit of units) times.set(unit, (times.get(unit) ?? 0) + 1);
  const left = [...required.keys()].filter(
    (unit) => required[unit] === true && (times.get(unit) ?? 0) < instance.times,
  );
  return new Set(left);
}
