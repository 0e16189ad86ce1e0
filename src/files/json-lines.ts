/** A JSON text that was read, with where in it values stand. */
export interface JsonLines {
  readonly value: unknown;
  /** The line, from 1, on which what a path leads to begins (a member with its name); of what is not there, of what it would be in. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** What keeps a text from being JSON, with the line on which it stands. */
export class JsonFault extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

/** So deep may values stand in one another: what people write is far from it. */
const deepest = 100;

/**
 * Reads JSON that people write and correct: as `JSON.parse`, but for faults with their lines, and for a name that stands
 * twice in one object, which is refused where `JSON.parse` takes the last.
 *
 * @throws JsonFault at the first fault
 */
export function readJsonLines(text: string): JsonLines {
  const lines = new Map<string, number>();
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  const value = readValue([]);
  skipSpace();
  if (at < text.length) throw fault('One value stands in a JSON file');
  return {
    value,
    lineOf: (path) => {
      for (let length = path.length; length > 0; length -= 1) {
        const line = lines.get(keyOf(path.slice(0, length)));
        if (line !== undefined) return line;
      }
      return lines.get(keyOf([])) ?? 1;
    },
  };

  function readValue(path: readonly PropertyKey[]): unknown {
    skipSpace();
    // Of a member the line is that of its name.
    if (!lines.has(keyOf(path))) lines.set(keyOf(path), lineAt());
    if (path.length > deepest) throw fault(`Values stand at most ${deepest} deep in one another`);
    if (take('{')) return readObject(path);
    if (take('[')) return readList(path);
    const text = match(STRING) ?? match(NUMBER) ?? match(WORD);
    if (text === null)
      throw fault(
        'A value is an object, a list, a text in double quotes, a number, true, false or null',
      );
    return JSON.parse(text);
  }

  function readObject(path: readonly PropertyKey[]): unknown {
    const members: [string, unknown][] = [];
    for (skipSpace(); !take('}'); ) {
      if (members.length > 0) expect(',', 'Between two members of an object stands a comma');
      skipSpace();
      const line = lineAt();
      const name = match(STRING);
      if (name === null) throw fault('A member of an object begins with its name in double quotes');
      const key = String(JSON.parse(name));
      if (members.some(([known]) => known === key))
        throw new JsonFault(line, `A name stands once in an object, received ${name} again`);
      lines.set(keyOf([...path, key]), line);
      skipSpace();
      expect(':', 'Behind the name of a member stands a colon');
      members.push([key, readValue([...path, key])]);
      skipSpace();
    }
    return Object.fromEntries(members);
  }

  function readList(path: readonly PropertyKey[]): unknown[] {
    const items: unknown[] = [];
    for (skipSpace(); !take(']'); skipSpace()) {
      if (items.length > 0) expect(',', 'Between two items of a list stands a comma');
      items.push(readValue([...path, items.length]));
    }
    return items;
  }

  function match(pattern: RegExp): string | null {
    pattern.lastIndex = at;
    const [found = null] = pattern.exec(text) ?? [];
    at += found?.length ?? 0;
    return found;
  }

  function skipSpace(): void {
    match(SPACE);
  }

  function take(mark: string): boolean {
    const isThere = text[at] === mark;
    if (isThere) at += 1;
    return isThere;
  }

  function expect(mark: string, statement: string): void {
    if (!take(mark)) throw fault(statement);
  }

  function fault(statement: string): JsonFault {
    const rest = text.slice(at, at + 20).split(/\r\n?|\n/)[0] ?? '';
    const received = at < text.length ? JSON.stringify(rest) : 'the end of the file';
    return new JsonFault(lineAt(), `${statement}, received ${received}`);
  }

  function lineAt(): number {
    return text.slice(0, at).split(/\r\n?|\n/).length;
  }
}

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

function keyOf(path: readonly PropertyKey[]): string {
  return JSON.stringify(path.map(String));
}
