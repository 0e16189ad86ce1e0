import { z } from 'zod';

/** What is told of in the audit log. */
export const AUDIT_ACTIONS = [
  'SIGN_IN',
  'SIGN_IN_REFUSED',
  'SIGN_OUT',
  'REFUSED',
  'IMPORT',
  'COMMIT',
  'ANNOTATE',
  'PLAN_START',
  'PLAN_CANCEL',
  'PLAN_KEEP',
  'PLAN_DISCARD',
  'PLAN_COMMIT',
  'REASSESS',
  'BACKUP',
  'RESTORE',
  'ACCOUNT_ADD',
  'ACCOUNT_END',
  'PASSWORD_SET',
  'GRANT',
  'REVOKE',
  'TOKEN_CREATE',
  'TOKEN_REVOKE',
  'OMITTED',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** How it is known who has done something: who has the machine, the product by itself, nobody known, or as of a `Subject`. */
const AUDIT_MEANS = ['OWNER', 'SESSION', 'TOKEN', 'OIDC', 'PROCESS', 'NOBODY'] as const;

/** Who does something, and from where. */
export const Initiator = z.strictObject({
  /** The id of a subject, `orgweave` or `nobody`. */
  actor: z.string(),
  /** What the ledger calls it. */
  name: z.string(),
  by: z.enum(AUDIT_MEANS),
  /** The address that the request came from; null at the machine itself. */
  from: z.string().nullable(),
  /** The id of the grant by which it may; null where none is needed. */
  grant: z.string().nullable(),
  /** The code of the region that it is about, that of this grant unless more is known; null where it is about all, or none. */
  region: z.string().nullable().default(null),
});
export type Initiator = Readonly<z.infer<typeof Initiator>>;

/** An entry of the audit log, as it is kept. */
export const AuditEntry = Initiator.extend({
  // A graph leaves out what is null.
  from: Initiator.shape.from.default(null),
  grant: Initiator.shape.grant.default(null),
  /** 1, 2, 3, … without holes, in the order in which they were written. */
  number: z.number().int(),
  /** When it was done, as an ISO instant in UTC. */
  at: z.string(),
  action: z.enum(AUDIT_ACTIONS),
  /** Ids and numbers of what it was done to, as the text of a JSON object. */
  detail: z.string(),
  /** The hash of the entry before; of the first one `noHash`. */
  previous: z.string(),
  hash: z.string(),
});
export type AuditEntry = Readonly<z.infer<typeof AuditEntry>>;

/** Ids and numbers of what something is done to: no secrets, and nothing of what else was sent. */
export type AuditDetail = Readonly<Record<string, string | number>>;

/** Something that is done, and who does it. */
export interface Deed {
  /** An ISO instant in UTC. */
  readonly at: string;
  readonly initiator: Initiator;
  readonly action: AuditAction;
  readonly detail: AuditDetail;
}

/** Whoever has the machine on which a command runs. */
export const machineOwner: Initiator = {
  ...{ actor: 'owner', name: 'owner', by: 'OWNER' },
  ...{ from: null, grant: null, region: null },
};

/** The product, where nobody has asked it to. */
export const itself: Initiator = {
  ...{ actor: 'orgweave', name: 'orgweave', by: 'PROCESS' },
  ...{ from: null, grant: null, region: null },
};

/** Somebody at an address of whom nothing is known. */
export function nobodyFrom(address: string): Initiator {
  return {
    ...{ actor: 'nobody', name: 'nobody', by: 'NOBODY' },
    ...{ from: address, grant: null, region: null },
  };
}
