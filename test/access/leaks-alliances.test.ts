import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  allGaps,
  alliances,
  lists,
  members,
  ofRegion,
  ofThings,
  verdictsOn,
} from './alliance-questions.js';
import { askedOfEach, idsOf, onParts } from './on-parts.js';

const regions = [...idsOf('regions'), '404'];

const Page = z.object({
  pageInfo: z.object({ hasNextPage: z.literal(true), endCursor: z.string() }),
});

const Leads = z.object({ nodes: z.array(z.object({ alliance: z.object({ id: z.string() }) })) });
const Bridges = z.object({
  bridges: z.object({ alliances: z.number(), soleLeads: Leads, isolated: Leads }).nullable(),
});
const hanging =
  '{ alliances soleLeads(first: 9) { nodes { alliance { id } } } isolated(first: 9) { nodes { alliance { id } } } }';
const idsIn = (of: z.infer<typeof Leads> | undefined) =>
  of?.nodes.map(({ alliance }) => alliance.id).sort();

const anyFinding =
  ', filter: {codes: [NOT_ESTABLISHED, LAPSED, BLANK, TEMPORARY_ONLY, WORK_ONLY, NOT_SURVEYED, PRIORITY_DUE, OWN_BRANCH_DUE, INSTRUCTOR_DUE]}';
const OfUnit = z.looseObject({ unit: z.object({ id: z.string() }) });
const Gaps = z.object({ coverageGaps: z.object({ nodes: z.array(OfUnit) }) });
const Reach = z.object({
  allianceReach: z
    .object({
      units: z.object({ nodes: z.array(OfUnit) }),
      gaps: z.object({ nodes: z.array(OfUnit.extend({ reasons: z.unknown() })) }),
    })
    .nullable(),
});

onParts('a reader of a part who asks of alliances', (part) => {
  const { granted, isGranted, told, toldAlone, toldAll, some, compared } = part;

  test.each(Object.entries(ofThings))(
    'is told %s by what is seen alone',
    async (_title, queries) => {
      await compared(queries);
    },
  );

  test.each([
    ['members', alliances],
    ['alliances', members],
    ['history', members],
  ] as const)('is told of %s page by page', async (list, each) => {
    const first = await compared(askedOfEach(each, (of) => lists[list](of, 'first: 1')));
    const further = each.flatMap((of, at) => {
      const { data } = Page.safeParse(first[`a${at}`]);
      return data === undefined ? [] : [{ of, after: data.pageInfo.endCursor }];
    });
    await compared(
      askedOfEach(further, ({ of, after }) => lists[list](of, `first: 9, after: "${after}"`)),
    );
  });

  test('is told of what is granted by what is seen alone', async () => {
    for (const code of regions.filter(isGranted)) await compared(ofRegion(code));
  });

  test('is refused any other region, whether there is one of the code or not', async () => {
    const places =
      [...granted.filter(isGranted), ...granted.filter((id) => /^[a-z]/.test(id)).sort()].join(
        ', ',
      ) || 'nothing of the graph';
    for (const code of some(regions.filter((each) => !isGranted(each))))
      for (const query of ofRegion(code)) {
        const { data, errors } = await told(query);
        expect(Object.values(data).filter((each) => each !== null)).toEqual([]);
        const message = `A scope lies in what is granted: ${places}; received "${code}".`;
        for (const error of errors)
          expect(error).toMatchObject({ message, extensions: { code: 'FORBIDDEN' } });
      }
  });

  test('is told of all that is granted where no region is named', async () => {
    const alone = await Promise.all(
      granted.map((code) => toldAlone(`{ bridges(scope: {region: "${code}"}) ${hanging} }`)),
    );
    const each = alone.flatMap(({ data }) => Bridges.parse(data).bridges ?? []);
    const { bridges } = Bridges.parse((await told(`{ bridges ${hanging} }`)).data);
    expect(bridges?.alliances).toBe(each.reduce((sum, some) => sum + some.alliances, 0));
    for (const list of ['soleLeads', 'isolated'] as const)
      expect(idsIn(bridges?.[list])).toEqual(each.flatMap((some) => idsIn(some[list])).sort());
  });

  test('is told the verdicts of the whole graph', async () => {
    const whole = Gaps.parse((await toldAll(allGaps)).data).coverageGaps.nodes;
    const reachOf = async (answer: Promise<{ data: unknown }>) =>
      Reach.parse((await answer).data).allianceReach;
    for (const alliance of some(alliances)) {
      const seen = await reachOf(told(verdictsOn(alliance)));
      const all = await reachOf(toldAll(verdictsOn(alliance)));
      const alone = await reachOf(toldAlone(verdictsOn(alliance, anyFinding)));
      const reached = new Set(alone?.units.nodes.map(({ unit }) => unit.id));
      const reasonsOf = new Map(alone?.gaps.nodes.map(({ unit, reasons }) => [unit.id, reasons]));
      expect(seen).toEqual(
        alone && {
          units: { nodes: all?.units.nodes.filter(({ unit }) => reached.has(unit.id)) },
          gaps: {
            nodes: whole.flatMap((each) => {
              const reasons = reasonsOf.get(each.unit.id);
              return reasons === undefined ? [] : [{ ...each, reasons }];
            }),
          },
        },
      );
    }
  });
});
