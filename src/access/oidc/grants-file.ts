import { z } from 'zod';
import { CivilDate } from '../../domain/civil-date.js';
import { roles } from '../subject.js';

const text = z.string().min(1);

/** Where a claim stands: its name, or the names that lead to it from the outside in. */
const ClaimPath = z
  .union([text, z.array(text).min(1)], 'The name of a claim, or a list of names that lead to it')
  .transform((path): readonly string[] => (typeof path === 'string' ? [path] : path));
export type ClaimPath = z.infer<typeof ClaimPath>;

/** A role that is given to whoever has a group, to whoever has a claim of a value, or to all whom the provider signs in. */
const Given = z
  .strictObject({
    role: z.enum(roles),
    group: text.optional(),
    claim: ClaimPath.optional(),
    value: text.optional(),
    everyone: z.literal(true).optional(),
    /** The code of the region that it is over; null: of all. */
    region: text.nullable().default(null),
    /** Or the id of the organization that it is over, with what is below it. */
    organization: text.nullable().default(null),
    /** The first day; null: ever. */
    validFrom: CivilDate.nullable().default(null),
    /** The first day on which it holds no more; null: open. */
    validTo: CivilDate.nullable().default(null),
  })
  .check(({ value: given, issues }) => {
    const refuse = (path: PropertyKey[], message: string) =>
      issues.push({ code: 'custom', message, path, input: given });
    const whom = [given.group, given.claim, given.everyone].filter((each) => each !== undefined);
    if (whom.length !== 1)
      refuse([], 'A grant is for one of group, claim with value, and everyone: true');
    else if ((given.claim === undefined) !== (given.value === undefined))
      refuse([], 'A claim stands with its value');
    if (given.region !== null && given.organization !== null)
      refuse(['organization'], 'A grant is over a region or over an organization');
    if (given.validFrom !== null && given.validTo !== null && given.validTo <= given.validFrom)
      refuse(['validTo'], `A grant ends after it begins, on ${given.validFrom}`);
  })
  .readonly();
export type Given = z.infer<typeof Given>;

/** The format of the file that says who is given what (docs/oidc.md). */
export const GrantsFile = z
  .strictObject({
    /** The claim that lists groups. */
    groups: ClaimPath.prefault('groups'),
    /** The claim by which the ledger and the log call whoever it is. */
    name: ClaimPath.prefault('sub'),
    grants: z.array(Given).min(1).readonly(),
  })
  .readonly();
export type GrantsFile = z.infer<typeof GrantsFile>;
