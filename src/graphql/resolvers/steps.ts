import type { GraphQLResolveInfo } from 'graphql';
import { initiatorIn, initiatorOf } from '../../access/initiator.js';
import { grantedTo, planningRights, type Right } from '../../access/subject.js';
import { commitSteps, type StepsContext } from '../../changes/steps/commit-steps.js';
import { type Judgement, type StepsQuestion, simulate } from '../../changes/steps/simulate.js';
import { mostSteps, stepOf } from '../../changes/steps/step.js';
import { TABLE_NAMES } from '../../changes/tables/tables.js';
import { figuresOf } from '../../coverage/queries/coverage.js';
import { firstOf } from '../../coverage/queries/first-of.js';
import type { CoverageQuestion } from '../../coverage/reading/question.js';
import { Problem } from '../../domain/problem.js';
import { unfitIn } from '../../domain/texts.js';
import type { SelectedField } from '../../graph/reading.js';
import { headOf } from '../../graph/view.js';
import { scopeSeen } from '../../registry/scope-seen.js';
import type { Context } from '../context.js';
import { eventIdOf } from '../event-ids.js';
import type { Resolvers, StepInput } from '../generated/resolvers.js';
import { selected } from '../select.js';
import { questionOf } from './question.js';

/** What steps would do, and taking them. */
export const stepResolvers: Resolvers = {
  Query: {
    simulate: async (_, args, context, info) => {
      const asked = await stepsQuestion(args, context, info);
      const simulated = await simulate(context, asked, context.planned);
      return noting(simulated, context, 'simulate', planningRights);
    },
    version: async (_, _args, { reader }) => (await headOf(reader)).commit,
  },
  Mutation: {
    commit: async (_, { input }, context, info) => {
      const committed = await commitSteps(
        recordingFor(context),
        context,
        await stepsQuestion(input, context, info),
        { ifVersion: input.ifVersion ?? null, idempotencyKey: keyOf(input.idempotencyKey) },
      );
      return noting(committed, context, 'commit', ['RECORD']);
    },
  },
  Simulation: {
    invalid: ({ violations }) => violations,
    invalidCount: ({ invalid }) => invalid,
  },
  CommitPayload: {
    event: ({ event }, _args, context) => eventIdOf(context, event),
    invalid: ({ violations }) => violations,
    invalidCount: ({ invalid }) => invalid,
    rows: ({ countsByTable }) =>
      TABLE_NAMES.flatMap((table) => {
        const { added, replaced } = countsByTable[table] ?? { added: 0, replaced: 0 };
        return added + replaced === 0 ? [] : [{ table, added, replaced }];
      }),
  },
  InvalidStep: { step: ({ line }) => line },
  StepsEffect: {
    rows: ({ rows }) => firstOf(rows),
    before: ({ coverage }) => figuresOf(coverage.before),
    after: ({ coverage }) => figuresOf(coverage.after),
    units: ({ coverage }) => firstOf(coverage.units),
    organizations: ({ coverage }) => firstOf(coverage.organizations),
    alliances: ({ alliances }) => firstOf(alliances),
    facilities: ({ facilities }) => firstOf(facilities),
    regions: ({ coverage }) => firstOf(coverage.regions),
  },
  RegionEffect: {
    code: ({ region }) => region,
    region: ({ region }, _args, context, info) => context.load(info, ['Region'], region),
    before: ({ before }) => figuresOf(before),
    after: ({ after }) => figuresOf(after),
  },
  // What steps found is in the graph only where they were committed.
  UnitEffect: {
    unitId: ({ unit }) => unit,
    unit: ({ unit, before }, _args, context, info) => {
      const known = { type: 'Unit', fields: { id: unit } };
      return context.load(info, ['Unit'], unit, before === null ? undefined : known);
    },
  },
  OrganizationEffect: {
    organizationId: ({ organization }) => organization,
    organization: ({ organization }, _args, context, info) =>
      context.load(info, ['Organization'], organization),
  },
  AllianceEffect: {
    allianceId: ({ alliance }) => alliance,
    alliance: ({ alliance }, _args, context, info) => context.load(info, ['Alliance'], alliance),
    joined: ({ joined }) => firstOf(joined),
    left: ({ left }) => firstOf(left),
    changed: ({ changed }) => firstOf(changed),
  },
  FacilityEffect: {
    facilityId: ({ facility }) => facility,
    facility: ({ facility }, _args, context, info) => context.load(info, ['Facility'], facility),
    existsBefore: ({ before }) => before,
    existsAfter: ({ after }) => after,
  },
  EffectRole: {
    memberId: ({ member }) => member,
    member: ({ member }, _args, context, info) =>
      context.load(info, ['Organization', 'Unit'], member),
  },
  EffectMember: {
    memberId: (id) => id,
    member: (id, _args, context, info) => context.load(info, ['Organization', 'Unit'], id),
  },
};

