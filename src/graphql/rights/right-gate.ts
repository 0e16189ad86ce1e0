import {
  type DocumentNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import { initiatorOf } from '../../access/initiator.js';
import { may, rolesOf, rolesWith, type Subject } from '../../access/subject.js';
import type { CivilDate } from '../../domain/civil-date.js';
import { Problem } from '../../domain/problem.js';
import type { Context } from '../context.js';
import type { Executor, Operation } from '../executor/executor.js';
import { fragmentsOf } from '../operation-size.js';
import { reading, rightsOfFields, type Sufficient } from './rights-of-fields.js';

/** Has operations executed for those who may ask all of their root fields; of others nothing is. */
export function allowing(execute: Executor<Context>): Executor<Context> {
  return async (operation) => {
    const refusal = forbidden(operation);
    return refusal === null ? execute(operation) : { errors: [refusal] };
  };
}

/**
 * Why an operation is not executed for who asks, which the audit log is told; null where it is. A field that a condition
 * leaves out is asked, too.
 */
export function forbidden({
  document,
  definition,
  context,
}: Pick<
  Operation<Pick<Context, 'subject' | 'today' | 'from' | 'audit'>>,
  'document' | 'definition' | 'context'
>): GraphQLError | null {
  const { subject, today, audit } = context;
  for (const needed of neededBy(document, definition)) {
    const problem = lacking(needed, subject, today);
    if (problem === null) continue;
    const { field, rights } = needed;
    audit?.note(initiatorOf(context), 'REFUSED', { field, right: rights.join(' or ') });
    return new GraphQLError(problem.message, { originalError: problem });
  }
  return null;
}

/** What fields need of who asks for them. */
interface Needed {
  /** One of them is enough. */
  readonly rights: Sufficient;
  /** The first field that needs it. */
  readonly field: string;
}

/** Why a subject has not what is needed; null where it has. */
function lacking({ rights, field }: Needed, subject: Subject, today: CivilDate): Problem | null {
  if (rights.some((right) => may(subject, right, today))) return null;
  const roles = rolesOf(subject, today).join(', ') || 'granted nothing today';
  return new Problem(
    'FORBIDDEN',
    `${field} needs the right ${rights.join(' or ')}, that of ${rolesWith(rights).join(', ')}; received it of a subject that is ${roles}.`,
  );
}

/** What operations need, each as long as somebody holds its document. */
const known = new WeakMap<OperationDefinitionNode, readonly Needed[]>();

function neededBy(document: DocumentNode, definition: OperationDefinitionNode): readonly Needed[] {
  const before = known.get(definition);
  if (before !== undefined) return before;
  // Whatever is asked is read: the schema, too.
  const needed = new Map<string, Needed>([
    [`${reading}`, { rights: reading, field: 'An operation' }],
  ]);
  const rightsOf = new Map(Object.entries(rightsOfFields[rootTypes[definition.operation]]));
  for (const field of fieldsOf(document, definition)) {
    const rights = rightsOf.get(field);
    if (rights !== undefined && !needed.has(`${rights}`))
      needed.set(`${rights}`, { rights, field });
  }
  const all = [...needed.values()];
  known.set(definition, all);
  return all;
}

const rootTypes = {
  [OperationTypeNode.QUERY]: 'Query',
  [OperationTypeNode.MUTATION]: 'Mutation',
  [OperationTypeNode.SUBSCRIPTION]: 'Subscription',
} as const;

/** The names of the root fields of an operation, by whatever fragment. */
function fieldsOf(document: DocumentNode, { selectionSet }: OperationDefinitionNode): Set<string> {
  const fragments = fragmentsOf(document);
  const names = new Set<string>();
  const seen = new Set<string>();
  const look = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections)
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) look(selection.selectionSet);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment !== undefined) look(fragment.selectionSet);
      }
  };
  look(selectionSet);
  return names;
}
