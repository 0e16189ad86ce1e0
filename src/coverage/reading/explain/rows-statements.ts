import type { Statement } from '../../../graph/statement.js';
import { decodeRaw, type RawRow } from './stored-rows.js';

/**
 * The versions that a node's rows, and its links' rows, had before an instant: none where all that is
 * recorded now is asked for.
 */
const versionsOf = (node: string) =>
  `MATCH (${node})-[:HAD]->(v:Version) WHERE v.recordedAt < $before AND $before <= v.recordedTo RETURN properties(v) AS row`;

/** A unit and the wholes that it is part of, then or now: `x`. */
const places = 'MATCH (u:Unit) WHERE u.id = $unit MATCH (u)-[:PART_OF*0..1]->(x:Unit)';
/** The organizations that cover these, and what is above them: `o`. */
const covering = `${places} MATCH (x)<-[:COVERS]-(:Organization)-[:SUBORDINATE_TO*0..6]->(o:Organization) WITH DISTINCT o`;
const allied = `${places} MATCH (x)-[:MEMBER_OF|SERVES]-(a:Alliance) WITH DISTINCT a`;
/** The regions that contain the unit: `r`. */
const around = 'MATCH (u:Unit) WHERE u.id = $unit MATCH (u)-[:LOCATED_IN|WITHIN*1..9]->(r:Region)';

/**
 * The rows behind a unit, whenever they held: those that stand, and the versions known before an
 * instant. Surveys of kinds that the unit is not of, and parts of its wholes, are among them.
 *
 * @param before an ISO instant in UTC, or null for all that is recorded now
 */
export function unitRows(unit: string, before: string | null): Statement<RawRow> {
  return {
    name: 'explain.unitRows',
    text: [
      `${places} RETURN properties(x) AS row`,
      `${places} ${versionsOf('x')}`,
      `${places} MATCH (x)-[e:COVERS|MEMBER_OF|SERVES]-() RETURN properties(e) AS row`,
      `MATCH (u:Unit) WHERE u.id = $unit MATCH (u)-[e:PART_OF]->(:Unit) RETURN properties(e) AS row`,
      `MATCH (u:Unit) WHERE u.id = $unit MATCH (u)-[:COUNTED]->(c:Count) RETURN properties(c) AS row`,
      `MATCH (u:Unit) WHERE u.id = $unit MATCH (u)-[:SURVEYED]->(s:Survey) RETURN properties(s) AS row`,
      `${covering} RETURN properties(o) AS row`,
      `${covering} ${versionsOf('o')}`,
      `${covering} MATCH (o)-[e:SUBORDINATE_TO]->(:Organization) RETURN properties(e) AS row`,
      `${covering} MATCH (o)-[:BASED_IN]->(r:Region) RETURN properties(r) AS row`,
      `${allied} RETURN properties(a) AS row`,
      `${allied} ${versionsOf('a')}`,
      `${around} RETURN properties(r) AS row`,
      `${around} ${versionsOf('r')}`,
      `${around} MATCH (r)-[:SURVEYED]->(s:Survey) RETURN properties(s) AS row`,
    ].join('\nUNION ALL '),
    parameters: { unit, before },
    decode: decodeRaw,
  };
}

/** An organization and all that is above it: `o`. */
const line =
  'MATCH (s:Organization) WHERE s.id = $organization MATCH (s)-[:SUBORDINATE_TO*0..12]->(o:Organization) WITH DISTINCT o';
const start = 'MATCH (s:Organization) WHERE s.id = $organization';
const covered = `${start} MATCH (s)-[:COVERS]->(u:Unit) WITH DISTINCT u`;

/**
 * The rows behind an organization, as `unitRows` has them behind a unit.
 *
 * @param before an ISO instant in UTC, or null for all that is recorded now
 */
export function organizationRows(organization: string, before: string | null): Statement<RawRow> {
  return {
    name: 'explain.organizationRows',
    text: [
      `${line} RETURN properties(o) AS row`,
      `${line} ${versionsOf('o')}`,
      `${line} MATCH (o)-[e:SUBORDINATE_TO]->(:Organization) RETURN properties(e) AS row`,
      `${line} MATCH (o)-[:BASED_IN]->(r:Region) RETURN properties(r) AS row`,
      `${start} MATCH (s)-[:COUNTED]->(c:Count) RETURN properties(c) AS row`,
      `${start} MATCH (s)-[e:COVERS]->(:Unit) RETURN properties(e) AS row`,
      `${covered} RETURN properties(u) AS row`,
      `${covered} ${versionsOf('u')}`,
    ].join('\nUNION ALL '),
    parameters: { organization, before },
    decode: decodeRaw,
  };
}

/**
 * Regions with what contains them and their surveys: those that only versions name, and the levels of
 * organizations'.
 */
export function regionRows(regions: readonly string[], before: string | null): Statement<RawRow> {
  const found =
    'MATCH (x:Region) WHERE x.id IN $regions MATCH (x)-[:WITHIN*0..8]->(r:Region) WITH DISTINCT r';
  return {
    name: 'explain.regionRows',
    text: [
      `${found} RETURN properties(r) AS row`,
      `${found} ${versionsOf('r')}`,
      `${found} MATCH (r)-[:SURVEYED]->(s:Survey) RETURN properties(s) AS row`,
    ].join('\nUNION ALL '),
    parameters: { regions, before },
    decode: decodeRaw,
  };
}

/** Sources, whose kinds may have been known otherwise. */
export function sourceRows(sources: readonly string[], before: string): Statement<RawRow> {
  const found = 'MATCH (x:Source) WHERE x.id IN $sources';
  return {
    name: 'explain.sourceRows',
    text: `${found} RETURN properties(x) AS row\nUNION ALL ${found} ${versionsOf('x')}`,
    parameters: { sources, before },
    decode: decodeRaw,
  };
}
