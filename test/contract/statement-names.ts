import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TABLE_NAMES } from '../../src/changes/tables/tables.js';
import type { HierarchyName } from '../../src/changes/validate/known-graph.js';
import { lateReferences, namedIn } from '../../src/changes/write/complete-references.js';
import {
  markAllied,
  markCovered,
  markInRegions,
  markOwn,
  markStated,
  markSurveyed,
  markSurveyedBy,
  markWithParts,
} from '../../src/changes/write/mark-affected.js';
import { writeStatements } from '../../src/changes/write/write-statements.js';
import { lookups } from '../../src/coverage/reading/known/lookups.js';
import { entityTypes } from '../../src/graphql/context.js';
import { THING_TYPES } from '../../src/registry/index/thing.js';
import type { ListName } from '../../src/registry/lists.js';

const source = fileURLToPath(new URL('../../src', import.meta.url));

/** A new one fails to compile here until it is listed. */
const hierarchies: Readonly<Record<HierarchyName, true>> = {
  regions: true,
  alliances: true,
  facilities: true,
  parts: true,
};
/** The statements of changes/write/mark-affected.ts that mark units. */
const markings = [
  markOwn,
  markWithParts,
  markCovered,
  markAllied,
  markSurveyed,
  markInRegions,
  markStated,
  markSurveyedBy,
].map((statement) => statement([]).name);
const lists: Readonly<Record<ListName, true>> = {
  organizations: true,
  units: true,
  alliances: true,
  facilities: true,
  sources: true,
};

/** The tables of coverage/reading/known/chosen-ids.ts. */
const chosen = ['units', 'organizations'];

/** What the templates of the source stand for; one that is not here fails the suite. */
const templates: Readonly<Record<string, () => readonly string[]>> = {
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: the source's own text
  'changes.${table}.stored': () => TABLE_NAMES.map((table) => `changes.${table}.stored`),
  'changes.${table}.create': () => TABLE_NAMES.map((table) => `changes.${table}.create`),
  'changes.${table}.replace': () => TABLE_NAMES.map((table) => `changes.${table}.replace`),
  'changes.${table}.retract': () => TABLE_NAMES.map((table) => `changes.${table}.retract`),
  'changes.${table}.rows': () => TABLE_NAMES.map((table) => `changes.${table}.rows`),
  'changes.${table}.${reference.type}': () =>
    TABLE_NAMES.flatMap((table) =>
      writeStatements[table].references.map(({ statement }) => statement([]).name),
    ),
  'changes.named.${label}.${column}': () =>
    lateReferences.map(({ label, column }) => namedIn(label, column).name),
  'changes.parents.${hierarchy}': () =>
    Object.keys(hierarchies).map((hierarchy) => `changes.parents.${hierarchy}`),
  'changes.${name}': () => markings,
  "ask.${types.join('|')}": () =>
    [
      ...['Region', 'Organization', 'Unit', 'Alliance', 'Facility', 'Source'],
      ...['Organization|Unit', THING_TYPES.join('|'), entityTypes.join('|')],
    ].map((types) => `ask.${types}`),
  'ask.${name}': () => Object.keys(lists).map((name) => `ask.${name}`),
  'coverage.rows.${name}': () => [
    ...Object.values(lookups).map(({ table, column }) => `coverage.rows.${table}.${column}`),
    ...['coverage.rows.topRegions', 'coverage.rows.childRegions', 'coverage.rows.formerParents'],
  ],
  'coverage.ids.${table}': () => chosen.map((table) => `coverage.ids.${table}`),
  'coverage.idsIn.${table}': () => chosen.map((table) => `coverage.idsIn.${table}`),
  'coverage.retractedIds.${table}': () => chosen.map((table) => `coverage.retractedIds.${table}`),
  'coverage.replacedIds.${table}': () => chosen.map((table) => `coverage.replacedIds.${table}`),
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: the source's own text
};

/**
 * The names of all statements of the product, found in its source: each has `parameters`, and its
 * `name` stands before its `text`.
 *
 * @throws Error where a statement has no name that can be found so, or a template is not known here
 */
export function statementNames(): string[] {
  const names = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .flatMap((path) => namesIn(path, readFileSync(join(source, path), 'utf8')));
  return [...new Set(names)].sort();
}

function namesIn(path: string, code: string): string[] {
  const statements = code.match(/^\s*parameters *[:,]/gm) ?? [];
  const named = [...code.matchAll(/^\s*name: ?(.*(?:\n.*)??),\n\s*text:/gm)];
  if (named.length !== statements.length)
    throw new Error(
      `A statement's name stands before its text, received ${statements.length} statements and ${named.length} names in ${path}.`,
    );
  return named.flatMap(([, name = '']) => namesOf(path, name));
}

/** A name is a string, a template, or one of two strings by a condition. */
function namesOf(path: string, expression: string): readonly string[] {
  if (expression.startsWith('`')) {
    const template = expression.slice(1, -1);
    const stands = templates[template];
    if (stands === undefined)
      throw new Error(`A template of names is listed here, received ${template} in ${path}.`);
    return stands();
  }
  const literals = [...expression.matchAll(/'([^']+)'/g)].map(([, literal = '']) => literal);
  if (literals.length === 0)
    throw new Error(`A statement's name is a string, received ${expression} in ${path}.`);
  return literals;
}
