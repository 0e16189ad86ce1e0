import { publishAllianceDays } from '../../src/changes/write/alliance-days.js';
import { gapsOfEvent } from '../../src/coverage/kept/event-gaps.js';
import { gapEventsOf } from '../../src/coverage/kept/ledger.js';
import { CivilDate } from '../../src/domain/civil-date.js';
import { appendEvent, cutEvents, eventsNumbered } from '../../src/events/events.js';
import type { Graph, Reader } from '../../src/graph/graph.js';
import { readHead } from '../../src/graph/head.js';
import type { Sight } from '../../src/graph/sight.js';
import { ensureAlliance } from '../../src/registry/ensure-alliance.js';
import { sightIn } from '../../src/registry/sight-in.js';
import { rehearse } from '../support/rehearse.js';
import { today } from '../support/run-query.js';
import type { StatementCase } from './case.js';

/** What the day tells on which o-temp becomes a member. */
const joined = {
  recordedAt: '2026-06-30T01:00:00.000Z',
  ...{ cells: [], units: [] },
  on: null,
  alliances: ['a-twin'],
  rows: ['memberships|o-temp|a-twin|2026-04-01'],
};
const announced = {
  recordedAt: '2026-07-01T00:00:00.000Z',
  on: null,
  alliances: ['a-belt'],
  rows: [],
};

const calendar = { recordedAt: '2026-07-01T00:00:00.000Z', on: null, cells: [], units: [] };

/** The events by which those who follow alliances are told of days, without their numbers. */
function publishedDays(graph: Graph, after: string, upTo: string) {
  return rehearse(graph, async (tx) => {
    const last = (await readHead(tx)).event;
    const [from, to] = [CivilDate.parse(after), CivilDate.parse(upTo)];
    await publishAllianceDays(tx, from, to, calendar.recordedAt);
    const numbers = Array.from(
      { length: (await readHead(tx)).event - last },
      (_, at) => last + 1 + at,
    );
    return (await tx.read(eventsNumbered(numbers))).map(({ number: _, ...event }) => event);
  });
}

/** What writers tell those who follow the graph. */
const whole = <Scope>(scope: Scope) => ({
  scopes: [scope],
  things: new Set<string>(),
  asked: scope,
});

export const eventCases: readonly StatementCase[] = [
  {
    title: 'an event by its number; there is none of the others',
    statements: ['events.numbered'],
    run: (graph) => graph.read(eventsNumbered([6, 99])),
    expected: [{ number: 6, ...joined }],
  },
  {
    title: 'an event at the end of the log, one with more cells and units than it names',
    statements: ['events.create'],
    run: (graph) =>
      rehearse(graph, async (tx) => {
        const last = (await readHead(tx)).event;
        const few = await appendEvent(tx, {
          ...{ ...announced, cells: ['350428|MARKET|LEDGER'], units: ['u-market'] },
        });
        const cells = Array.from({ length: 2_001 }, (_, at) => `c${at}`);
        const many = await appendEvent(tx, { ...announced, cells, units: cells });
        const found = await tx.read(eventsNumbered([few, many]));
        return [
          [few - last, many - last, (await readHead(tx)).event - last],
          found.map(({ cells: named, units }) => [named, units]).sort(),
        ];
      }),
    expected: [
      [1, 2, 2],
      [
        [null, null],
        [['350428|MARKET|LEDGER'], ['u-market']],
      ],
    ],
  },
  {
    title:
      'what begins or ends in alliances on some days, by itself or with what is at its other end',
    statements: ['changes.turningRows'],
    run: (graph) =>
      Promise.all([
        publishedDays(graph, '2018-12-31', '2019-01-01'),
        // A membership that ends, one that does with its unit, and an alliance.
        publishedDays(graph, '2028-01-01', '2035-01-01'),
        publishedDays(graph, '2026-07-01', '2026-12-31'),
      ]),
    expected: [
      [{ ...calendar, alliances: ['a-past'], rows: ['alliances|a-past'] }],
      [
        {
          ...{ ...calendar, alliances: ['a-belt', 'a-inner'] },
          rows: [
            'alliances|a-inner',
            'memberships|u-farm|a-belt|2023-01-01',
            'memberships|u-farm|a-inner|2022-01-01',
          ],
        },
      ],
      [],
    ],
  },
  {
    title: 'events that are older than they are kept are taken off the log, and no others',
    statements: ['events.lastRecordedBefore', 'events.cutUpTo'],
    run: (graph) =>
      rehearse(graph, async (tx) => {
        const { event: last, eventsCut: cut } = await readHead(tx);
        const number = await appendEvent(tx, { ...announced, cells: [], units: [] });
        await cutEvents(tx, new Date('2026-09-28T00:00:00Z'));
        const early = await tx.read(eventsNumbered([last, number]));
        await cutEvents(tx, new Date('2026-09-29T00:00:01Z'));
        const late = await tx.read(eventsNumbered([last, number]));
        const ends = await readHead(tx);
        return [cut, early.length, late.length, ends.eventsCut - number, ends.event - number];
      }),
    expected: [4, 2, 0, 0, 0],
  },
  {
    title: 'what an event tells of findings, in a scope and everywhere',
    statements: ['kept.gapEventsOf', 'kept.timelinesOf'],
    run: async (graph) => {
      const all = await graph.read(gapEventsOf(4));
      const scope = { region: '350428101', sources: ['SYNTHETIC'] };
      const some = await gapsOfEvent(graph, 4, whole(scope));
      const none = await gapsOfEvent(graph, 1, whole({}));
      return [
        all.map(({ unit, code }) => `${unit} ${code}`).sort(),
        some.map(({ unit, code }) => `${unit} ${code}`),
        none,
      ];
    },
    expected: [
      [
        'u-market LAPSED',
        'u-market NOT_ESTABLISHED',
        'u-model NOT_SURVEYED',
        'u-task NOT_SURVEYED',
      ],
      ['u-model NOT_SURVEYED'],
      [],
    ],
  },
  {
    title: 'an alliance that is there, and a unit that is none',
    statements: ['registry.allianceExists'],
    run: (graph) => outcomesOf(graph, async () => 'ALL', ['a-belt', 'u-farm']),
    expected: [undefined, 'NOT_FOUND'],
  },
  {
    title: 'alliances that whoever is granted a village sees',
    statements: ['registry.allianceExists'],
    run: async (graph) => {
      const sight = () => sightIn(graph, ['350428100201'], today);
      return outcomesOf(graph, sight, ['a-belt', 'a-twin', 'no']);
    },
    expected: [undefined, 'NOT_FOUND', 'NOT_FOUND'],
  },
];

function outcomesOf(reader: Reader, sight: () => Promise<Sight>, ids: readonly string[]) {
  return Promise.all(
    ids.map((id) => ensureAlliance({ reader, sight }, id).catch(({ code }) => code)),
  );
}
