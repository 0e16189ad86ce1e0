import type { Interval } from '../../coverage/figures/period.js';
import { isRegisterFigure } from '../../figures/register-figures.js';
import type { Counts } from './counts.js';

/** What a field costs, in points: one is some 20 microseconds of a processor. */
export interface FieldPrice {
  /** Of the field itself, once for each thing that it stands in. */
  readonly own: number;
  /** How many things it gives, where its arguments say so otherwise than by a page. */
  readonly rows?: number;
}

export type Args = Readonly<Record<string, unknown>>;
export type PriceOf = (args: Args, asked: Asked) => FieldPrice;

/** By type and field, such as `Query.coverage`. */
export type Prices = ReadonlyMap<string, PriceOf>;

/** What decides the price of one operation beside its arguments. */
export interface Asked {
  readonly counts: Counts;
  /** The id of the rule set that the graph follows. */
  readonly followed: string;
  /** The day that it is. */
  readonly today: string;
  /** What has been paid for in this operation: further fields have it for nothing. */
  readonly paid: Set<string>;
}

/** A price, and what is said of it. */
interface ToldPrice {
  /** In words: docs/prices.md repeats it. */
  readonly points: string;
  /** What would make it cheaper. */
  readonly cheaper: string;
  readonly price: PriceOf;
}

/** For each thing whose facts are read and assessed. */
const perUnit = 6;
const perOrganization = 3;

const ofRegister =
  '5, and 0.005 for each organization of the graph, for HOUSEHOLD; 5, and 0.005 for each facility and region, for each FACILITY_*';
const unitFacts = `${perUnit} for each unit in scope under another rule set or with knownOn, once in an operation`;
const fewerFacts = 'a smaller scope, the rule set that the graph follows, or no knownOn';

