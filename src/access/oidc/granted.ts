import { areaOf, type Grant } from '../subject.js';
import type { ClaimPath, Given, GrantsFile } from './grants-file.js';

/** What a provider says of whoever it has signed in. */
export type Claims = Readonly<Record<string, unknown>>;

/** What somebody is given by what the provider says: all that fits, in the order of the file. */
export function grantsOf(file: GrantsFile, claims: Claims): Grant[] {
  return file.grants
    .filter((given) => isFor(given, file, claims))
    .map(({ role, region, organization, validFrom, validTo, ...whom }) => ({
      id: `oidc-${role.toLowerCase()}-${whomOf(whom)}${ofId(region ?? organization)}`,
      role,
      area: areaOf({ region, organization }),
      validFrom,
      validTo,
    }));
}

function ofId(id: string | null): string {
  return id === null ? '' : `-of-${id}`;
}

/** What a claim says: its text, or each of several; nothing where it is something else, or not there. */
export function textsAt(claims: Claims, path: ClaimPath): readonly string[] {
  const found = path.reduce<unknown>(within, claims);
  if (typeof found === 'string') return path.at(-1) === 'scope' ? found.split(' ') : [found];
  return Array.isArray(found) ? found.filter((each) => typeof each === 'string') : [];
}

function isFor(given: Given, { groups }: GrantsFile, claims: Claims): boolean {
  if (given.everyone === true) return true;
  if (given.group !== undefined) return textsAt(claims, groups).includes(given.group);
  const { claim, value } = given;
  return claim !== undefined && value !== undefined && textsAt(claims, claim).includes(value);
}

/** Names whom a grant is for, so that the log of what was done on it can be read beside the file. */
function whomOf({ group, claim, value }: Pick<Given, 'group' | 'claim' | 'value'>): string {
  if (group !== undefined) return `group-${group}`;
  return claim === undefined ? 'everyone' : `${claim.join('.')}-${value}`;
}

function within(value: unknown, name: string): unknown {
  // What every object has is no claim.
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}