/** The fields of a name that are asked of one, whatever its type. */
export function named({ selection }: SelectedField, name: string): SelectedField[] {
  return Object.values(selection)
    .flatMap((fields) => Object.values(fields))
    .filter((field) => field.name === name);
}

/** Where, when and for whom rows are recorded that a request asks for. */
export function recordingFor(context: Context): StepsContext {
  const { graph, now, timeZone, ruleSets, subject, today } = context;
  return {
    ...{ graph, now, refreshPolicy: { timeZone, ruleSets } },
    actor: subject.name,
    granted: grantedTo(subject, 'RECORD', today),
    initiatorIn: (regions) => initiatorIn(context, 'RECORD', regions),
  };
}

/** Tells the audit log of steps that lie elsewhere than whoever asks may take any. */
function noting<Result extends Judgement>(
  result: Result,
  context: Context,
  field: string,
  rights: readonly Right[],
): Result {
  if (result.violations.some(({ rule }) => rule === 'GRANT'))
    context.audit?.note(initiatorOf(context), 'REFUSED', { field, right: rights.join(' or ') });
  return result;
}

const longestKey = 100;

async function stepsQuestion(
  args: {
    readonly changes: readonly StepInput[];
    readonly source: string;
    readonly locator?: string | null;
    readonly scope?: unknown;
    readonly on?: string | null;
    readonly ruleSet?: string | null;
  },
  context: Context,
  info: GraphQLResolveInfo,
): Promise<StepsQuestion> {
  const { changes, source, locator } = args;
  if (changes.length < 1 || changes.length > mostSteps)
    throw new Problem(
      'BAD_USER_INPUT',
      `1 to ${mostSteps} steps are taken at a time, received ${changes.length}.`,
    );
  return {
    steps: changes.map((input) => stepOf(input, context.today)),
    said: JSON.stringify(changes),
    evidence: { source, locator: locator ?? null },
    question: await questionWithin(questionOf(args, context), context),
    mostCounted: context.mostCounted,
    isEffectAsked: named(selected(info), 'effect').length > 0,
  };
}

/** The same question of what lies in what is granted, where a part of the graph is. */
export async function questionWithin(
  question: CoverageQuestion,
  context: Context,
): Promise<CoverageQuestion> {
  if (context.granted === null) return question;
  return { ...question, scope: await scopeSeen(context, question.scope) };
}

export function keyOf(key: string | null | undefined): string | null {
  if (key == null) return null;
  const found = unfitIn(key);
  if (found !== null)
    throw new Problem(
      'BAD_USER_INPUT',
      `An idempotency key has no characters that are not seen, received one with ${found}.`,
    );
  if (key.length >= 1 && key.length <= longestKey) return key;
  throw new Problem(
    'BAD_USER_INPUT',
    `An idempotency key has 1 to ${longestKey} characters, received ${key.length}.`,
  );
}
