import { z } from 'zod';
import type { Graph } from './graph.js';
import type { Statement } from './statement.js';

interface Migration {
  readonly number: number;
  readonly name: string;
  readonly commands: readonly Command[];
}

interface Command {
  readonly text: string;
  /** Only where the engine can declare it. */
  readonly needs?: 'relationshipConstraints';
  /** An index behind a constraint: only where a constraint does not bring its own. */
  readonly unless?: 'constraintsIndex';
  /** A statement that changes so many nodes at a time and returns how many as `changed`: run until it is none. */
  readonly isRepeated?: boolean;
}

/**
 * The schema of the graph, in numbered steps. A step is never changed once it has been released; each
 * command may run again. What has been applied is kept in the graph as `(:Migration {number})`.
 */
const migrations: readonly Migration[] = [
  {
    number: 1,
    name: 'A key and an index for every entity',
    commands: [
      'Entity',
      'Source',
      'Region',
      'Organization',
      'Unit',
      'Alliance',
      'Facility',
      'Claim',
    ].flatMap((label) => keyOfNodes(label, 'id')),
  },
  {
    number: 2,
    name: 'A key and an index for every observation',
    commands: ['Count', 'Survey'].flatMap((label) => keyOfNodes(label, 'key')),
  },
  {
    number: 3,
    name: 'A key for every dated relationship',
    commands: ['SUBORDINATE_TO', 'COVERS', 'PART_OF', 'MEMBER_OF', 'SERVES'].map((type) => ({
      text: `CREATE CONSTRAINT ${type.toLowerCase()}_key IF NOT EXISTS FOR ()-[e:${type}]-() REQUIRE e.key IS UNIQUE`,
      needs: 'relationshipConstraints',
    })),
  },
  {
    number: 4,
    name: 'Indexes for kinds, and a key for the change log, its lock and journals',
    commands: [
      ...['Organization', 'Unit', 'Alliance', 'Facility'].map((label) => ({
        text: `CREATE INDEX ${label.toLowerCase()}_kind IF NOT EXISTS FOR (n:${label}) ON (n.kind)`,
      })),
      ...keyOfNodes('ChangeLog', 'id'),
      ...keyOfNodes('Commit', 'number'),
      ...keyOfNodes('Journal', 'id'),
    ],
  },
  {
    number: 5,
    name: 'Keys and indexes for kept assessments, their cells, lists, due days and ledger',
    commands: [
      ...keyOfNodes('Assessment', 'unit'),
      ...keyOfNodes('Cell', 'key'),
      ...keyOfNodes('Shelf', 'key'),
      ...keyOfNodes('Due', 'on'),
      ...keyOfNodes('Kept', 'id'),
      ...[
        ['Assessment', 'shelf'],
        ['Assessment', 'holdsUntil'],
        ['Cell', 'parent'],
        ['Shelf', 'list'],
        ['GapEvent', 'unit'],
        ['GapAnnotation', 'unit'],
        ['Region', 'top'],
      ].map(([label = '', property = '']) => ({
        text: `CREATE INDEX ${label.toLowerCase()}_${property.toLowerCase()} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
      })),
      { text: 'MATCH (r:Region) WHERE r.parent IS NULL SET r.top = true' },
    ],
  },
  {
    number: 6,
    name: 'Lists of units end above the grids: all units are assessed anew by the next start',
    commands: [{ text: "MATCH (k:Kept) SET k.complete = false, k.marking = 'start'" }],
  },
  {
    number: 7,
    name: 'An index for the keys of commits that clients may send again',
    commands: [
      {
        text: 'CREATE INDEX commit_idempotencykey IF NOT EXISTS FOR (n:Commit) ON (n.idempotencyKey)',
      },
    ],
  },
  {
    number: 8,
    name: 'Key and index for the events that followers are told',
    commands: [
      ...keyOfNodes('Event', 'number'),
      { text: 'CREATE INDEX gapevent_told IF NOT EXISTS FOR (n:GapEvent) ON (n.told)' },
    ],
  },
  {
    number: 9,
    name: 'Timelines stand in for assessments of one day, cells, lists and due days: the next start writes them',
    commands: [
      ...keyOfNodes('Timeline', 'unit'),
      { text: 'CREATE INDEX timeline_version IF NOT EXISTS FOR (n:Timeline) ON (n.version)' },
      ...['Assessment', 'Cell', 'Shelf', 'Due'].map((label) => ({
        text: `MATCH (n:${label}) WITH n LIMIT 10000 DETACH DELETE n RETURN count(*) AS changed`,
        isRepeated: true,
      })),
      { text: "MATCH (k:Kept) SET k.complete = false, k.marking = 'start'" },
    ],
  },
  {
    number: 10,
    name: 'A key and an index for the notes of organizations that have changed',
    commands: keyOfNodes('OrganizationNote', 'version'),
  },
  {
    number: 11,
    name: 'A key and an index for the notes of things that have changed',
    commands: keyOfNodes('ThingNote', 'version'),
  },
  {
    number: 12,
    name: 'Notes have their versions under a name of their own, with keys and indexes',
    commands: ['OrganizationNote', 'ThingNote'].flatMap((label) => [
      { text: `MATCH (n:${label}) SET n.noted = n.version REMOVE n.version` },
      ...keyOfNodes(label, 'noted'),
    ]),
  },
];

/** Applies the steps that the graph has not seen yet, in order. Repeatable. */
export async function migrate(graph: Graph, now: () => Date): Promise<void> {
  await graph.define(
    'CREATE CONSTRAINT migration_number IF NOT EXISTS FOR (n:Migration) REQUIRE n.number IS UNIQUE',
  );
  const applied = new Set(await graph.read(appliedMigrations()));
  for (const migration of migrations) {
    if (applied.has(migration.number)) continue;
    for (const command of migration.commands)
      if (isFor(graph, command)) await apply(graph, command);
    await graph.write((tx) => tx.run(recordMigration(migration, now().toISOString())));
  }
}

async function apply(graph: Graph, { text, isRepeated }: Command): Promise<void> {
  if (isRepeated !== true) return graph.define(text);
  const [changed = 0] = await graph.write((tx) => tx.run(repeatedStep(text)));
  if (changed > 0) await apply(graph, { text, isRepeated });
}

function isFor({ capabilities }: Graph, { needs, unless }: Command): boolean {
  return (
    (needs === undefined || capabilities[needs]) && (unless === undefined || !capabilities[unless])
  );
}

function keyOfNodes(label: string, property: string): Command[] {
  const name = `${label.toLowerCase()}_${property}`;
  return [
    {
      text: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`,
    },
    {
      text: `CREATE INDEX ${name}_index IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
      unless: 'constraintsIndex',
    },
  ];
}

const NumberRow = z.object({ number: z.number() });

export function appliedMigrations(): Statement<number> {
  return {
    name: 'graph.appliedMigrations',
    text: 'MATCH (m:Migration) RETURN m.number AS number ORDER BY number',
    parameters: {},
    decode: (row) => NumberRow.parse(row).number,
  };
}

const ChangedRow = z.object({ changed: z.number().int() });

/** A part of what changes many nodes, which the command takes so many of at a time. */
export function repeatedStep(command: string): Statement<number> {
  return {
    name: 'graph.repeatedStep',
    text: command,
    parameters: {},
    decode: (row) => ChangedRow.parse(row).changed,
  };
}

export function recordMigration(migration: Migration, appliedAt: string): Statement<null> {
  return {
    name: 'graph.recordMigration',
    text: 'MERGE (m:Migration {number: $number}) SET m.name = $name, m.appliedAt = $appliedAt',
    parameters: { number: migration.number, name: migration.name, appliedAt },
    decode: () => null,
  };
}
