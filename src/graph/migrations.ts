import { z } from 'zod';
import { LARGEST_COUNT } from '../domain/numbers.js';
import type { Graph, Reader } from './graph.js';
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
  /** It is about what graphs of earlier versions hold: a new graph is made without it. */
  readonly isOfOld?: boolean;
}

/** Has the next start assess all units. */
const assessAll: Command = { text: "MATCH (k:Kept) SET k.complete = false, k.marking = 'start'" };

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
      ...['Organization', 'Unit', 'Alliance', 'Facility'].map((label) =>
        indexOfNodes(label, 'kind'),
      ),
      ...keyOfNodes('ChangeLog', 'id'),
      ...keyOfNodes('Commit', 'number'),
      ...keyOfNodes('Journal', 'id'),
    ],
  },
  {
    number: 5,
    name: 'Keys and indexes for kept assessments, their cells, lists, due days and ledger',
    commands: [
      ...ofOld(
        ...keyOfNodes('Assessment', 'unit'),
        ...keyOfNodes('Cell', 'key'),
        ...keyOfNodes('Shelf', 'key'),
        ...keyOfNodes('Due', 'on'),
        indexOfNodes('Assessment', 'shelf'),
        indexOfNodes('Assessment', 'holdsUntil'),
        indexOfNodes('Cell', 'parent'),
        indexOfNodes('Shelf', 'list'),
        { text: 'MATCH (r:Region) WHERE r.parent IS NULL SET r.top = true' },
      ),
      ...keyOfNodes('Kept', 'id'),
      indexOfNodes('GapEvent', 'unit'),
      indexOfNodes('GapAnnotation', 'unit'),
      indexOfNodes('Region', 'top'),
    ],
  },
  {
    number: 6,
    name: 'Lists of units end above the grids: all units are assessed anew by the next start',
    commands: ofOld(assessAll),
  },
  {
    number: 7,
    name: 'An index for the keys of commits that clients may send again',
    commands: [indexOfNodes('Commit', 'idempotencyKey')],
  },
  {
    number: 8,
    name: 'Key and index for the events that followers are told',
    commands: [...keyOfNodes('Event', 'number'), indexOfNodes('GapEvent', 'told')],
  },
  {
    number: 9,
    name: 'Timelines stand in for assessments of one day, cells, lists and due days: the next start writes them',
    commands: [
      ...keyOfNodes('Timeline', 'unit'),
      indexOfNodes('Timeline', 'version'),
      ...ofOld(
        ...['Assessment', 'Cell', 'Shelf', 'Due'].map((label) => ({
          text: `MATCH (n:${label}) WITH n LIMIT 10000 DETACH DELETE n RETURN count(*) AS changed`,
          isRepeated: true,
        })),
        assessAll,
      ),
    ],
  },
  {
    number: 10,
    name: 'A key and an index for the notes of organizations that have changed',
    commands: ofOld(...keyOfNodes('OrganizationNote', 'version')),
  },
  {
    number: 11,
    name: 'A key and an index for the notes of things that have changed',
    commands: ofOld(...keyOfNodes('ThingNote', 'version')),
  },
  {
    number: 12,
    name: 'Notes have their versions under a name of their own, with keys and indexes',
    commands: ['OrganizationNote', 'ThingNote'].flatMap((label) => [
      ...ofOld({
        text: `MATCH (n:${label}) WHERE n.version IS NOT NULL SET n.noted = n.version REMOVE n.version`,
      }),
      ...keyOfNodes(label, 'noted'),
    ]),
  },
  {
    number: 13,
    name: 'What a search compares is worked out when names are read: the next start reads them anew for the order of lists',
    commands: ofOld(
      {
        text: 'MATCH (n:Entity) WHERE n.search IS NOT NULL WITH n LIMIT 10000 REMOVE n.search SET n:Unread RETURN count(*) AS changed',
        isRepeated: true,
      },
      assessAll,
    ),
  },
  {
    number: 14,
    name: 'Counts that no answer can hold are unknown: where there are any, all units are assessed anew by the next start',
    commands: ofOld({
      text: `MATCH (c:Count) WHERE c.fullMembers > ${LARGEST_COUNT} WITH count(c) AS wrong MATCH (k:Kept) WHERE wrong > 0
        SET k.complete = false, k.marking = 'start'`,
    }),
  },
  {
    number: 15,
    name: 'A key for plans that are kept, and an index for their parts',
    commands: [...keyOfNodes('Plan', 'id'), indexOfNodes('PlanPart', 'plan')],
  },
  {
    number: 16,
    name: 'Temporary coverage of unknown beginning matures: all units are assessed anew by the next start',
    commands: ofOld(assessAll),
  },
  {
    number: 17,
    name: 'Indexes for the things that were retracted, and for notes of units among them',
    commands: [indexOfNodes('Retracted', 'id'), indexOfNodes('TimelineNote', 'noted')],
  },
  {
    number: 18,
    name: 'A key for the former parents of regions',
    commands: keyOfNodes('FormerParent', 'key'),
  },
  {
    number: 19,
    name: 'A party group counts as the nearest branch above it: all units are assessed anew by the next start',
    commands: ofOld(assessAll),
  },
  {
    number: 20,
    name: 'Units are held to what the regions of the day are: where any have moved, all are assessed anew by the next start',
    commands: ofOld({
      text: `MATCH (p:FormerParent) WITH count(p) AS moved WHERE moved > 0 ${assessAll.text}`,
    }),
  },
  {
    number: 21,
    name: 'Keys and indexes for accounts, grants, tokens, sessions and attempts to sign in',
    commands: [
      ...keyOfNodes('Account', 'id'),
      ...keyOfNodes('Grant', 'id'),
      indexOfNodes('Grant', 'subject'),
      ...keyOfNodes('ApiToken', 'id'),
      ...keyOfNodes('ApiToken', 'hash'),
      ...keyOfNodes('Session', 'hash'),
      indexOfNodes('Session', 'subject'),
      ...keyOfNodes('SignInAttempts', 'name'),
    ],
  },
  {
    number: 22,
    name: 'Keys for the audit log and its head',
    commands: [...keyOfNodes('AuditHead', 'id'), ...keyOfNodes('AuditEntry', 'number')],
  },
];

