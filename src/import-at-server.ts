import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Rejected } from './changes/commit.js';
import type { Encoding } from './changes/import/encodings.js';
import { csvAmong, folderSource } from './changes/import/read-folder.js';
import { Violations } from './changes/tables/violation.js';
import { Problem, reasonOf } from './domain/problem.js';
import { ImportAnswer, ImportRefusal } from './http/import-answer.js';

/** A server, and by what whoever asks is known there; null where nobody has to be. */
interface Server {
  readonly server: string;
  readonly token: string | null;
}

/**
 * Has a server import a folder.
 *
 * @throws Rejected where it breaks a rule, Problem as the server answers, UNAVAILABLE where that does not
 */
export async function importAtServer(
  server: Server,
  folder: string,
  { encoding, dryRun = false }: { readonly encoding: Encoding; readonly dryRun?: boolean },
): Promise<ImportAnswer> {
  await ensureFolder(folder);
  const search = new URLSearchParams({ encoding, dryRun: String(dryRun) });
  const { status, answer } = await post(server, `import?${search}`, await formOf(folder));
  if (status === 200) {
    const { data } = ImportAnswer.safeParse(answer);
    if (data !== undefined) return data;
  }
  const { data: refusal } = ImportRefusal.safeParse(answer);
  if (refusal === undefined) throw noAnswer(server, `it answered ${status}`);
  const { errors, violations, kinds, total } = refusal;
  if (violations !== undefined && kinds !== undefined && total !== undefined)
    throw new Rejected(violations, kinds, total);
  const [{ message, extensions }] = errors;
  throw new Problem(extensions.code, message);
}

/** @throws Rejected where there is nothing that could be sent */
async function ensureFolder(folder: string): Promise<void> {
  const found = new Violations([]);
  for (const problem of await folderSource(folder).problems())
    if (problem.rule === 'FOLDER' || problem.rule === 'NO_TABLE') found.add(problem);
  if (found.total > 0) throw new Rejected(found.list(), found.kinds(), found.total);
}

/** All CSV files of a folder, those of other names as well: the server says what is wrong with these. */
async function formOf(folder: string): Promise<FormData> {
  const form = new FormData();
  for (const name of csvAmong((await readdir(folder)).sort())) {
    const path = join(folder, name);
    if (!(await stat(path)).isFile())
      throw new Problem(
        'BAD_USER_INPUT',
        `A CSV file is a file that can be read, received a folder, a pipe or a device: ${path}.`,
      );
    form.append('file', new File([await readFile(path)], name));
  }
  return form;
}

async function post(
  { server, token }: Server,
  path: string,
  body: FormData,
): Promise<{ readonly status: number; readonly answer: unknown }> {
  const base = server.endsWith('/') ? server : `${server}/`;
  if (!/^https?:$/.test(URL.canParse(base) ? new URL(base).protocol : ''))
    throw new Problem(
      'BAD_USER_INPUT',
      `--server is the address of a server, such as https://coverage.county.example, received ${JSON.stringify(server)}.`,
    );
  const headers =
    token === null ? new Headers() : new Headers({ authorization: `Bearer ${token}` });
  try {
    // Wherever it would be sent on to, the token is for this server.
    const response = await fetch(new URL(path, base), {
      ...{ method: 'POST', body, headers, redirect: 'error' },
    });
    const text = await response.text();
    return { status: response.status, answer: parsed(text) };
  } catch (error) {
    const { cause = error } = error instanceof Error ? error : {};
    throw noAnswer({ server }, reasonOf(cause));
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function noAnswer({ server }: Pick<Server, 'server'>, reason: string): Problem {
  return new Problem(
    'UNAVAILABLE',
    `A server answers what became of an import, ${server} did not: ${reason}. It may have been sent more than its IMPORT_BODY_MIB, or be at it still: sent again, what is there already changes nothing.`,
  );
}