/** The prices of fields that cost something beside the things that they give. */
export const toldPrices: ReadonlyMap<string, ToldPrice> = new Map<string, ToldPrice>([
  ['Query.coverage', { ...ofUnits(10), points: `10; ${unitFacts}` }],
  ['Query.coverageGaps', { ...ofUnits(20), points: `20; ${unitFacts}` }],
  ['Query.coverageGapCounts', { ...ofUnits(10), points: `10; ${unitFacts}` }],
  [
    'Query.coverageMatrix',
    {
      points: `100, and 100 with compare; ${ofRegister} with such a layer; ${unitFacts}`,
      cheaper: fewerFacts,
      price: (args, asked) => {
        const compared = objectIn(args.compare);
        const layer = registerFigures([args.layer], asked);
        const own = 100 + layer + factsOfUnits(args, asked);
        if (compared === null) return { own };
        return { own: own + 100 + layer + factsOfUnits({ ...args, ...compared }, asked) };
      },
    },
  ],
  [
    'Coverage.rates',
    {
      points: ofRegister,
      cheaper: 'fewer days, or no figures of the register',
      price: ({ codes }, asked) => ({
        own: registerFigures(Array.isArray(codes) ? codes : [], asked),
      }),
    },
  ],
  [
    'Query.coverageTrend',
    {
      points: `10, and it gives as many things as points; ${unitFacts}`,
      cheaper: `fewer points, ${fewerFacts}`,
      price: (args, asked) => ({ own: 10 + factsOfUnits(args, asked), rows: pointsIn(args) }),
    },
  ],
  [
    'Query.gapClearance',
    {
      points: `20, and 0.02 for each unit in scope; ${unitFacts}`,
      cheaper: fewerFacts,
      price: (args, asked) => ({
        own: 20 + 0.02 * unitsIn(args, asked) + factsOfUnits(args, asked),
      }),
    },
  ],
  [
    'Query.coverageDiff',
    {
      points: `20, and 0.1 for each unit in scope; ${unitFacts}`,
      cheaper: fewerFacts,
      price: (args, asked) => {
        const { scope, ruleSetFrom, ruleSetTo, knownFrom, knownTo } = args;
        return {
          own:
            20 +
            0.1 * unitsIn(args, asked) +
            factsOfUnits({ scope, ruleSet: ruleSetFrom, knownOn: knownFrom }, asked) +
            factsOfUnits({ scope, ruleSet: ruleSetTo, knownOn: knownTo }, asked),
        };
      },
    },
  ],
  ['Query.organizationFindings', ofOrganizations()],
  ['Query.organizationFindingCounts', ofOrganizations()],
  ['Query.chainAudit', ofOrganizations()],
  [
    'Query.dueList',
    {
      points: `20, 0.02 for each unit in scope and 1 for each organization of the graph; ${unitFacts}, and ${perOrganization} for each organization`,
      cheaper: `fewer of them at a time, ${fewerFacts}`,
      price: (args, asked) => {
        const organizations = asked.counts.organizations();
        const facts = factsOf('organizations', args, asked, () => perOrganization * organizations);
        const own = 20 + 0.02 * unitsIn(args, asked) + organizations;
        return { own: own + factsOfUnits(args, asked) + facts };
      },
    },
  ],
  ['Query.householdLinkRate', ofThings('organization', ({ counts }) => counts.organizations())],
  ['Query.organizationStandings', ofThings('organization', ({ counts }) => counts.organizations())],
  [
    'Query.facilityRate',
    ofThings('facility, village and community', ({ counts }) => counts.places()),
  ],
  ['Query.villageStandings', ofThings('unit', ({ counts }) => counts.units(null))],
  ['Query.chain', always(30)],
  ['Query.explainCoverage', always(150)],
  ['Query.explainOrganization', always(150)],
  ['Query.allianceReach', always(1_500)],
  ['Query.allianceOverlap', ofNetwork()],
  ['Query.bridges', ofNetwork()],
  ['Query.connection', { ...always(1_000), cheaper: 'a smaller maxLength, or fewer kinds' }],
  ['Query.membership', always(40)],
  [
    'Query.search',
    {
      points: '20, and 0.003 for each thing of the register',
      cheaper: 'fewer searches at a time',
      price: (_args, { counts }) => ({ own: 20 + 0.003 * counts.things() }),
    },
  ],
  ['Query.simulate', ofSteps(({ changes }) => changes)],
  ['Mutation.commit', ofSteps(({ input }) => objectIn(input)?.changes)],
  ['Query.proposeRemedies', ofPlan()],
  ['Query.proposeAlliances', ofPlan()],
  ['Query.coverageFrontier', ofPlan()],
  ['Mutation.startPlan', ofPlan(scopeOfWish)],
  // A quarter of a second of a slow core.
  ['Mutation.addAccount', always(12_500)],
  ['Mutation.setPassword', always(12_500)],
  ['Mutation.keepPlan', always(500)],
  ['Mutation.commitPlan', always(5_000)],
  ['Query.keptPlan', always(100)],
  ['Query.comparePlans', { ...always(500), cheaper: 'fewer plans' }],
  ['ComparedPlan.simulation', { ...always(5_000), cheaper: 'fewer plans' }],
  [
    'Query.audit',
    {
      points: '20; 6000 where scope, from, to, actor or actions say which entries are meant',
      cheaper: 'fewer of them at a time',
      // All entries are gone through then, which are not counted here.
      price: ({ scope, from, to, actor, actions }) => ({
        own: [scope, from, to, actor, actions].some((given) => given != null) ? 6_000 : 20,
      }),
    },
  ],
  ['Unit.assessment', { ...always(5), cheaper: 'a smaller page' }],
]);

export const prices: Prices = new Map([...toldPrices].map(([field, { price }]) => [field, price]));

function always(own: number): ToldPrice {
  return { points: String(own), cheaper: 'fewer of them at a time', price: () => ({ own }) };
}

function ofUnits(own: number): Omit<ToldPrice, 'points'> {
  return {
    cheaper: fewerFacts,
    price: (args, asked) => ({ own: own + factsOfUnits(args, asked) }),
  };
}

function ofOrganizations(): ToldPrice {
  return {
    points: `20, and 0.2 for each organization of the graph, once for each day; ${perOrganization} for each organization under another rule set or with knownOn, once in an operation`,
    cheaper: 'fewer days, the rule set that the graph follows, or no knownOn',
    price: (args, asked) => {
      const organizations = () => asked.counts.organizations();
      const day = once(asked, `lines ${args.on ?? asked.today}`, () => 0.2 * organizations());
      const facts = factsOf('organizations', args, asked, () => perOrganization * organizations());
      return { own: 20 + day + facts };
    },
  };
}

