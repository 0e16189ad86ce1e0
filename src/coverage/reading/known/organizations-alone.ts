import { z } from 'zod';
import type { EntityId } from '../../../domain/ids.js';
import { inBatches } from '../../../domain/in-batches.js';
import type { SourceKind } from '../../../domain/vocabulary.js';
import type { Statement } from '../../../graph/statement.js';
import { containment } from '../../facts/containment.js';
import { isChainTop } from '../../facts/hierarchy.js';
import { grouped, indexed } from '../../facts/indexes.js';
import type { UnitArea, UnitScope } from '../../index/extent.js';
import type { ListedOrganization } from '../../organization-index/entry.js';
import { columns, listedColumns } from '../columns.js';
import { linksAtOnce } from '../linked-organizations.js';
import { isCounted } from '../rows-around-organization.js';
import type { AsKnown } from './as-known.js';
import { type Choice, choiceOf, isChosen } from './choice.js';
import { idsOfChoice } from './chosen-ids.js';
import { lookUp, lookups } from './lookups.js';
import { type KnownRegion, regionsAround } from './regions.js';
import { withSourceKinds } from './source-kinds.js';

/** So many rows of a table are read in some milliseconds; fewer at a time take as many more statements. */
const batchSize = 400;

/**
 * The organizations that were known in a scope or an area, ended and later ones too, with the facts that were known of them; then
 * all others that were above these, with what a chain asks of them alone. In batches, each organization once.
 */
export async function* knownOrganizationsAlone(
  known: AsKnown,
  where: UnitScope | UnitArea,
): AsyncGenerator<ListedOrganization[]> {
  const choice = choiceOf(where);
  const read: Read = { regions: new Map(), sourceKinds: new Map() };
  const given = new Set<string>();
  const above = new Set<string>();
  const ids = await idsOfChoice(known, 'organizations', choice);
  for (const batch of inBatches(ids, batchSize))
    yield climb(await chosen(known, batch, choice, read));
  while (above.size > 0)
    for (const batch of inBatches([...above], batchSize)) {
      // Most of what was above them is still above them.
      const line = (await known.reader.read(idsUpward(batch))).flat();
      const next = [...new Set([...batch, ...line])].filter((id) => !given.has(id));
      for (const id of next) {
        above.delete(id);
        given.add(id);
      }
      yield climb(await superiors(known, next, read));
    }

  function climb(batch: ListedOrganization[]): ListedOrganization[] {
    for (const { facts } of batch) {
      given.add(facts.id);
      above.delete(facts.id);
    }
    for (const { facts, links } of batch)
      if (!isChainTop(facts))
        for (const { superior } of links) if (!given.has(superior)) above.add(superior);
    return batch;
  }
}

/** What many organizations share: it is read once. */
interface Read {
  readonly regions: Map<EntityId, KnownRegion>;
  readonly sourceKinds: Map<EntityId, SourceKind>;
}

async function chosen(
  known: AsKnown,
  ids: readonly string[],
  choice: Choice,
  read: Read,
): Promise<ListedOrganization[]> {
  const found = await located(known, ids, read);
  const organizations = found.filter((each) => isChosen(choice, each, each.upward));
  const own = organizations.map(({ id }) => id);
  const covering = organizations.filter(({ kind }) => isCounted(kind)).map(({ id }) => id);
  const counts = await lookUp(known, lookups.count, columns.counts, own);
  const coverages = await lookUp(known, lookups.coverageBy, columns.coverages, covering);
  const covered = coverages.map(({ unit }) => unit);
  const units = indexed(await lookUp(known, lookups.unit, columns.units, covered), ({ id }) => id);
  const countsOf = grouped(counts, ({ entity }) => entity);
  const coveragesOf = grouped(coverages, ({ organization }) => organization);
  return withLinks(known, organizations, (id) => ({
    counts: countsOf(id),
    covered: coveragesOf(id).flatMap((edge) => {
      const unit = units.get(edge.unit);
      return unit === undefined ? [] : [{ edge, unit }];
    }),
  }));
}

/** No question is about them: what rests on counts and units is not asked of them. */
async function superiors(
  known: AsKnown,
  ids: readonly string[],
  read: Read,
): Promise<ListedOrganization[]> {
  return withLinks(known, await located(known, ids, read), () => ({ counts: [], covered: [] }));
}

const IdsRow = z.object({ ids: z.array(z.string()) });

/** The ids of organizations, and of what is a whole line above them now. */
function idsUpward(ids: readonly string[]): Statement<readonly string[]> {
  return {
    name: 'coverage.idsUpward',
    text: `UNWIND $ids AS id MATCH (s:Organization) WHERE s.id = id
      MATCH (s)-[:SUBORDINATE_TO*0..${linksAtOnce}]->(o:Organization) RETURN collect(DISTINCT o.id) AS ids`,
    parameters: { ids },
    decode: (row) => IdsRow.parse(row).ids,
  };
}

type Located = Awaited<ReturnType<typeof located>>[number];

/** @throws Error where a region that an organization is based in was not known */
async function located(known: AsKnown, ids: readonly string[], { regions, sourceKinds }: Read) {
  const found = await lookUp(known, lookups.organization, listedColumns.organizations, ids);
  const codes = found.map(({ region }) => region);
  await regionsAround(known, codes, listedColumns.regions, regions);
  const upwardFrom = containment(regions);
  const stated = await withSourceKinds(known, found, sourceKinds);
  return stated.map((organization) => {
    const { region } = organization;
    const level = regions.get(region)?.level;
    if (level === undefined)
      throw new Error(`An organization is based in one of the regions, received ${region}.`);
    return { ...organization, level, upward: upwardFrom(region) };
  });
}

async function withLinks(
  known: AsKnown,
  organizations: readonly Located[],
  factsOf: (id: EntityId) => Pick<ListedOrganization['facts'], 'counts' | 'covered'>,
): Promise<ListedOrganization[]> {
  const own = organizations.map(({ id }) => id);
  const links = await lookUp(known, lookups.subordination, columns.subordinations, own);
  const linksOf = grouped(links, ({ organization }) => organization);
  return organizations.map((organization) => {
    const { name, nameEn, reading, sourceKind, upward } = organization;
    const { id, kind, level, lifetime, termStart, hasCommittee } = organization;
    return {
      ...{ name, nameEn, reading, sourceKind, regions: upward.toReversed() },
      facts: { id, kind, level, lifetime, termStart, hasCommittee, ...factsOf(id) },
      links: linksOf(id),
    };
  });
}
