import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Access } from '../access/access.js';
import type { Subject } from '../access/subject.js';
import { Rejected } from '../changes/commit.js';
import { ENCODINGS } from '../changes/import/encodings.js';
import { folderSource, isOfContract, wrongNames } from '../changes/import/read-folder.js';
import { Problem } from '../domain/problem.js';
import type { Context } from '../graphql/context.js';
import { type FaultLog, problemTold } from '../graphql/errors.js';
import { noteProblems } from '../telemetry/account.js';
import { subjectOf } from './identify.js';
import type { ImportAnswer, ImportRefusal } from './import-answer.js';
import { type ImportSettings, takeImport } from './import-taking.js';

/** What serves imports. */
interface ImportServer extends ImportSettings {
  readonly context: (subject: Subject) => Context;
  readonly access: () => Access;
  readonly log: FaultLog;
  /** The most bytes that the body of one has. */
  readonly largestImport: number;
}

/** As what messages and the log name what was sent. */
const origin = 'POST /import';

const Asked = z.strictObject({
  encoding: z.enum(ENCODINGS).default('utf-8'),
  dryRun: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true'),
});

/** Serves /import, which takes the CSV files of a folder (docs/input.md) as parts of one form: all of it or nothing. */
export async function serveImports(app: FastifyInstance, server: ImportServer): Promise<void> {
  const { largestImport: bodyLimit } = server;
  const turn = new Turn();
  await app.register(async (routes) => {
    routes.removeAllContentTypeParsers();
    routes.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, (_, body, done) =>
      done(null, body),
    );
    routes.post('/import', {
      bodyLimit,
      // Before the body is read: the memory is one import's.
      onRequest: (request, reply, done) => {
        turn.begin(request, reply);
        done();
      },
      handler: async (request, reply) => {
        const { status, answer } = await turn.take(() => importOf(server, request));
        return reply.code(status).send(answer);
      },
    });
  });
}

/** Imports are taken one at a time. */
class Turn {
  #holder: FastifyRequest | null = null;
  #isTaken = false;

  /** @throws Problem CONFLICT where another one has it */
  begin(request: FastifyRequest, reply: FastifyReply): void {
    if (this.#holder !== null)
      throw new Problem(
        'CONFLICT',
        'Imports are taken one at a time, received one while another is under way: send it again when that has ended.',
      );
    this.#holder = request;
    reply.raw.once('close', () => {
      // What is written goes on where its client has left.
      if (this.#holder === request && !this.#isTaken) this.#holder = null;
    });
  }

  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#isTaken = true;
    try {
      return await work();
    } finally {
      this.#isTaken = false;
      this.#holder = null;
    }
  }
}

/** What is answered. */
type Answer =
  | { readonly status: 200; readonly answer: ImportAnswer }
  | { readonly status: 422; readonly answer: ImportRefusal };

async function importOf(server: ImportServer, request: FastifyRequest): Promise<Answer> {
  const { data: asked } = Asked.safeParse(request.query);
  if (asked === undefined)
    throw new Problem(
      'BAD_USER_INPUT',
      `An import has the parameters encoding (${ENCODINGS.join(', ')}) and dryRun (true, false), received ${JSON.stringify(request.query)}.`,
    );
  const folder = await mkdtemp(join(tmpdir(), 'orgweave-import-'));
  try {
    const names = await writeFiles(request, folder);
    const problems = wrongNames(origin, names, names);
    const source = { ...folderSource(folder, asked.encoding), problems: async () => problems };
    const by = { context: server.context(subjectOf(request)), from: request.ip, origin };
    return { status: 200, answer: await takeImport(server, by, source, asked.dryRun) };
  } catch (error) {
    if (error instanceof Rejected) return refused(error, server, request);
    if (error instanceof Problem) {
      const { message, extensions } = problemTold(error, server.log);
      throw new Problem(extensions.code, message);
    }
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes the files of a request to a folder, those of the contract alone, and lets go of its body; gives the names of all. */
async function writeFiles(request: FastifyRequest, folder: string): Promise<readonly string[]> {
  const files = await filesIn(request);
  request.body = undefined;
  for (const file of files)
    if (isOfContract(file.name))
      await writeFile(join(folder, file.name), Buffer.from(await file.arrayBuffer()));
  return files.map(({ name }) => name);
}

/** The files of a form. @throws Problem BAD_USER_INPUT where it holds anything else */
async function filesIn({ body, headers }: FastifyRequest): Promise<readonly File[]> {
  const type = { 'content-type': headers['content-type'] ?? '' };
  const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
  const form = await new Response(bytes, { headers: type }).formData().catch(() => null);
  const parts = [...(form?.values() ?? [])];
  const files = parts.filter((part) => typeof part !== 'string');
  const names = new Set(files.map(({ name }) => name));
  if (form !== null && names.size === parts.length) return files;
  throw new Problem(
    'BAD_USER_INPUT',
    'An import is a form (multipart/form-data) whose parts are files, each under a name of its own; received something else.',
  );
}

/** What is answered of what is wrong with the files, of which nothing was written. */
function refused(
  { message, violations, kinds, total }: Rejected,
  { access }: Pick<ImportServer, 'access'>,
  request: FastifyRequest,
): Answer {
  if (violations.some(({ rule }) => rule === 'GRANT'))
    access().refused(request.subject, request.ip, { path: '/import', reason: 'GRANT' });
  const error = { message, extensions: { code: 'BAD_USER_INPUT' } } as const;
  if (request.account !== undefined) noteProblems(request.account, [error]);
  const answer: ImportRefusal = {
    ...{ errors: [error], violations: [...violations], total },
    kinds: kinds.map((kind) => ({ ...kind, lines: [...kind.lines] })),
  };
  return { status: 422, answer };
}
