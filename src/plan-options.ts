import { Problem, reasonOf } from './domain/problem.js';
import { textOf } from './files/text-of.js';
import type { JobKind } from './planning/jobs/job.js';

/** What `orgweave plan` is asked. */
export interface PlanCommandOptions {
  /** The code of a region; all where absent. */
  readonly region?: string;
  readonly kinds?: readonly string[];
  /** A file of options as JSON. */
  readonly options?: string;
  /** Seconds. */
  readonly timeLimit: number;
  /** The folder that is written. */
  readonly out?: string;
  /** Whether files that are there are replaced. */
  readonly force?: boolean;
  readonly alternatives?: number;
  /** Of how many alliances a frontier is. */
  readonly alliances?: number;
  readonly jointForRequired?: boolean;
  readonly chains?: boolean;
  /** False where no unit is to be attached. */
  readonly attach?: boolean;
  readonly most?: number;
  readonly mostMembers?: number;
  readonly coverAll?: boolean;
  readonly lead?: readonly string[];
  readonly mustCover?: readonly string[];
}

/**
 * Options of a plan, as the schema has them: those of the file, and before them what is given by itself.
 *
 * @throws Problem BAD_USER_INPUT where the file holds no object of JSON
 */
export async function sentOptions(kind: JobKind, given: PlanCommandOptions): Promise<object> {
  const inFile = given.options === undefined ? {} : await objectIn(given.options);
  const { alternatives } = given;
  const own = kind === 'REMEDIES' ? ofRemedies(given) : ofAlliances(given);
  return { ...inFile, ...present({ ...own, alternatives }) };
}

/** `--no-attach` alone is something said: without it the file's word stands. */
function ofRemedies({ jointForRequired, chains, attach }: PlanCommandOptions): object {
  return { jointForRequired, chains, attach: attach === false ? false : undefined };
}

function ofAlliances({ most, mostMembers, coverAll, lead, mustCover }: PlanCommandOptions): object {
  const cover = coverAll === true ? 'ALL' : undefined;
  return { most, mostMembers, cover, leads: lead, mustCover };
}

function present(options: object): object {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

async function objectIn(file: string): Promise<object> {
  const value = parsed(file, await textOf(file));
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new Problem(
    'BAD_USER_INPUT',
    `${file}: Options are an object of JSON, received another value.`,
  );
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem('BAD_USER_INPUT', `${file}: Options are JSON: ${reasonOf(error)}.`);
  }
}
