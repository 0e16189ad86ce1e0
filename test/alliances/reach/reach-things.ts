import type {
  AllianceMember,
  CoveredUnit,
  ReachLinks,
  ServedThing,
} from '../../../src/alliances/reach/reach-links.js';
import { EntityId } from '../../../src/domain/ids.js';
import { MEMBERSHIP_ROLES, valuesOf } from '../../../src/domain/vocabulary.js';

/** An id as the graph has it. */
export const id = (text: string): EntityId => EntityId.parse(text);

/**
 * Links as tests write them: `alliance target`, `alliance member ROLE` and `organization unit`. A name that
 * begins with u is a unit's, with o an organization's, with r a region's; units and organizations are in a
 * region of their own letter: `u-a` in `r-a`.
 */
export function linksOf(links: {
  readonly served?: readonly string[];
  readonly members?: readonly string[];
  readonly covered?: readonly string[];
}): ReachLinks {
  return {
    served: (links.served ?? []).map((text): ServedThing => {
      const [alliance = '', target = ''] = text.split(' ');
      return { alliance: id(alliance), ...thing(target) };
    }),
    members: (links.members ?? []).map((text): AllianceMember => {
      const [alliance = '', member = '', wanted] = text.split(' ');
      const role = valuesOf(MEMBERSHIP_ROLES).find((each) => each === wanted) ?? 'MEMBER';
      return { alliance: id(alliance), ...thing(member), role };
    }),
    covered: (links.covered ?? []).map((text): CoveredUnit => {
      const [organization = '', unit = ''] = text.split(' ');
      return { organization: id(organization), ...thing(unit) };
    }),
  };
}

function thing(name: string) {
  const [letter = '', place = ''] = name.split('-');
  const kind = { u: 'MARKET', o: 'BRANCH' }[letter] ?? 'VILLAGE';
  return { id: id(name), isUnit: letter === 'u', kind, region: `r-${place}` };
}
