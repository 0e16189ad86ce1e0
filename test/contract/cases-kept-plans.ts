import { CivilDate } from '../../src/domain/civil-date.js';
import type { Transaction } from '../../src/graph/graph.js';
import type { Sight } from '../../src/graph/sight.js';
import {
  createParts,
  createPlan,
  deleteParts,
  deletePlan,
  keptPlans,
  keptWithId,
  type PlanHeading,
  partsOf,
} from '../../src/planning/kept/plan-store.js';
import { sightIn } from '../../src/registry/sight-in.js';
import { rehearse } from '../support/rehearse.js';
import { type StatementCase, sorted } from './case.js';

const first: PlanHeading = {
  ...{ id: 'p1', name: null, author: null, kind: 'REMEDIES', status: 'OPTIMAL' },
  ...{ on: CivilDate.parse('2026-06-30'), version: 7, ruleSet: 'r' },
  ...{ recordedAt: '2026-07-01T00:00:00.000Z', parts: 2 },
};
const second: PlanHeading = {
  ...{ ...first, id: 'p2', name: '方案', author: '组织部', kind: 'ALLIANCES' },
  ...{ status: 'INFEASIBLE', recordedAt: '2026-07-02T00:00:00.000Z', parts: 1 },
};
const third: PlanHeading = { ...second, id: 'p3', recordedAt: '2026-07-03T00:00:00.000Z' };
const town = { id: 'o-town', region: '350428100' };
const parts = [
  { at: 0, text: '{"一":' },
  { at: 1, text: '"😀"}' },
];

const row = (heading: PlanHeading) => ({ heading, things: '' });
const besides = { heading: third, things: 'o-town 350428100\nu ' };

async function lookAt(tx: Transaction, sight: Sight) {
  return {
    headings: await tx.read(keptPlans(sight)),
    one: await tx.read(keptWithId('p1', sight)),
    parts: [sorted(await tx.read(partsOf('p1'))), sorted(await tx.read(partsOf('p2')))],
  };
}

/** Plans that are kept, with their texts in parts. */
export const keptPlanCases: readonly StatementCase[] = [
  {
    title:
      'plans are kept with and without a name, the latest first, seen by their regions and what they are of besides, and discarded with all their parts',
    statements: [
      ...['plans.create', 'plans.createParts', 'plans.headings', 'plans.heading', 'plans.parts'],
      ...['plans.delete', 'plans.deleteParts'],
    ],
    run: (graph) =>
      rehearse(graph, async (tx) => {
        await tx.run(createPlan(first, null));
        await tx.run(createPlan(second, { regions: ['350428100201', 'grid-old'], things: [] }));
        await tx.run(createPlan(third, { regions: [], things: [town, { id: 'u', region: '' }] }));
        await tx.run(createParts('p1', parts));
        await tx.run(createParts('p2', parts.slice(0, 1)));
        const kept = await lookAt(tx, 'ALL');
        const seen = await lookAt(tx, await sightIn(tx, ['350428100201'], first.on));
        const elsewhere = await lookAt(tx, await sightIn(tx, ['350428101'], first.on));
        await tx.run(deletePlan('p1'));
        await tx.run(deleteParts('p1'));
        return { kept, seen, elsewhere, discarded: await lookAt(tx, 'ALL') };
      }),
    expected: {
      kept: {
        headings: [row(third), row(second), row(first)],
        one: [row(first)],
        parts: [parts, parts.slice(0, 1)],
      },
      seen: { headings: [besides, row(second)], one: [], parts: [parts, parts.slice(0, 1)] },
      elsewhere: { headings: [besides], one: [], parts: [parts, parts.slice(0, 1)] },
      discarded: { headings: [row(third), row(second)], one: [], parts: [[], parts.slice(0, 1)] },
    },
  },
];
