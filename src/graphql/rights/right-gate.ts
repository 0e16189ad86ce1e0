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
  for (const [rights, field] of neededBy(document, definition))
    if (!rights.some((right) => may(subject, right, today))) {
      const problem = lacking(field, rights, subject, today);
      audit?.note(initiatorOf(context), 'REFUSED', { field, right: rights.join(' or ') });
      return new GraphQLError(problem.message, { originalError: problem });
    }
  return null;
}

function lacking(field: string, rights: Sufficient, subject: Subject, today: CivilDate): Problem {
  const roles = rolesOf(subject, today);
  return new Problem(
    'FORBIDDEN',
    `${field} needs the right ${rights.join(' or ')}, that of ${rolesWith(rights).join(', ')}; received it of a subject that is ${roles.join(', ') || 'granted nothing today'}.`,
  );
}

/** What operations need, each as long as somebody holds its document. */
const known = new WeakMap<OperationDefinitionNode, ReadonlyMap<Sufficient, string>>();

/** What an operation needs, each with the first of its root fields that does. */
function neededBy(
  document: DocumentNode,
  definition: OperationDefinitionNode,
): ReadonlyMap<Sufficient, string> {
  const before = known.get(definition);
  if (before !== undefined) return before;
  // Whatever is asked is read: the schema, too.
  const needed = new Map<Sufficient, string>([[reading, 'An operation']]);
  const rights = rightsOfRoot(definition);
  for (const field of fieldsOf(document, definition)) {
    const asked = rights.get(field);
    if (asked !== undefined && !needed.has(asked)) needed.set(asked, field);
  }
  known.set(definition, needed);
  return needed;
}

function rightsOfRoot({ operation }: OperationDefinitionNode): ReadonlyMap<string, Sufficient> {
  const root = {
    [OperationTypeNode.QUERY]: rightsOfFields.Query,
    [OperationTypeNode.MUTATION]: rightsOfFields.Mutation,
    [OperationTypeNode.SUBSCRIPTION]: rightsOfFields.Subscription,
  }[operation];
  return new Map(Object.entries(root));
}

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
