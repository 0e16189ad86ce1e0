import { eventsTold } from '../../src/coverage/kept/ledger.js';
import { gapsTold } from '../../src/coverage/kept/told.js';
import { rehearse } from '../../src/graph/rehearse.js';
import { ensureAlliance } from '../../src/registry/ensure-alliance.js';
import { appendEvent, eventsNumbered, lastEvent } from '../../src/registry/events.js';
import { rules } from '../support/run-query.js';
import type { StatementCase } from './case.js';
import { recordedAt } from './county.js';

const alliances = {
  recordedAt: recordedAt.county,
  cells: [],
  on: null,
  alliances: ['a-belt', 'a-inner', 'a-past', 'a-twin'],
  rows: ['alliances|a-inner', 'alliances|a-belt', 'alliances|a-past', 'alliances|a-twin'],
};
const told = { recordedAt: '2026-07-01T00:00:00.000Z', on: null, alliances: ['a-belt'], rows: [] };

/** What writers tell those who follow the graph. */
export const eventCases: readonly StatementCase[] = [
  {
    title: 'an event by its number; there is none of the others',
    statements: ['events.numbered'],
    run: (graph) => graph.read(eventsNumbered([1, 99])),
    expected: [{ number: 1, ...alliances }],
  },
  {
    title: 'an event at the end of the log, one with more cells than it names',
    statements: ['events.nextNumber', 'events.create', 'events.lastNumber'],
    run: (graph) =>
      rehearse(graph, async (tx) => {
        const last = await lastEvent(tx);
        const few = await appendEvent(tx, { ...told, cells: ['350428|MARKET|LEDGER'] });
        const cells = Array.from({ length: 2_001 }, (_, at) => `c${at}`);
        const many = await appendEvent(tx, { ...told, cells });
        const found = await tx.read(eventsNumbered([few, many]));
        return [
          [few - last, many - last, (await lastEvent(tx)) - last],
          found.map((event) => event.cells).sort(),
        ];
      }),
    expected: [
      [1, 2, 2],
      [['350428|MARKET|LEDGER'], null],
    ],
  },
  {
    title: 'what an event tells of findings, in a scope and everywhere',
    statements: ['kept.eventsTold', 'kept.assessmentsOf'],
    run: async (graph) => {
      const all = await graph.read(eventsTold(4));
      const scope = { region: '350428101', sources: ['SYNTHETIC'] };
      const some = await gapsTold(graph, 4, scope, rules);
      const none = await gapsTold(graph, 1, {}, rules);
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
    run: async (graph) => [
      await ensureAlliance(graph, 'a-belt'),
      await ensureAlliance(graph, 'u-farm').catch(({ code }) => code),
    ],
    expected: [undefined, 'NOT_FOUND'],
  },
];
