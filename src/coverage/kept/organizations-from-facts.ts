import { inBatches } from '../../domain/in-batches.js';
import type { Reader } from '../../graph/graph.js';
import type { ListedOrganization } from '../organization-index/entry.js';
import { organizationsAlone } from '../reading/organizations-alone.js';
import { readPaths } from './region-paths.js';

const batchSize = 400;

/** What an index is told of the organizations with some ids; ids that none has are left out. */
export async function listedOrganizations(
  reader: Reader,
  ids: readonly string[],
): Promise<ListedOrganization[]> {
  const listed: ListedOrganization[] = [];
  const regions = new Map<string, readonly string[]>();
  for (const batch of inBatches(ids, batchSize)) {
    const organizations = await organizationsAlone(reader, batch);
    const unknown = organizations.map(({ region }) => region).filter((code) => !regions.has(code));
    for (const [code, { path, grids }] of await readPaths(reader, unknown))
      regions.set(code, [...path, ...grids]);
    for (const { region, ...organization } of organizations)
      listed.push({ ...organization, regions: regions.get(region) ?? [region] });
  }
  return listed;
}
