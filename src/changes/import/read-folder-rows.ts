import { CsvError, Parser } from 'csv-parse';
import type { Encoding } from './encodings.js';
import { type LinesFailure, LONGEST_ROW, readFileLines } from './read-folder-lines.js';

/** The fields of one row, and the physical line on which it starts. */
export interface FieldsRow {
  readonly fields: readonly string[];
  readonly line: number;
}

export type RowsFailure = LinesFailure | QuoteFailure;

interface QuoteFailure {
  readonly rule: 'QUOTE' | 'ROW_LENGTH';
  readonly line: number;
  readonly value: string;
}

/**
 * The rows of a CSV file (RFC 4180), the header first, blank ones left out: a spreadsheet writes rows of commas for
 * those that were emptied. Returns why it stopped where the file does not go on to its end.
 */
export async function* readCsvRows(
  path: string,
  encoding: Encoding,
): AsyncGenerator<FieldsRow, RowsFailure | null> {
  const rows: FieldsRow[] = [];
  const lines = lineCounter();
  const parser = new RowParser((fields, emptyLines) => {
    const line = lines.start(fields, emptyLines);
    if (fields.some((field) => field.trim() !== '')) rows.push({ fields, line });
  });
  const pieces = readFileLines(path, encoding);
  try {
    for (let piece = await pieces.next(); ; piece = await pieces.next()) {
      const failure = await feed(parser, piece.done ? null : piece.value);
      yield* rows.splice(0);
      if (piece.done && piece.value !== null) return piece.value;
      if (failure !== null) return quoteFailure(failure, lines.next(parser.info.empty_lines));
      if (piece.done) return null;
    }
  } finally {
    await pieces.return(null);
  }
}

/**
 * Rows leave through a function: those before a failure are not lost with the stream. The library's own `on_record` tells
 * more of each row than takes long to parse.
 */
class RowParser extends Parser {
  constructor(private readonly onRow: (fields: string[], emptyLines: number) => void) {
    super({
      bom: true,
      max_record_size: LONGEST_ROW,
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      skip_empty_lines: true,
    });
  }

  override push(fields: string[] | null): boolean {
    if (fields === null) return super.push(null);
    this.onRow(fields, this.info.empty_lines);
    return true;
  }
}

/**
 * Where rows start. The parser's own count of lines takes CRLF in a quoted field for two, so lines
 * are counted by what the rows hold.
 */
function lineCounter() {
  let read = 0;
  return {
    next: (emptyLines: number): number => read + emptyLines + 1,
    start(fields: readonly string[], emptyLines: number): number {
      const line = this.next(emptyLines);
      read += 1;
      for (const field of fields)
        for (let at = field.indexOf('\n'); at !== -1; at = field.indexOf('\n', at + 1)) read += 1;
      return line;
    },
  };
}

/** Hands bytes to the parser, or the end; resolves with its error where it refuses them. */
function feed(parser: Parser, bytes: Buffer | null): Promise<Error | null> {
  return new Promise((resolve) => {
    parser.once('error', resolve);
    const done = (error?: Error | null) => {
      if (error) return;
      parser.off('error', resolve);
      resolve(null);
    };
    if (bytes === null) parser.end(done);
    else parser.write(bytes, done);
  });
}

function quoteFailure(error: Error, line: number): QuoteFailure {
  if (!(error instanceof CsvError)) throw error;
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return { rule: 'QUOTE', line, value: 'a quote that is not closed' };
    case 'INVALID_OPENING_QUOTE':
      return { rule: 'QUOTE', line, value: 'a quote within an unquoted field' };
    case 'CSV_INVALID_CLOSING_QUOTE':
      return { rule: 'QUOTE', line, value: 'text behind a closing quote' };
    case 'CSV_MAX_RECORD_SIZE':
      return {
        rule: 'ROW_LENGTH',
        line,
        value: `more than ${LONGEST_ROW} bytes, or an open quote`,
      };
    default:
      throw error;
  }
}
