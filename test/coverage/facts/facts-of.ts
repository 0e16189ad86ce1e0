import { readFileSync } from 'node:fs';
import { assess } from '../../../src/coverage/assessment/assess.js';
import type {
  AllianceFact,
  CoverageFact,
  LinkUpward,
  ThroughWhole,
  UnitFacts,
} from '../../../src/coverage/facts/facts.js';
import type { CountRow, OrganizationRow, SurveyRow } from '../../../src/coverage/facts/rows.js';
import { parseRuleSet } from '../../../src/coverage/rules/rules.js';
import { CivilDate, type Lifetime } from '../../../src/domain/civil-date.js';
import { EntityId } from '../../../src/domain/ids.js';
import type { CoverageMode, OrganizationKind, UnitKind } from '../../../src/domain/vocabulary.js';

const seed = new URL('../../../seeds/rules/cn-grassroots-2019.json', import.meta.url);

/** The rule set that the project ships. */
export const rules = parseRuleSet(JSON.parse(readFileSync(seed, 'utf8')));

export const day = (text: string): CivilDate => CivilDate.parse(text);
export const id = (text: string): EntityId => EntityId.parse(text);

/** A lifetime from a day to the day before another; null is unknown. */
export function span(from: string | null = null, to: string | null = null): Lifetime {
  return {
    validFrom: from === null ? null : day(from),
    validTo: to === null ? null : day(to),
  };
}

/** An enterprise of unknown lifetime, of which nothing is known but what is given. */
export function unit(facts: Partial<UnitFacts> = {}): UnitFacts {
  return {
    id: id('unit'),
    kind: 'ENTERPRISE',
    lifetime: span(),
    exclusion: null,
    regions: [],
    regionsBefore: [],
    coverages: [],
    alliances: [],
    surveys: [],
    counts: [],
    ...facts,
  };
}

/** What is known of a coverage, or of what an alliance does, beside its own days. */
interface Beside {
  readonly by?: string;
  /** Of the organization or the alliance. */
  readonly alive?: Lifetime;
  readonly through?: ThroughWhole;
}

/** A coverage by a branch (by a temporary or joint one where the mode asks for it). */
export function covers(
  mode: CoverageMode,
  lifetime: Lifetime = span(),
  { by = 'branch', alive = span(), through }: Beside = {},
): CoverageFact {
  const kind =
    mode === 'TEMPORARY' ? 'TEMPORARY_BRANCH' : mode === 'JOINT' ? 'JOINT_BRANCH' : 'BRANCH';
  return {
    edge: { organization: id(by), unit: id('unit'), mode, lifetime },
    organization: { id: id(by), kind, lifetime: alive },
    above: [],
    through: through ?? null,
  };
}

/** A unit is part of a whole of a kind: the days of the link, and of the whole. */
export function partOf(
  kind: UnitKind,
  lifetime: Lifetime = span(),
  alive: Lifetime = span(),
): ThroughWhole {
  return {
    part: { unit: id('unit'), whole: id('whole'), lifetime },
    whole: { id: id('whole'), kind, lifetime: alive },
  };
}

/** A coverage by a party group of unknown lifetime, given what is above it. */
export function coversByGroup(lines: readonly LineAbove[], group = 'group'): CoverageFact {
  const { edge, organization, ...rest } = covers('SOLO', span(), { by: group });
  return {
    ...rest,
    edge,
    organization: { ...organization, kind: 'PARTY_GROUP' },
    above: lines.flatMap((links) => links(organization.id)),
  };
}

/** Gives the links of a line from a group. */
type LineAbove = (group: string) => LinkUpward[];

/** A line to a branch, a link for each lifetime; between them there are further groups. */
export function line(branch: string, ...lifetimes: Lifetime[]): LineAbove {
  return lineTo(branch, 'BRANCH', lifetimes);
}

export function lineToTemporary(branch: string, ...lifetimes: Lifetime[]): LineAbove {
  return lineTo(branch, 'TEMPORARY_BRANCH', lifetimes);
}

function lineTo(branch: string, kind: OrganizationKind, lifetimes: Lifetime[]): LineAbove {
  return (group) => {
    const superiors = lifetimes.map((_, at): OrganizationRow => {
      return at === lifetimes.length - 1
        ? { id: id(branch), kind, lifetime: span() }
        : { id: id(`${group}-${branch}-${at}`), kind: 'PARTY_GROUP', lifetime: span() };
    });
    return superiors.map((superior, at) => {
      const organization = superiors[at - 1]?.id ?? id(group);
      const lifetime = lifetimes[at] ?? span();
      return { link: { organization, superior: superior.id, lifetime }, superior };
    });
  };
}

/** The unit itself is a member of an alliance. */
export function alliance(
  lifetime: Lifetime = span(),
  { by = 'alliance', alive = span(), through }: Beside = {},
): AllianceFact {
  return {
    edge: { member: id('unit'), alliance: id(by), lifetime },
    alliance: { id: id(by), lifetime: alive },
    through: through ?? null,
  };
}

/** A survey of the unit. */
export function surveyed(on: string): SurveyRow {
  return { unit: id('unit'), region: null, kind: null, on: day(on), sourceKind: 'LEDGER' };
}

/** Full members, staff and yearly revenue from a day on. */
export function count(
  on: string,
  fullMembers: number | null,
  { staff = null, revenue = null }: Partial<Pick<CountRow, 'staff' | 'revenue'>> = {},
): CountRow {
  return { entity: id('unit'), on: day(on), fullMembers, staff, revenue };
}

/** The assessment of a unit that is alive on the day. */
export function assessed(facts: UnitFacts, on: string, ruleSet = rules) {
  const assessment = assess(facts, day(on), ruleSet);
  if (assessment === null) throw new Error(`The unit is alive on the day, received ${on}.`);
  return assessment;
}

/** Findings as `CODE severity since`, for tables. */
export function findingsOf(facts: UnitFacts, on: string): string[] {
  return assessed(facts, on).findings.map(
    ({ code, severity, since }) => `${code} ${severity} ${since}`,
  );
}
