import { Problem } from '../domain/problem.js';
import { lastMigration } from '../graph/migrations.js';
import { AnyHeader, FORMAT, Header, Part } from './lines.js';

/** A line of a backup that may stand where it stands. */
export interface Checked {
  readonly line: string;
  readonly header: Header;
  /** Null of the header itself. */
  readonly part: Part | null;
  /** How many rows there are up to it. */
  readonly rows: number;
}

/**
 * Goes through the lines of a backup and sees that they are those of a whole one.
 *
 * @throws Error where they are not; Problem BAD_USER_INPUT where a later version of the product has taken it
 */
export async function* checked(lines: AsyncIterable<string>): AsyncGenerator<Checked> {
  let header: Header | null = null;
  let part: Part | null = null;
  const seen = { nodes: 0, relationships: 0 };
  for await (const line of lines) {
    if (part?.part === 'head') throw new Error('nothing follows the head');
    if (header === null) header = headerIn(line);
    else {
      part = Part.parse(JSON.parse(line));
      if (part.part !== 'head') seen[part.part] += part.rows.length;
    }
    yield { line, header, part, rows: seen.nodes + seen.relationships };
  }
  if (
    part?.part !== 'head' ||
    seen.nodes !== header?.nodes ||
    seen.relationships !== header.relationships
  )
    throw new Error(
      `it ends after ${seen.nodes} nodes and ${seen.relationships} relationships of ${header?.nodes ?? 0} and ${header?.relationships ?? 0}`,
    );
}

function headerIn(line: string): Header {
  const parsed: unknown = JSON.parse(line);
  const { format, release } = AnyHeader.parse(parsed);
  if (format > FORMAT)
    throw later(`is of format ${FORMAT} at the most`, `one of format ${format}`, release);
  const header = Header.parse(parsed);
  const last = Math.max(0, ...header.migrations);
  const known = lastMigration();
  if (last > known)
    throw later(`has taken at most step ${known} of the schema`, `one at step ${last}`, release);
  return header;
}

function later(rule: string, received: string, release: string): Problem {
  return new Problem(
    'BAD_USER_INPUT',
    `A backup that this version restores ${rule}, received ${received} from orgweave ${release}: restore it with that version.`,
  );
}
