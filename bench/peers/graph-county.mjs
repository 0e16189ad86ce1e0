/** The county as a graph of today's facts, for peers over a graph: labels of their own, so that they may share a database. */
import { readFileSync } from 'node:fs';

const BATCH = 5_000;

/** What a batch of each table writes; a row has the table's columns. */
const statements = {
  unit: `UNWIND $rows AS row CREATE (:PeerUnit {id: row.id, name: row.name, kind: row.kind,
    path: row.path, town: row.town, covered: row.covered = 'true', counted: row.counted = 'true'})`,
  organization: 'UNWIND $rows AS row CREATE (:PeerOrganization {id: row.id, name: row.name})',
  alliance: 'UNWIND $rows AS row CREATE (:PeerAlliance {id: row.id, name: row.name})',
  covering: linking('PEER_COVERS', 'PeerOrganization', 'organization', 'PeerUnit', 'unit'),
  established: linking('PEER_ESTABLISHES', 'PeerOrganization', 'organization', 'PeerUnit', 'unit'),
  membershipOfUnit: linking('PEER_MEMBER_OF', 'PeerUnit', 'unit', 'PeerAlliance', 'alliance'),
  membershipOfOrganization: linking(
    'PEER_MEMBER_OF',
    'PeerOrganization',
    'organization',
    'PeerAlliance',
    'alliance',
  ),
};

function linking(type, from, fromColumn, to, toColumn) {
  return `UNWIND $rows AS row MATCH (a:${from}) WHERE a.id = row.${fromColumn}
    MATCH (b:${to}) WHERE b.id = row.${toColumn} CREATE (a)-[:${type}]->(b)`;
}

/** Writes the tables of a file through `run(text, parameters)`; equality indexes on ids must be there. */
export async function loadCounty(file, run) {
  for (const { name, columns, rows } of JSON.parse(readFileSync(file, 'utf8'))) {
    const named = rows.map((row) => Object.fromEntries(columns.map((key, at) => [key, row[at]])));
    if (name !== 'membership') await write(name, named, run);
    else {
      await write('membershipOfUnit', ofEach(named, 'unit'), run);
      await write('membershipOfOrganization', ofEach(named, 'organization'), run);
    }
  }
}

function ofEach(rows, column) {
  return rows.filter((row) => row[column] !== null);
}

async function write(name, rows, run) {
  for (let at = 0; at < rows.length; at += BATCH)
    await run(statements[name], { rows: rows.slice(at, at + BATCH) });
}
