import type { EntityId } from '../../domain/ids.js';
import type { LinkBreak } from '../chain/link-break.js';
import { breakRemedy, explainBreak, type Language, outside } from '../messages/messages.js';
import type { NameReader } from './names.js';

/** A broken link with its texts, made in the language that is asked for. */
export interface BrokenLink extends LinkBreak {
  explain(language: Language): Promise<string>;
  remedy(language: Language): string;
}

/**
 * A broken link with its texts.
 *
 * @param organization the one whose link it is
 * @param namesIn names it and all that the break names (`namedBy`)
 */
export function brokenLink(
  organization: EntityId,
  linkBreak: LinkBreak,
  namesIn: NameReader,
): BrokenLink {
  return {
    ...linkBreak,
    explain: async (language) => {
      const nameOf = await namesIn(language);
      return explainBreak(linkBreak, nameOf(organization), nameOf, language);
    },
    remedy: (language) => breakRemedy(linkBreak.reason, language),
  };
}

/** The same of an organization that lies outside of what is granted: the verdict is told, and nothing of what it rests on. */
export function brokenOutside({ reason }: LinkBreak): BrokenLink {
  return {
    ...{ reason, level: null, organizations: [], skipped: [] },
    explain: async (language) => outside('BREAK', language),
    remedy: (language) => breakRemedy(reason, language),
  };
}

/** All organizations that the texts of a break name. */
export function namedBy(organization: EntityId, linkBreak: LinkBreak | null): EntityId[] {
  return linkBreak === null ? [] : [organization, ...linkBreak.organizations];
}
