import { inBatches } from '../../domain/in-batches.js';
import type { Reader } from '../../graph/graph.js';
import { type Head, readHead } from '../../graph/head.js';
import { type Current, Held, type Source } from '../../graph/held.js';
import { headOf, sharedOf } from '../../graph/view.js';
import { divisionsOf } from '../../registry/divisions.js';
import { ensureRegion } from '../../registry/ensure-region.js';
import type { ListedOrganization } from '../organization-index/entry.js';
import { OrganizationIndex } from '../organization-index/organization-index.js';
import type { CoverageQuestion } from '../reading/question.js';
import type { RuleSet } from '../rules/rules.js';
import { allOrganizationIds, notedOrganizations } from './organization-changes.js';
import { organizationsFromFacts } from './organization-index-from-facts.js';
import { listedOrganizations } from './organizations-from-facts.js';
import { follows, versionOfOrganizations, wasKnown } from './state.js';

/**
 * The index of organizations that answers a question: that of what is kept, or one of its scope that is worked out from
 * the facts.
 *
 * @throws Problem NOT_FOUND where no region has the scope's code
 */
export async function organizationIndexFor(
  reader: Reader,
  question: Pick<CoverageQuestion, 'rules' | 'knownBefore' | 'scope'>,
): Promise<OrganizationIndex> {
  const index =
    (await keptOrganizationsFor(reader, question)) ??
    (await organizationsFromFacts(reader, question));
  // It knows the regions that organizations are in, the graph knows all.
  const { region } = question.scope;
  if (region != null && !index.hasRegion(region))
    await ensureRegion(reader, region, question.knownBefore);
  return index;
}

/** As `keptIndexFor`. */
async function keptOrganizationsFor(
  reader: Reader,
  { rules, knownBefore }: Pick<CoverageQuestion, 'rules' | 'knownBefore'>,
): Promise<OrganizationIndex | null> {
  const current = await currentOrganizations(reader, rules);
  if (current === null) return null;
  // The index has nothing that was recorded later.
  if (!(await wasKnown(reader, current.head, knownBefore))) return null;
  return current.value.under(await divisionsOf(reader));
}

/** The index of organizations as the graph is now; null where that does not follow the rule set, or not yet. */
export async function currentOrganizations(
  reader: Reader,
  rules: RuleSet,
): Promise<Current<OrganizationIndex> | null> {
  const head = await headOf(reader);
  return follows(head, rules) ? heldUnder(reader, rules).at(head) : null;
}

/** The index of organizations where a question has asked for it before, brought up to now; else null. */
export async function heldOrganizations(
  reader: Reader,
): Promise<Current<OrganizationIndex> | null> {
  const held = indexes.get(sharedOf(reader))?.held;
  return held?.isHeld !== true ? null : held.at(await headOf(reader));
}

/** Tells where the index may have been kept between two starts. */
export function restoreOrganizationsWith(
  reader: Reader,
  restore: (head: Head, rules: RuleSet) => Promise<OrganizationIndex | null>,
): void {
  restores.set(reader, restore);
}

const restores = new WeakMap<Reader, Parameters<typeof restoreOrganizationsWith>[1]>();

/** An index under the one rule set that the graph follows. */
interface Ruled {
  readonly rules: RuleSet;
  readonly held: Held<OrganizationIndex>;
}

/** One index for each graph, as long as somebody holds that. */
const indexes = new WeakMap<Reader, Ruled>();

function heldUnder(reader: Reader, rules: RuleSet): Ruled['held'] {
  const shared = sharedOf(reader);
  const known = indexes.get(shared);
  if (known?.rules.id === rules.id && known.rules.version === rules.version) return known.held;
  const held = new Held(sourceOf(shared, rules));
  const restore = restores.get(shared);
  if (restore !== undefined) held.restoreWith((head) => restore(head, rules));
  indexes.set(shared, { rules, held });
  return held;
}

function sourceOf(reader: Reader, rules: RuleSet): Source<OrganizationIndex> {
  return {
    head: () => readHead(reader),
    versionOf: (head) => (follows(head, rules) ? versionOfOrganizations(head) : null),
    readAll: () => OrganizationIndex.ofBatches(allOrganizations(reader), rules),
    readSince: async (index, versions) => {
      const noted = await reader.read(notedOrganizations(versions));
      const ids = [...new Set(noted.flat())];
      const listed = await listedOrganizations(reader, ids);
      const there = new Set<string>(listed.map(({ facts }) => facts.id));
      const gone = ids.filter((id) => !there.has(id));
      return index.withInTurns(listed, gone);
    },
  };
}

async function* allOrganizations(reader: Reader): AsyncGenerator<ListedOrganization[]> {
  for (const batch of inBatches(await reader.read(allOrganizationIds()), batchSize))
    yield await listedOrganizations(reader, batch);
}

const batchSize = 400;
