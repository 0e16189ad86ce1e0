import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { comparableOfProduct } from '../comparable.js';
import { peersFolder } from '../peers.js';
import { comparedByAll } from '../questions.js';
import { freePort, type Server, startListening } from './server.js';

/** Bare Fastify with the product's own answer to the first body of what peers are asked too: what HTTP alone costs. */
export async function startConstant(
  answers: ReadonlyMap<string, string>,
  folder: string,
): Promise<Server> {
  const file = join(folder, 'constant.json');
  writeFileSync(file, JSON.stringify(Object.fromEntries(answers)));
  const port = await freePort();
  const command = [process.execPath, join(peersFolder, 'constant.mjs'), String(port), file];
  const running = await startListening(command, port);
  return {
    ...running,
    name: 'bare Fastify, constant JSON',
    databasePid: null,
    request: ({ name, bodies }) =>
      answers.has(name) && comparedByAll.includes(name)
        ? { url: `http://127.0.0.1:${port}/${name}`, bodies: bodies.slice(0, 1) }
        : null,
    comparable: comparableOfProduct,
  };
}
