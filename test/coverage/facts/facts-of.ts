import { readFileSync } from 'node:fs';
import { assess } from '../../../src/coverage/assessment/assess.js';
import type {
  AllianceFact,
  CoverageFact,
  Line,
  UnitFacts,
} from '../../../src/coverage/facts/facts.js';
import { parseRuleSet } from '../../../src/coverage/rules/rules.js';
import { CivilDate, type Lifetime } from '../../../src/domain/civil-date.js';
import { EntityId } from '../../../src/domain/ids.js';
import type { CoverageMode } from '../../../src/domain/vocabulary.js';

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
    coverages: [],
    alliances: [],
    surveys: [],
    counts: [],
    ...facts,
  };
}

/** A coverage by a branch (by a temporary or joint one where the mode asks for it). */
export function covers(
  mode: CoverageMode,
  lifetime: Lifetime = span(),
  fact: Partial<CoverageFact> = {},
): CoverageFact {
  return {
    organization: id('branch'),
    organizationKind:
      mode === 'TEMPORARY' ? 'TEMPORARY_BRANCH' : mode === 'JOINT' ? 'JOINT_BRANCH' : 'BRANCH',
    mode,
    lifetimes: [lifetime],
    lines: [],
    whole: null,
    ...fact,
  };
}

/** A coverage by a party group of unknown lifetime. */
export function coversByGroup(lines: readonly Line[], group = 'group'): CoverageFact {
  return covers('SOLO', span(), {
    organization: id(group),
    organizationKind: 'PARTY_GROUP',
    lines,
  });
}

export function line(branch: string, ...lifetimes: Lifetime[]): Line {
  return { branch: id(branch), branchKind: 'BRANCH', lifetimes };
}

export function lineToTemporary(branch: string, ...lifetimes: Lifetime[]): Line {
  return { ...line(branch, ...lifetimes), branchKind: 'TEMPORARY_BRANCH' };
}

export function alliance(
  lifetime: Lifetime = span(),
  fact: Partial<AllianceFact> = {},
): AllianceFact {
  return { alliance: id('alliance'), lifetimes: [lifetime], whole: null, ...fact };
}

/** Full members from a day on. */
export function count(on: string, fullMembers: number | null): UnitFacts['counts'][number] {
  return { on: day(on), fullMembers };
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
