import { z } from 'zod';
import { regionsMeant } from '../domain/divisions.js';
import type { Answer } from '../graph/answer.js';
import { type Asking, noSuchRegion } from '../graph/ask.js';
import { orNull } from '../graph/or-null.js';
import { pageOf } from '../graph/page.js';
import { rowsPerHead } from '../graph/per-head.js';
import type { Arguments } from '../graph/reading.js';
import { grantedOf } from '../graph/sight.js';
import { type ConnectionPage, connectionOf, sortedPage } from '../graph/sorted-page.js';
import type { Statement } from '../graph/statement.js';
import { currentThings } from '../registry/current-things.js';
import { divisionsOf } from '../registry/divisions.js';
import { Within } from '../registry/lists.js';
import { ClaimFacts, figureOf, type Register, sourcesIn, sourcesOutOf } from './claim-facts.js';

/** A claim of a page. What is asked of its region and its source is read by their ids. */
export type ListedClaim = ReturnType<typeof shown>;

/** A claim of a page, or one that a statement has read. */
export type AnsweredClaim = ListedClaim | Answer;

/** A page of claims. */
export type ClaimPage = ConnectionPage<ListedClaim>;

/**
 * A page of the claims about a region or those below it, each set against what the register lists.
 *
 * @throws Problem BAD_USER_INPUT for bad paging, NOT_FOUND where no region has the scope's code
 */
export async function claimPage(asking: Asking, args: Arguments): Promise<ClaimPage> {
  const { reader, budget } = asking;
  const page = pageOf('Query.claims', args, 1);
  const { kinds, ...where } = Scope.parse(args.scope) ?? {};
  const { region } = where;
  const meant = regionsMeant(where);
  const { value: things } = await currentThings(reader);
  if (region != null && !things.hasRegion(region)) throw noSuchRegion(region);
  const claims = await allClaims(reader, '');
  const listed = claims.filter(
    ({ region: about, of }) =>
      (meant === null || meant.some((each) => things.isInside(about, each))) &&
      (kinds == null || (of !== null && kinds.includes(of))),
  );
  const rows = sortedPage(
    page,
    listed.map((row) => ({ row, keys: [row.id] })),
  );
  budget.spend(rows.rows.length, 'Claim');
  const registerFor = await registersFor(asking);
  return connectionOf(rows, (row) => shown(row, registerFor));
}

/** The claims that fit, by id, each set against what the register lists. */
export async function claimsOf(
  asking: Asking,
  fits: (claim: Pick<ClaimRow, 'of' | 'kinds' | 'region'>) => boolean,
): Promise<ListedClaim[]> {
  const registerFor = await registersFor(asking);
  const claims = (await allClaims(asking.reader, '')).filter(fits);
  asking.budget.spend(claims.length, 'Claim');
  return claims.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((row) => shown(row, registerFor));
}

/** What claims are set against, by the arguments of a figure. */
async function registersFor({
  reader,
  today,
  sight,
}: Asking): Promise<(args: Arguments) => Register> {
  const { value: things } = await currentThings(reader);
  const divisions = (await divisionsOf(reader)).within(grantedOf(await sight()));
  return (args) => ({ things, divisions, today, sources: sourcesIn(args) });
}

const Scope = z
  .object({
    region: z.string().nullish(),
    within: Within,
    kinds: z.array(z.string()).nullish(),
  })
  .nullish();

/** Each figure is worked out when it is asked for. */
function shown(row: ClaimRow, registerFor: (args: Arguments) => Register) {
  const figure = (name: Parameters<typeof figureOf>[0]) => (args: Arguments) =>
    figureOf(name, row, registerFor(args));
  return {
    ...row,
    outOfSubject: row.outOf,
    listed: figure('listed'),
    difference: figure('difference'),
    outOf: figure('outOf'),
    share: figure('share'),
    /** Their ids. */
    outOfSources: (args: Arguments) => sourcesOutOf(row, registerFor(args)),
  };
}

/** All claims: they are few, and read once while nothing is written. */
const allClaims = rowsPerHead(1, claimRows);

type ClaimRow = z.infer<typeof ClaimRow>;
const ClaimRow = ClaimFacts.extend({
  id: z.string(),
  text: z.string(),
  textEn: orNull(z.string()),
  source: z.string(),
  locator: orNull(z.string()),
  sourceKind: orNull(z.string()),
  recordedAt: z.string(),
});

function claimRows(): Statement<ClaimRow> {
  return {
    name: 'evidence.claims',
    text: `MATCH (c:Claim) RETURN c.id AS id, c.text AS text, c.textEn AS textEn, c.stated AS stated, c.region AS region,
      c.of AS of, c.kinds AS kinds, c.outOf AS outOf, c.outOfKinds AS outOfKinds, c.on AS on,
      c.source AS source, c.locator AS locator, c.sourceKind AS sourceKind, c.recordedAt AS recordedAt`,
    parameters: {},
    decode: (row) => ClaimRow.parse(row),
  };
}
