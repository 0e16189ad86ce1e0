import { shown } from '../../domain/texts.js';

/**
 * The closed list of what can be wrong with a change, each code with the rule it stands for. A
 * rule's code is part of the contract: reports, the CLI and GraphQL errors name it.
 */
export const RULES = {
  FOLDER: 'The folder of an import exists and can be read',
  NO_TABLE: 'A folder holds at least one of the CSV files of the contract',
  UNKNOWN_FILE: 'A CSV file has a name of the contract',
  UNREADABLE_FILE: 'A CSV file can be read',
  EMPTY_FILE: 'A file begins with a header row',
  ENCODING: 'A file is UTF-8, or in the encoding that the import is told',
  QUOTE: 'A quoted field is closed, its quotes are doubled, and an unquoted one has none',
  ROW_LENGTH: 'A row is at most 1 MiB long',
  FIELD_COUNT: 'A row has as many fields as the header',
  HEADER: 'The first row has the names of the columns, between commas',
  UNKNOWN_COLUMN: 'A column is one of the contract',
  MISSING_COLUMN: 'A required column is in the header',
  DUPLICATE_COLUMN: 'A column stands once in the header',
  REQUIRED: 'A required field is not empty',
  ID: 'An id is 1 to 64 letters, digits or . _ : -',
  DATE: 'A date is a day of the calendar, as YYYY-MM-DD',
  VALUE: 'A field with a vocabulary holds one of its words',
  BOOLEAN: 'A yes or no is true or false',
  COUNT: 'A count is a whole number in digits, from 0 to 1000000 unless MAX_COUNT allows more',
  NUMBER:
    'A number is written in digits, up to 9007199254740991, with a point before at most six decimals, and then 15 digits in all',
  TEXT: 'A text has a visible character and none that is not seen, a name no line breaks either, and at most 500 characters, that of a claim 2000',
  URL: 'A url is an address of the web, http:// or https://, of at most 2000 characters',
  LOCATION: 'A location is a longitude and a latitude, both or neither of them',
  REGION_CODE: 'A region code has the number of digits of its level',
  DATE_ORDER: 'valid_to is later than valid_from',
  SURVEY_SCOPE: 'A survey is of a unit, or of a kind in a region',
  CLAIM_KINDS: 'The kinds of a claim are of the thing that it counts',
  DUPLICATE_KEY: 'A key stands once in a file',
  ID_TAKEN: 'An id names one thing in the folder and in the graph',
  UNKNOWN_REFERENCE: 'What a row refers to is in the folder or in the graph',
  REFERENCE_TYPE: 'What a row refers to is of the type that the column names',
  REGION_LEVEL: 'The parent of a region is of a wider level',
  SUCCESSOR: 'A region that has a successor has ended',
  REGION_PARENTS:
    'The parents of a region follow one another without gap or overlap, the last being that of regions.csv',
  REGION_PLANNED: 'A region moves on a day that has come',
  LIFETIME: 'A link never holds outside the lifetimes of its two ends',
  MODE: 'TEMPORARY is the one mode of temporary branches and theirs alone, JOINT comes from a joint branch only',
  DOUBLE_MEMBER: 'A member is in an alliance once at a time',
  CYCLE: 'Regions, parts, alliances and facilities form no cycle',
  SYNTHETIC:
    'A synthetic source ends, moves, restates and retracts only what synthetic sources state',
  KEY: 'A key has the columns of its table, in their order, with bars between them',
  NOT_STATED: 'What is retracted is in the graph, or was',
  STATED_TOO: 'A row is stated or retracted, not both at once',
  REFERRED_TO: 'Nothing refers to what is retracted',
  STEP_TARGET: 'A step is about things that are alive on its day, and of the type that it is for',
  STEP_TOO_EARLY: 'A step ends only what has begun before its day',
  LINKED: 'What a step begins does not hold yet',
  NOT_LINKED: 'What a step ends, changes or hands over holds on its day',
  MERGE: 'One or more organizations, or alliances, are merged into another one that stays',
  SPLIT: 'An organization, or an alliance, is split into one or more new ones',
  GRANT:
    'What steps name, and all that rows lead to, is there and lies where whoever takes them records, both ends of a link too',
} as const;

