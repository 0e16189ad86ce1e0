import {
  countNodes,
  countRelationships,
  holdWriters,
  nodesBetween,
  relationshipsFrom,
} from '../../src/backup/read-statements.js';
import {
  anyContent,
  createNodes,
  createRelationships,
  setKept,
  setLog,
} from '../../src/backup/write-statements.js';
import { lock } from '../../src/changes/write/log.js';
import type { Transaction } from '../../src/graph/graph.js';
import { headNodes } from '../../src/graph/head.js';
import { rehearse } from '../support/rehearse.js';
import { probe, type StatementCase, sorted } from './case.js';

const noNode = (tx: Transaction) => tx.run(probe('MATCH (n) DETACH DELETE n'));

/** What a backup reads, and what a restore writes. */
export const backupCases: readonly StatementCase[] = [
  {
    title: 'the locks of all who write are taken, whether there is anything or not',
    statements: ['backup.hold'],
    run: (graph) =>
      rehearse(graph, async (tx) => {
        await noNode(tx);
        for (const _ of [1, 2]) await tx.run(holdWriters());
        return tx
          .read(probe('MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties'))
          .then(sorted);
      }),
    expected: sorted([
      { labels: ['AuditHead'], properties: { id: 'audit', taken: true } },
      { labels: ['ChangeLog'], properties: { id: 'log', writes: 2 } },
    ]),
  },
  {
    title: 'nodes and relationships as a restore writes and a backup reads them',
    statements: [
      ...['backup.createNodes', 'backup.createRelationships', 'backup.countNodes'],
      ...['backup.countRelationships', 'backup.nodes', 'backup.relationships'],
    ],
    run: (graph) =>
      rehearse(graph, async (tx) => {
        await noNode(tx);
        await lock(tx);
        const created = await tx.run(
          createNodes(
            ['Entity', 'Unit'],
            ['id', 'names', 'share', 'is', 'none'],
            [
              [7, 'u', ['甲', '乙'], 0.5, true, null],
              [3, 'v', [], -2, false, null],
            ],
          ),
        );
        const idOf = (id: number) => created.find((each) => each.id === id)?.created ?? -1;
        const [u, v] = [idOf(7), idOf(3)];
        const related = await tx.run(
          createRelationships('PART_OF', ['key', 'validTo'], [[u, v, 'k', null]]),
        );
        const [counted] = await tx.read(countNodes());
        const named = (id: number) => (id === u ? 'u' : 'v');
        const nodes = await tx.read(nodesBetween(Math.min(u, v), Math.max(u, v)));
        const links = await tx.read(relationshipsFrom(Math.min(u, v), Math.max(u, v)));
        return {
          created: created.map(({ id }) => id).sort(),
          related,
          nodes: counted?.nodes,
          isLast: counted?.last === Math.max(u, v),
          relationships: await tx.read(countRelationships()),
          read: Object.fromEntries(
            nodes.map(({ id, labels, properties }) => [named(id), [labels.sort(), properties]]),
          ),
          links: links.map(({ from, to, ...rest }) => ({
            ...rest,
            ends: [named(from), named(to)],
          })),
        };
      }),
    expected: {
      ...{ created: [3, 7], related: [1], nodes: 2, isLast: true, relationships: [1] },
      read: {
        u: [['Entity', 'Unit'], { id: 'u', names: ['甲', '乙'], share: 0.5, is: true }],
        v: [['Entity', 'Unit'], { id: 'v', names: [], share: -2, is: false }],
      },
      links: [{ type: 'PART_OF', properties: { key: 'k' }, ends: ['u', 'v'] }],
    },
  },
  {
    title: 'the head of a restored graph, in one that was empty but for what every graph has',
    statements: ['backup.anyContent', 'backup.setKept', 'backup.setLog', 'backup.countNodes'],
    run: (graph) =>
      rehearse(graph, async (tx) => {
        const before = (await tx.read(anyContent())).length;
        await noNode(tx);
        await lock(tx);
        await tx.run(setKept({ id: 'kept', ruleSet: 'r', complete: true }));
        await tx.run(setLog({ id: 'log', number: 5, writes: 9, drawn: 'd' }));
        const counted = await tx.read(countNodes());
        return {
          before,
          after: await tx.read(anyContent()),
          counted,
          head: sorted(await tx.read(headNodes())),
        };
      }),
    expected: {
      before: 1,
      after: [],
      counted: [{ nodes: 0, last: null }],
      head: [
        { id: 'kept', node: { id: 'kept', ruleSet: 'r', complete: true } },
        { id: 'log', node: { id: 'log', number: 5, writes: 9, drawn: 'd' } },
      ],
    },
  },
];
