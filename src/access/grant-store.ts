import { z } from 'zod';
import { CivilDate } from '../domain/civil-date.js';
import { orNull } from '../graph/or-null.js';
import type { Statement } from '../graph/statement.js';
import { type Area, areaOf, type Grant, namedBy, roles, SubjectId } from './subject.js';

const Row = z.object({
  id: z.string(),
  subject: SubjectId,
  role: z.enum(roles),
  region: orNull(z.string()),
  organization: orNull(z.string()),
  validFrom: orNull(CivilDate),
  validTo: orNull(CivilDate),
  recordedAt: z.string(),
  recordedBy: z.string(),
});

/** A grant with whom it was given, when and by whom. */
export interface GivenGrant extends Grant {
  readonly subject: SubjectId;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

function decode(row: unknown): GivenGrant {
  const { region, organization, ...grant } = Row.parse(row);
  return { ...grant, area: areaOf({ region, organization }) };
}

const grant = `g.id AS id, g.subject AS subject, g.role AS role, g.region AS region, g.organization AS organization, g.validFrom AS validFrom,
      g.validTo AS validTo, g.recordedAt AS recordedAt, g.recordedBy AS recordedBy`;

/** The grants of a subject that were not taken back, whatever their days. */
export function grantsOf(subject: SubjectId): Statement<GivenGrant> {
  return {
    name: 'access.grantsOf',
    text: `MATCH (g:Grant) WHERE g.subject = $subject AND g.recordedTo IS NULL RETURN ${grant} ORDER BY g.recordedAt, g.id`,
    parameters: { subject },
    decode,
  };
}

/** All grants that were not taken back. */
export function standingGrants(): Statement<GivenGrant> {
  return {
    name: 'access.standingGrants',
    text: `MATCH (g:Grant) WHERE g.recordedTo IS NULL RETURN ${grant} ORDER BY g.recordedAt, g.id`,
    parameters: {},
    decode,
  };
}

export function createGrant({ area, validFrom, validTo, ...rest }: GivenGrant): Statement<null> {
  const { region, organization } = namedBy(area);
  const over = {
    ...(region === null ? {} : { region }),
    ...(organization === null ? {} : { organization }),
  };
  const dates = {
    ...(validFrom === null ? {} : { validFrom }),
    ...(validTo === null ? {} : { validTo }),
  };
  return {
    name: 'access.createGrant',
    text: 'CREATE (g:Grant) SET g = $grant',
    parameters: { grant: { ...rest, ...dates, ...over } },
    decode: () => null,
  };
}

const HomeRow = z.object({ region: z.string() });

/** The region that a grant is over, or in which the organization is based that it is over; none of what is not there. */
export function homeOf(area: Exclude<Area, { kind: 'ALL' }>): Statement<string> {
  const [label, region, id] =
    area.kind === 'REGION'
      ? ['Region', 'n.id', area.region]
      : ['Organization', 'n.region', area.organization];
  return {
    name: 'access.homeOf',
    text: `MATCH (n:${label}) WHERE n.id = $id RETURN ${region} AS region`,
    parameters: { id },
    decode: (row) => HomeRow.parse(row).region,
  };
}

/** Takes a grant back: it stays with when and by whom. */
export function takeGrant(id: string, recordedTo: string, takenBy: string): Statement<null> {
  return {
    name: 'access.takeGrant',
    text: 'MATCH (g:Grant) WHERE g.id = $id SET g.recordedTo = $recordedTo, g.takenBy = $takenBy',
    parameters: { id, recordedTo, takenBy },
    decode: () => null,
  };
}