export type Rule = keyof typeof RULES;

/** One thing wrong with one row, or with a whole file or folder. */
export interface Violation {
  /** The file's name within its folder, or the folder; the origin of a change set in memory. */
  readonly file: string;
  /** The physical line on which the row starts, from 1; null where no row is meant. */
  readonly line: number | null;
  /** The column's name in the file; null where no single column is meant. */
  readonly column: string | null;
  readonly rule: Rule;
  /** The rule, then the value received. */
  readonly message: string;
  /** What was received, cut at 200 characters; null where nothing was. */
  readonly value: string | null;
}

/** What is wrong with a row, before it is known where the row stands. */
export type RowViolation = Omit<Violation, 'file' | 'line'>;

/** Violations of one rule in one column of one file. */
export interface ViolationKind {
  /** The first of them in the file. */
  readonly first: Violation;
  /** How many there are. */
  readonly count: number;
  /** The first lines on which they stand, ascending, ten at the most; without those where no row is meant. */
  readonly lines: readonly number[];
}

/** How many violations are reported one by one. */
const REPORTED = 100;
/** Of how many violations of a kind the lines are told. */
const LINES = 10;

/** A violation whose message states the rule, then the value received. */
export function violation(
  rule: Rule,
  column: string | null,
  value: string | null,
  statement: string = RULES[rule],
): RowViolation {
  const received = value === null ? null : cut(value);
  const tail = received === null || received === '' ? 'nothing' : JSON.stringify(shown(received));
  const message = `${statement}, received ${tail}.`;
  return { column, rule, message, value: received === null ? null : wellFormed(received) };
}

/** Keeps the first violations in the order of file and line, whatever order they come in, and counts their kinds. */
export class Violations {
  /** How many there were, kept or not. */
  total = 0;
  readonly #kept: Violation[] = [];
  readonly #kinds = new Map<string, { first: Violation; count: number; lines: number[] }>();
  readonly #files: readonly string[];
  readonly #limit: number;

  /** @param files the order of the files; what has no place in it comes first */
  constructor(files: readonly string[], limit: number = REPORTED) {
    this.#files = files;
    this.#limit = limit;
  }

  add(violation: Violation): void {
    this.total += 1;
    this.#count(violation);
    const after = this.#kept.findLastIndex((kept) => this.#compare(kept, violation) <= 0);
    if (after + 1 >= this.#limit) return;
    this.#kept.splice(after + 1, 0, violation);
    if (this.#kept.length > this.#limit) this.#kept.pop();
  }

  list(): Violation[] {
    return [...this.#kept];
  }

  /** All kinds in the order of their first violations. */
  kinds(): ViolationKind[] {
    return [...this.#kinds.values()].sort((a, b) => this.#compare(a.first, b.first));
  }

  #count(violation: Violation): void {
    const { file, rule, column, line } = violation;
    const key = [file, rule, column].join('|');
    const kind = this.#kinds.get(key);
    if (kind === undefined) {
      this.#kinds.set(key, { first: violation, count: 1, lines: line === null ? [] : [line] });
      return;
    }
    kind.count += 1;
    if (this.#compare(violation, kind.first) < 0) kind.first = violation;
    if (line === null || (kind.lines.length === LINES && line > (kind.lines.at(-1) ?? 0))) return;
    kind.lines = [...kind.lines, line].sort((a, b) => a - b).slice(0, LINES);
  }

  #compare(a: Violation, b: Violation): number {
    const byFile = this.#files.indexOf(a.file) - this.#files.indexOf(b.file);
    return byFile !== 0 ? byFile : (a.line ?? 0) - (b.line ?? 0);
  }
}

/** No longer than anyone reads, and cut between no halves of a pair. */
function cut(value: string): string {
  return value.length > 200 ? `${value.slice(0, 200).replace(/[\ud800-\udbff]$/, '')}…` : value;
}

/** A text that every reader of JSON takes: halves of pairs are replaced. */
function wellFormed(value: string): string {
  return value.replace(/\p{Cs}/gu, '\ufffd');
}
