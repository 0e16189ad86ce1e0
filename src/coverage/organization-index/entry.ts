import type { CivilDate } from '../../domain/civil-date.js';
import { type Day, dayOf, NEVER } from '../../domain/day.js';
import type { EntityId } from '../../domain/ids.js';
import type { OrganizationKind, RegionLevel, SourceKind } from '../../domain/vocabulary.js';
import { organizationStagesOf } from '../assessment/organization-stages.js';
import type { OrganizationFacts } from '../facts/organization-facts.js';
import type { SubordinationRow } from '../facts/rows.js';
import { compareIds } from '../index/compare.js';
import type { RuleSet } from '../rules/rules.js';
import { type OwnSpans, spansOf } from './own-spans.js';

/** What an index is told of an organization: its own facts, and its links upward. */
export interface ListedOrganization {
  readonly name: string;
  /** Null where it has none. */
  readonly nameEn: string | null;
  /** What the order by name sorts by. */
  readonly reading: string;
  readonly sourceKind: SourceKind;
  /** The codes of the regions that it is based in, from the widest to its own. */
  readonly regions: readonly string[];
  readonly facts: Omit<OrganizationFacts, 'above'>;
  readonly links: readonly SubordinationRow[];
}

/** An organization in the index. */
export interface Entry
  extends Pick<ListedOrganization, 'name' | 'nameEn' | 'reading' | 'sourceKind' | 'regions'> {
  readonly id: EntityId;
  readonly kind: OrganizationKind;
  readonly level: RegionLevel;
  readonly life: Life;
  /** By superior, then by days. */
  readonly links: readonly EntryLink[];
  readonly temporaryDue: CivilDate | null;
  readonly termEnds: CivilDate | null;
  readonly spans: OwnSpans;
}

/** From a day, 0 where it is unknown, to the first on which it is no more, `NEVER` where unknown. */
export interface Life {
  readonly from: Day;
  readonly to: Day;
}

interface EntryLink extends Life {
  readonly superior: EntityId;
}

export function entryOf({ facts, links, ...listed }: ListedOrganization, rules: RuleSet): Entry {
  const { id, kind, level, lifetime } = facts;
  const { name, nameEn, reading, sourceKind, regions } = listed;
  const { temporaryDue, termEnds, stages } = organizationStagesOf(facts, rules);
  return {
    ...{ id, kind, level, name, nameEn, reading, sourceKind, regions, temporaryDue, termEnds },
    life: lifeOf(lifetime),
    links: links
      .map(({ superior, lifetime: days }) => ({ superior, ...lifeOf(days) }))
      .sort((a, b) => compareIds(a.superior, b.superior) || a.from - b.from || a.to - b.to),
    spans: spansOf(stages),
  };
}

function lifeOf({ validFrom, validTo }: SubordinationRow['lifetime']): Life {
  return {
    from: validFrom === null ? 0 : dayOf(validFrom),
    to: validTo === null ? NEVER : dayOf(validTo),
  };
}
