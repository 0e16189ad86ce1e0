import type { EntityId } from '../../domain/ids.js';
import type { Asking } from '../../graph/ask.js';
import { type RowSight, rowSightOf } from '../../registry/rows-seen.js';
import { type ChainStep, chainOf } from '../chain/chain.js';
import { householdLinksOf } from '../reading/household-links.js';
import { organizationsWithIds } from '../reading/organizations-with-ids.js';
import type { CoverageQuestion } from '../reading/question.js';
import type { ChainLevel } from '../rules/rules.js';
import { type BrokenLink, brokenLink, brokenOutside, namedBy } from './broken-link.js';
import { type NameReader, organizationNames } from './names.js';

/** One organization on a line of superiors, the break of its own link with its texts. */
export interface ChainAnswerStep {
  /** Null for one that lies outside of what is granted: its level is not told, nor what its link leads to. */
  readonly organization: EntityId | null;
  readonly level: ChainLevel | null;
  readonly linkBreak: BrokenLink | null;
}

/** An organization's line of superiors on a day. */
export interface ChainAnswer {
  readonly organization: EntityId;
  readonly steps: readonly ChainAnswerStep[];
  readonly firstBreak: ChainAnswerStep | null;
  readonly required: boolean;
  /** Read when it is asked for. */
  householdLinks(): Promise<number | null>;
}

/** The line upward of an organization; null where none has the id or is seen, or it is not alive on the day. */
export async function chainAnswerOf(
  asking: Asking,
  organization: string,
  question: Omit<CoverageQuestion, 'scope'>,
): Promise<ChainAnswer | null> {
  const [found] = await organizationsWithIds(asking, [organization], question);
  if (found === undefined) return null;
  const { facts } = found;
  const sight = await rowSightOf(asking, question.knownBefore);
  // What is seen by name alone has a line that is nobody's to ask.
  if (sight.thing(facts.id) !== 'WHOLE') return null;
  const { organizations, subordinations } = facts.above;
  const hierarchy = { organizations: [...organizations, facts], subordinations };
  const chain = chainOf(facts.id, hierarchy, question.on, question.rules);
  if (chain === null) return null;
  const named = chain.steps.flatMap((step) => namedBy(step.organization.id, step.linkBreak));
  const namesIn = organizationNames(asking, named, sight);
  const answerStepOf = (step: ChainStep) => toldStep(step, sight, namesIn);
  const { firstBreak, required } = chain;
  return {
    organization: facts.id,
    steps: chain.steps.map(answerStepOf),
    firstBreak: firstBreak === null ? null : answerStepOf(firstBreak),
    required,
    householdLinks: () => householdLinksOf(asking, facts.id, question),
  };
}

function toldStep(
  { organization, level, linkBreak }: ChainStep,
  sight: RowSight,
  namesIn: NameReader,
): ChainAnswerStep {
  const { id } = organization;
  if (sight.thing(id) === null)
    return {
      ...{ organization: null, level: null },
      linkBreak: linkBreak === null ? null : brokenOutside(linkBreak),
    };
  const withTexts = linkBreak === null ? null : brokenLink(id, linkBreak, namesIn);
  return { organization: id, level, linkBreak: withTexts };
}
