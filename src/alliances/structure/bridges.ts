import type { EntityId } from '../../domain/ids.js';
import type { MembershipRole } from '../../domain/vocabulary.js';
import { type CutMember, connectednessOf } from './cut-members.js';
import type { AllianceNetwork, NetworkAlliance } from './network.js';
import { alliancesByMember } from './overlap.js';

/** A member that alone leads an alliance: its leaving leaves that without a lead. */
export interface SoleLead {
  readonly member: EntityId;
  readonly alliance: EntityId;
}

/** The only member of an alliance. */
export interface LoneMember {
  readonly member: EntityId;
  readonly alliance: EntityId;
  readonly role: MembershipRole;
}

/**
 * An alliance that shares no member with another one of the network and is neither inside one nor has one
 * inside it.
 */
export interface IsolatedAlliance {
  readonly alliance: EntityId;
  /** How many members a source lists; 0 where none does. */
  readonly members: number;
}

/** What a network of alliances hangs on. Lists are in no order that counts. */
export interface NetworkBridges {
  readonly alliances: number;
  /** Different members. */
  readonly members: number;
  /** Connected pieces of alliances and members. */
  readonly pieces: number;
  readonly cutMembers: readonly CutMember[];
  readonly soleLeads: readonly SoleLead[];
  readonly loneMembers: readonly LoneMember[];
  readonly isolated: readonly IsolatedAlliance[];
}

/** Finds the members that a network hangs on, and the alliances that hang on nothing. */
export function bridgesOf(network: AllianceNetwork): NetworkBridges {
  const { cutMembers, members, pieces } = connectednessOf(network);
  return {
    alliances: network.length,
    members,
    pieces,
    cutMembers,
    soleLeads: network.flatMap(soleLeadOf),
    loneMembers: network.flatMap(loneMemberOf),
    isolated: isolatedIn(network),
  };
}

function soleLeadOf({ id, members }: NetworkAlliance): SoleLead[] {
  const [lead, ...others] = members.filter(({ role }) => role === 'LEAD');
  return lead === undefined || others.length > 0 ? [] : [{ member: lead.id, alliance: id }];
}

function loneMemberOf({ id, members }: NetworkAlliance): LoneMember[] {
  const [only, ...others] = members;
  if (only === undefined || others.length > 0) return [];
  return [{ member: only.id, alliance: id, role: only.role }];
}

function isolatedIn(network: AllianceNetwork): IsolatedAlliance[] {
  const alliancesOf = alliancesByMember(network);
  const withOthersInside = new Set(network.flatMap(({ wholes }) => wholes));
  return network
    .filter(({ id, wholes }) => wholes.length === 0 && !withOthersInside.has(id))
    .filter(({ members }) => members.every(({ id }) => alliancesOf.get(id)?.length === 1))
    .map(({ id, members }) => ({ alliance: id, members: members.length }));
}
