/** Bare Fastify that answers each question with the one text given for it: what HTTP alone costs. */
import { readFileSync } from 'node:fs';
import fastify from 'fastify';

const [, , port, file] = process.argv;
const app = fastify();
for (const [name, answer] of Object.entries(JSON.parse(readFileSync(file, 'utf8'))))
  app.post(`/${name}`, (_request, reply) => reply.type('application/json').send(answer));
await app.listen({ host: '127.0.0.1', port: Number(port) });
