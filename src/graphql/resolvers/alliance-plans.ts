import { Problem } from '../../domain/problem.js';
import { pageOf } from '../../graph/page.js';
import { connectionOf, sortedPage } from '../../graph/sorted-page.js';
import type { ProposedAlliance, Relaxation } from '../../planning/alliances/plan.js';
import {
  tellNote,
  tellOption,
  tellPrice,
  tellRefused,
  tellRelaxation,
  tellUnserved,
} from '../../planning/alliances/told.js';
import { allianceWish, frontierWish } from '../../planning/jobs/task-of.js';
import { jsonText } from '../../planning/proof/json-text.js';
import type { RelaxationKind, Resolvers } from '../generated/resolvers.js';
import { loadMember, loadRegion, loadUnit } from './load.js';
import { stepsAndFindings } from './plan-parts.js';
import { worked } from './worked.js';

/** Alliances that close gaps, and how much each further one buys. */
export const alliancePlanResolvers: Resolvers = {
  Query: {
    proposeAlliances: (_, args, context) => worked(allianceWish(args.options), args, context),
    coverageFrontier: (_, args, context) =>
      worked(frontierWish(args.options, args.alliances), args, context),
  },
  AlliancePlan: {
    ...stepsAndFindings,
    note: ({ note }, { lang }) => (note === null ? null : tellNote(note, lang ?? 'EN')),
    unserved: ({ unserved }, args) => {
      const { rules } = args;
      const rows = unserved.filter(({ rule }) => rules?.includes(rule) ?? true);
      const page = pageOf('AlliancePlan.unserved', args, 1);
      return connectionOf(
        sortedPage(
          page,
          rows.map((row) => ({ row, keys: [row.unit] })),
        ),
        (unit) => unit,
      );
    },
    proof: ({ proof }) => jsonText(proof),
  },
  ProposedAlliance: {
    allianceId: ({ id }) => id,
    alliance: ({ id, isNew }, _args, context, info) =>
      isNew ? null : context.load(info, ['Alliance'], id),
    lead: ({ lead }, _args, context, info) => loadMember(context, info, lead),
    region: ({ region }, _args, context, info) =>
      region === null ? null : loadRegion(context, info, region),
    memberCount: ({ members }) => members.length,
    members: membersAsked,
  },
  ProposedMember: {
    unit: ({ unit }, _args, context, info) => loadUnit(context, info, unit),
    parts: ({ parts }, _args, context, info) =>
      Promise.all(parts.map((part) => loadUnit(context, info, part))),
  },
  PlanPrice: { text: (price, { lang }) => tellPrice(price, lang ?? 'EN') },
  UnservedUnit: {
    unit: ({ unit }, _args, context, info) => loadUnit(context, info, unit),
    why: (unit, { lang }) => tellUnserved(unit, lang ?? 'EN'),
  },
  RefusedLead: {
    leadId: ({ id }) => id,
    why: (lead, { lang }) => tellRefused(lead, lang ?? 'EN'),
  },
  PlanInfeasibility: {
    unservableCount: ({ unservable }) => unservable.length,
    unservable: ({ unservable }) => unservable.slice(0, 200),
  },
  UnservableUnit: {
    unit: ({ unit }, _args, context, info) => loadUnit(context, info, unit),
    why: (unit, { lang }) => tellUnserved(unit, lang ?? 'EN'),
  },
  ConflictingOption: { text: (option, { lang }) => tellOption(option, lang ?? 'EN') },
  PlanRelaxation: {
    kind: ({ change }) => kindOf(change),
    by: ({ change }) => ('by' in change ? change.by : null),
    units: ({ change }) => ('units' in change ? change.units : []),
    townships: ({ change }) => ('townships' in change ? change.townships : []),
    text: (relaxation, { lang }) => tellRelaxation(relaxation, lang ?? 'EN'),
    proof: ({ proof }) => (proof === undefined ? null : jsonText(proof)),
  },
  CoverageFrontier: { proof: ({ proof }) => jsonText(proof) },
  AllianceAlternative: stepsAndFindings,
  CountedLead: { leadId: ({ lead }) => lead },
};

const mostMembers = 200;

function membersAsked(
  { members }: ProposedAlliance,
  { first, skip }: { readonly first: number; readonly skip: number },
): ProposedAlliance['members'] {
  if (first < 1 || first > mostMembers || skip < 0)
    throw new Problem(
      'BAD_USER_INPUT',
      `first is 1 to ${mostMembers} members and skip 0 or more, received ${first} and ${skip}.`,
    );
  return members.slice(skip, skip + first);
}

function kindOf(change: Relaxation['change']): RelaxationKind {
  if (change.kind === 'NEIGHBOURS') return 'NEIGHBOURING_TOWNSHIPS';
  if (change.kind !== 'WIDER_PLACE') return change.kind;
  return change.to === 'TOWNSHIP' ? 'WIDER_TOWNSHIP' : 'WIDER_COUNTY';
}