/** Where all of them may be read from the graph. */
function ofThings(what: string, countOf: (asked: Asked) => number): ToldPrice {
  return {
    points: `50, and 1 for each ${what} of the graph`,
    cheaper: 'fewer of them at a time',
    price: (_args, asked) => ({ own: 50 + countOf(asked) }),
  };
}

/** What figures of the register among some codes cost. */
function registerFigures(codes: readonly unknown[], { counts }: Asked): number {
  const figures = [...new Set(codes)].filter(
    (code) => typeof code === 'string' && isRegisterFigure(code),
  );
  return figures.reduce<number>((sum, code) => {
    const things = code === 'HOUSEHOLD' ? counts.organizations() : counts.places();
    return sum + 5 + 0.005 * things;
  }, 0);
}

function ofNetwork(): ToldPrice {
  return {
    points: '20, and 3 for each alliance of the graph',
    cheaper: 'fewer of them at a time',
    price: (_args, { counts }) => ({ own: 20 + 3 * counts.alliances() }),
  };
}

function ofSteps(changesIn: (args: Args) => unknown): ToldPrice {
  return {
    points: '100, and 100 for each step; what steps touch is not known before',
    cheaper: 'fewer steps',
    price: (args) => {
      const changes = changesIn(args);
      return { own: 100 + 100 * (Array.isArray(changes) ? changes.length : 1) };
    },
  };
}

/** @param argsIn gives the arguments that have the scope */
function ofPlan(argsIn: (args: Args) => Args = (args) => args): ToldPrice {
  return {
    points: `500, and ${perUnit} for each unit in scope; it is worked out in a thread, in a line of its own`,
    cheaper: 'a smaller scope',
    price: (args, asked) => ({ own: 500 + perUnit * unitsIn(argsIn(args), asked) }),
  };
}

/** The arguments of a plan that is started: one of three kinds is asked for. */
function scopeOfWish({ input }: Args): Args {
  const { remedies, alliances, frontier } = objectIn(objectIn(input)?.plan) ?? {};
  return objectIn(remedies) ?? objectIn(alliances) ?? objectIn(frontier) ?? {};
}

/** Nothing where what is kept answers. */
function factsOfUnits(args: Args, asked: Asked): number {
  const region = regionIn(args);
  return factsOf(`units ${region}`, args, asked, () => perUnit * asked.counts.units(region));
}

function factsOf(
  what: string,
  { ruleSet, knownOn }: Args,
  asked: Asked,
  points: () => number,
): number {
  const rules = textIn(ruleSet) ?? asked.followed;
  const known = textIn(knownOn) ?? asked.today;
  if (rules === asked.followed && known >= asked.today) return 0;
  return once(asked, `facts ${what} ${rules} ${known}`, points);
}

function once({ paid }: Asked, what: string, points: () => number): number {
  if (paid.has(what)) return 0;
  paid.add(what);
  return points();
}

function unitsIn(args: Args, { counts }: Asked): number {
  return counts.units(regionIn(args));
}

function regionIn({ scope }: Args): string | null {
  return textIn(objectIn(scope)?.region);
}

const days: Readonly<Record<Interval, number>> = {
  DAY: 1,
  WEEK: 7,
  MONTH: 28,
  QUARTER: 90,
  YEAR: 365,
};
const daysApart: ReadonlyMap<unknown, number> = new Map(Object.entries(days));

/** How many points a trend has at the most; none where it is refused. */
function pointsIn({ from, to, every }: Args): number {
  const days = (Date.parse(textIn(to) ?? '') - Date.parse(textIn(from) ?? '')) / 86_400_000;
  const points = Math.ceil(days / (daysApart.get(every) ?? 1)) + 2;
  return points > 0 && points <= 1_000 ? points : 0;
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function objectIn(value: unknown): Args | null {
  return typeof value === 'object' && value !== null ? { ...value } : null;
}
