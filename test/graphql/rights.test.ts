import { fileURLToPath } from 'node:url';
import { getOperationAST, isObjectType, parse } from 'graphql';
import { expect, test, vi } from 'vitest';
import type { AuditLog } from '../../src/access/audit/audit-log.js';
import { owner, type Role, type Subject } from '../../src/access/subject.js';
import { CivilDate } from '../../src/domain/civil-date.js';
import type { Problem } from '../../src/domain/problem.js';
import { forbidden } from '../../src/graphql/rights/right-gate.js';
import { rightsOfFields } from '../../src/graphql/rights/rights-of-fields.js';
import { executableSchema } from '../../src/graphql/server.js';
import { readerOf, stewardOf } from '../access/subjects.js';

const schema = executableSchema(fileURLToPath(new URL('../../schema', import.meta.url)));
const note = vi.fn<AuditLog['note']>();
const audit = { note };
const today = CivilDate.parse('2026-06-30');
const town = '990101102';

test('every root field of the schema has its rights, and nothing else has', () => {
  for (const type of ['Query', 'Mutation', 'Subscription'] as const)
    expect(Object.keys(rightsOfFields[type]).sort()).toEqual(rootFields(type).sort());
});

test.each<[Role, string, string | null]>([
  ['READER', '{ version }', null],
  ['READER', '{ __schema { description } }', null],
  [
    'READER',
    '{ simulate { __typename } }',
    'simulate needs the right PLAN or RECORD, that of STEWARD, PLANNER; received it of a subject that is READER.',
  ],
  ['PLANNER', '{ simulate { __typename } }', null],
  ['STEWARD', '{ simulate { __typename } }', null],
  ['PLANNER', 'mutation { keepPlan { __typename } }', null],
  [
    'PLANNER',
    'mutation { commitPlan { __typename } }',
    'commitPlan needs the right RECORD, that of STEWARD; received it of a subject that is PLANNER.',
  ],
  ['STEWARD', 'mutation { commit { __typename } }', null],
  ['ADMIN', 'mutation { commit { __typename } }', 'commit needs'],
  ['READER', 'subscription { coverageChanged { __typename } }', null],
  ['READER', 'subscription { planProgress { __typename } }', 'planProgress needs'],
  [
    'READER',
    '{ a: version ... on Query { ...F } } fragment F on Query { ...G b: simulate { __typename } } fragment G on Query { ...F }',
    'simulate needs',
  ],
  ['READER', '{ simulate @skip(if: true) { __typename } }', 'simulate needs'],
])('%s asks %s', (role, query, message) => {
  const refusal = refused(query, of(role));
  if (message === null) expect(refusal).toBeNull();
  else {
    expect(refusal?.message).toContain(message);
    expect(refusal?.originalError).toMatchObject({ code: 'FORBIDDEN' } satisfies Partial<Problem>);
  }
});

test('whoever is granted nothing reads nothing, not even the schema', () => {
  const nobody = { ...owner, grants: [] };
  for (const query of ['{ version }', '{ __typename }', '{ __schema { description } }'])
    expect(refused(query, nobody)?.message).toBe(
      'An operation needs the right READ, that of READER, STEWARD, PLANNER, ADMIN; received it of a subject that is granted nothing today.',
    );
});

test('a refusal is told to the audit log, what is allowed is not', () => {
  note.mockClear();
  refused('{ version }', of('READER'));
  expect(note).not.toHaveBeenCalled();
  refused('mutation { keepPlan { __typename } }', of('READER'));
  const { id: actor, name, by } = owner;
  expect(note.mock.calls).toEqual([
    [
      { actor, name, by, from: '10.0.0.7', grant: null, region: null },
      ...['REFUSED', { field: 'keepPlan', right: 'PLAN or RECORD' }],
    ],
  ]);
});

test('a right over a part is enough to be asked: what is answered is looked at by that', () => {
  expect(
    refused('{ version coverage { units } keptPlans { __typename } }', readerOf([town])),
  ).toBeNull();
  for (const field of ['commit', 'annotateGap', 'commitPlan'])
    expect(refused(`mutation { ${field} { __typename } }`, stewardOf([town]))).toBeNull();
  expect(refused('mutation { commit { __typename } }', readerOf([town]))?.message).toContain(
    'commit needs the right RECORD',
  );
});

function refused(query: string, subject: Subject) {
  const document = parse(query);
  const definition = getOperationAST(document);
  if (definition == null) throw new Error('A query holds an operation.');
  return forbidden({ document, definition, context: { subject, today, from: '10.0.0.7', audit } });
}

function of(role: Role): Subject {
  return { ...owner, grants: owner.grants.filter((grant) => grant.role === role) };
}

function rootFields(name: string): string[] {
  const type = schema.getType(name);
  return isObjectType(type) ? Object.keys(type.getFields()) : [];
}
