import { isAlive } from '../../domain/civil-date.js';
import { valuesOf } from '../../domain/vocabulary.js';
import { chainLevelOf } from '../chain/chain-levels.js';
import { livingOn } from '../facts/hierarchy.js';
import type { RecordedRows, Row } from '../facts/recorded-rows.js';
import type { RankedOrganization } from '../facts/rows.js';
import type { ExplanationTexts } from '../messages/explanation-texts.js';
import { CHAIN_LEVELS, type ChainLevel, type RuleSet } from '../rules/rules.js';
import type { Candidate } from './changes.js';
import type { ExplainedOrganization } from './explained-organization.js';
import { newOrganization, newSubordination } from './new-rows.js';
import { renewals } from './renewals.js';

type Subordination = RecordedRows['subordinations'];

/** What a link can need above it. */
interface Superior {
  readonly words: keyof ExplanationTexts['superiors'];
  readonly place: Pick<RankedOrganization, 'kind' | 'level'>;
}

const county: Superior = {
  words: 'COUNTY_COMMITTEE',
  place: { kind: 'COMMITTEE', level: 'COUNTY' },
};
const township: Superior = {
  words: 'TOWNSHIP_COMMITTEE',
  place: { kind: 'COMMITTEE', level: 'TOWNSHIP' },
};

/**
 * What could put an organization's own link upward in order: renew an ended link or superior, end one of
 * the living links above it, or put it under an organization of the level above.
 */
export function superiorCandidates(explained: ExplainedOrganization): Candidate[] {
  const { organization, facts, rows, on, rules } = explained;
  const { id } = organization;
  const { organizations, subordinations } = facts.above;
  const living = livingOn({ organizations: [...organizations, organization], subordinations }, on);
  const superiors = [...(living.superiors.get(id) ?? [])].map((superior) => superior.id).sort();
  const links = subordinations.filter(
    (link) =>
      isAlive(link.lifetime, on) &&
      living.organizations.has(link.organization) &&
      living.organizations.has(link.superior),
  );
  const above = new Set(organizations.map((each) => each.id));
  const ended = rows.filter(
    (row) =>
      (row.table === 'subordinations' && row.organization === id) ||
      (row.table === 'organizations' && above.has(row.id)),
  );
  return [
    ...renewals(ended, { id, on }),
    ...links.map((link) => endingOf(link, links)),
    placing(superiors.length === 0 ? 'ADD_SUPERIOR' : 'REPLACE_SUPERIOR'),
  ];

  /** Rows that name the same superior end together. */
  function endingOf(link: Subordination, all: readonly Subordination[]): Candidate {
    const same = all.filter(
      (each) => each.organization === link.organization && each.superior === link.superior,
    );
    return {
      kind: 'END_SUPERIOR',
      written: same.map(endedRow),
      row: link.key,
      about: [link.organization, link.superior],
      text: ({ texts, nameOf }) =>
        texts.changes.END_SUPERIOR({
          name: nameOf(link.organization),
          other: nameOf(link.superior),
          ...{ on, count: same.length, total: 0, superior: '' },
        }),
    };
  }

  function placing(kind: 'ADD_SUPERIOR' | 'REPLACE_SUPERIOR'): Candidate {
    const { words, place } = superiorFor(organization, rules);
    const own = links.filter((link) => link.organization === id);
    const written: Row[] = [...own.map(endedRow), newOrganization(place), newSubordination(id, on)];
    return {
      kind,
      written,
      row: null,
      about: [id, ...superiors],
      text: ({ texts, nameOf }) =>
        texts.changes[kind]({
          name: nameOf(id),
          other: kind === 'ADD_SUPERIOR' ? nameOf(id) : superiors.map(nameOf).join(texts.comma),
          ...{ on, count: superiors.length, total: 1, superior: texts.superiors[words] },
        }),
    };
  }

  function endedRow(link: Subordination): Subordination {
    return { ...link, lifetime: { ...link.lifetime, validTo: on } };
  }
}

/** The next level upward that the rule set doesn't let be absent; above the township, the county. */
function superiorFor(organization: RankedOrganization, { optionalLevels }: RuleSet): Superior {
  const own = chainLevelOf(organization);
  if (own === null) return county;
  if (own === 'TOWNSHIP_COMMITTEE') return organization.kind === 'COMMITTEE' ? county : township;
  const levels = valuesOf(CHAIN_LEVELS);
  const next = levels
    .slice(levels.indexOf(own) + 1)
    .find((level) => !optionalLevels.includes(level));
  return next === undefined ? county : superiorOn(next);
}

function superiorOn(level: ChainLevel): Superior {
  switch (level) {
    case 'GRID_BRANCH':
      return { words: level, place: { kind: 'BRANCH', level: 'GRID' } };
    case 'VILLAGE_ORGANIZATION':
      return { words: level, place: { kind: 'GENERAL_BRANCH', level: 'VILLAGE' } };
    case 'AREA_ORGANIZATION':
      return { words: level, place: { kind: 'UNITED_COMMITTEE', level: 'TOWNSHIP' } };
    case 'TOWNSHIP_COMMITTEE':
      return township;
    case 'HOUSEHOLD_LINK':
    case 'MICRO_GRID_GROUP':
      return county;
  }
}