/** How many steps the graph has not seen yet. */
export async function countPending(reader: Reader): Promise<number> {
  return left(await reader.read(appliedMigrations())).length;
}

function left(applied: readonly number[]): readonly Migration[] {
  return migrations.filter(({ number }) => !applied.includes(number));
}

/** Applies the steps that the graph has not seen yet, in order; to a new graph what it still needs of them. Repeatable. */
export async function migrate(graph: Graph, now: () => Date): Promise<void> {
  await graph.define(
    'CREATE CONSTRAINT migration_number IF NOT EXISTS FOR (n:Migration) REQUIRE n.number IS UNIQUE',
  );
  const applied = await graph.read(appliedMigrations());
  const isNew = applied.length === 0;
  const pending = left(applied);
  for (const { commands } of pending)
    for (const command of commands)
      if (isFor(graph, command) && !(isNew && command.isOfOld === true))
        await apply(graph, command);
  if (pending.length === 0) return;
  const appliedAt = now().toISOString();
  // All at the end: cut short, a new graph is still one.
  await graph.write((tx) =>
    Promise.all(pending.map((migration) => tx.run(recordMigration(migration, appliedAt)))),
  );
}

/** The number of the last step that this version knows of. */
export function lastMigration(): number {
  return Math.max(...migrations.map(({ number }) => number));
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

function ofOld(...commands: readonly Command[]): Command[] {
  return commands.map((command) => ({ ...command, isOfOld: true }));
}

function indexOfNodes(label: string, property: string): Command {
  return {
    text: `CREATE INDEX ${label.toLowerCase()}_${property.toLowerCase()} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
  };
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
