import type { EntityId } from '../../domain/ids.js';
import { valuesOf } from '../../domain/vocabulary.js';
import { eachInSteps, type Work } from '../../domain/work.js';
import type { Asking } from '../../graph/ask.js';
import { type Page, pageOf } from '../../graph/page.js';
import type { Arguments } from '../../graph/reading.js';
import { type ConnectionPage, connectionOf, sortingPage } from '../../graph/sorted-page.js';
import { signalOf, workFor } from '../../graph/view.js';
import { type RowSight, rowSightOf } from '../../registry/rows-seen.js';
import {
  type BrokenChain,
  type ChainAudit,
  type ChainBreak,
  type ChainShare,
  countLevels,
} from '../chain/chain-audit.js';
import { LINK_BREAKS, type LinkBreakReason } from '../chain/link-break.js';
import { organizationIndexFor } from '../kept/current-organizations.js';
import type { CoverageQuestion } from '../reading/question.js';
import type { ChainLevel } from '../rules/rules.js';
import { type BrokenLink, brokenLink, brokenOutside, namedBy } from './broken-link.js';
import { type NameReader, organizationNames } from './names.js';

/** A broken link that breaks at least one chain of the audit. */
export interface AuditedBreak {
  /** Null for one that lies outside of what is granted. */
  readonly organization: EntityId | null;
  readonly linkBreak: BrokenLink;
  /** Further organizations of the audit whose chain breaks there. */
  readonly below: number;
}

/** An organization of the audit whose chain is broken. */
export interface AuditedChain {
  readonly organization: EntityId;
  /** What breaks its own link; null: "broken above". */
  readonly linkBreak: BrokenLink | null;
  /**
   * The organization whose link is the first that is broken: itself where that is its own. Null for one that lies outside
   * of what is granted, as its level is then.
   */
  readonly firstBroken: EntityId | null;
  readonly firstBrokenLevel: ChainLevel | null;
  /** As of the break there. */
  readonly below: number;
}

export type BreakPage = ConnectionPage<AuditedBreak>;
export type BrokenChainPage = ConnectionPage<AuditedChain>;

/** The chains of a scope's organizations on a day; the lists, by id, are given in pages. */
export interface Audit {
  readonly share: ChainShare;
  /** Broken links by what breaks them; reasons without any are left out. */
  readonly reasons: readonly { readonly reason: LinkBreakReason; readonly count: number }[];
  /** How many different cycles break chains. */
  readonly cycles: number;
  readonly firstBrokenLevels: ChainAudit['firstBrokenLevels'];
  breaks(args: BreakArguments): Promise<BreakPage>;
  brokenChains(args: BrokenChainArguments): Promise<BrokenChainPage>;
}

interface BreakArguments extends Arguments {
  readonly reasons?: readonly LinkBreakReason[] | null;
}
interface BrokenChainArguments extends Arguments {
  /** Only chains whose own link is broken, or only those that are broken above. */
  readonly own?: boolean | null;
}

/**
 * Audits the chains of the organizations in a scope. Its lists throw a Problem BAD_USER_INPUT for bad
 * paging.
 *
 * @param asked the audit's own arguments, which the cursors of its lists are bound to
 * @throws Problem NOT_FOUND for an unknown region
 */
export async function auditOf(
  asking: Asking,
  question: CoverageQuestion,
  asked: Arguments,
): Promise<Audit> {
  const { reader } = asking;
  const index = await organizationIndexFor(reader, question);
  const audit = await index.audit(question.scope, question.on, signalOf(reader));
  const sight = await rowSightOf(asking, question.knownBefore);
  const isSeen = (organization: EntityId) => sight.thing(organization) !== null;
  const levelOf = ({ brokenAt, firstBrokenLevel }: BrokenChain) =>
    isSeen(brokenAt) ? firstBrokenLevel : null;
  const page = (list: string, args: Arguments) =>
    pageOf(`ChainAudit.${list}`, { ...asked, ...args }, 1);
  return {
    share: audit.share,
    reasons: await workFor(reader, countReasons(audit.breaks)),
    cycles: audit.cycles.length,
    // All superiors that stand in a line are seen, but those that were known to once.
    firstBrokenLevels:
      question.knownBefore === null
        ? audit.firstBrokenLevels
        : await workFor(reader, countLevels(audit.broken, levelOf)),
    breaks: (args) =>
      pageById(
        asking,
        page('breaks', args),
        audit.breaks,
        sight,
        ({ linkBreak }) => args.reasons?.includes(linkBreak.reason) ?? true,
        ({ organization, linkBreak }) => namedBy(organization, linkBreak),
        ({ organization, linkBreak, below }, namesIn) =>
          isSeen(organization)
            ? { organization, below, linkBreak: brokenLink(organization, linkBreak, namesIn) }
            : { organization: null, below, linkBreak: brokenOutside(linkBreak) },
      ),
    brokenChains: (args) =>
      pageById(
        asking,
        page('brokenChains', args),
        audit.broken,
        sight,
        ({ ownBreak }) => args.own == null || args.own === (ownBreak !== null),
        ({ organization, ownBreak }) => namedBy(organization, ownBreak),
        (chain, namesIn) => {
          const { organization, ownBreak, brokenAt } = chain;
          return {
            organization,
            linkBreak: ownBreak === null ? null : brokenLink(organization, ownBreak, namesIn),
            firstBroken: isSeen(brokenAt) ? brokenAt : null,
            firstBrokenLevel: levelOf(chain),
            below: belowOf(audit.breaks, brokenAt),
          };
        },
      ),
  };
}

function* countReasons(breaks: readonly ChainBreak[]): Work<Audit['reasons']> {
  const counts = new Map<LinkBreakReason, number>();
  yield* eachInSteps(breaks, ({ linkBreak: { reason } }) => {
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  });
  return valuesOf(LINK_BREAKS).flatMap((reason) => {
    const count = counts.get(reason);
    return count === undefined ? [] : [{ reason, count }];
  });
}

/** @param breaks ascending by id */
function belowOf(breaks: readonly ChainBreak[], organization: EntityId): number {
  let [low, high] = [0, breaks.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((breaks[middle]?.organization ?? '') < organization) low = middle + 1;
    else high = middle;
  }
  const found = breaks[low];
  return found?.organization === organization ? found.below : 0;
}

/**
 * @param sight a cursor has ids of organizations that are seen alone
 * @param namedIn whom the texts of a row name: they are read together, when a text is asked for
 */
async function pageById<Row extends { readonly organization: EntityId }, Node>(
  asking: Asking,
  page: Page,
  rows: readonly Row[],
  sight: RowSight,
  isListed: (row: Row) => boolean,
  namedIn: (row: Row) => readonly EntityId[],
  nodeOf: (row: Row, namesIn: NameReader) => Node,
): Promise<ConnectionPage<Node>> {
  const cut = await workFor(asking.reader, sortingPage(page, keyed()));
  const namesIn = organizationNames(
    asking,
    cut.rows.flatMap(({ row }) => namedIn(row)),
    sight,
  );
  return connectionOf(cut, (row) => nodeOf(row, namesIn));

  function* keyed() {
    let hidden = 0;
    for (const row of rows)
      if (isListed(row)) {
        // Behind all ids.
        const isSeen = sight.thing(row.organization) !== null;
        if (!isSeen) hidden += 1;
        yield { row, keys: [isSeen ? row.organization : `~${hidden}`] };
      }
  }
}
