/** PostGraphile 5 on the tables of the county: `node postgraphile.mjs PORT postgres://…`. */
import { createServer } from 'node:http';

// PostGraphile 5 is made for Node 22.
Promise.withResolvers ??= function withResolvers() {
  const promised = {};
  promised.promise = new this((resolve, reject) => Object.assign(promised, { resolve, reject }));
  return promised;
};
const { postgraphile } = await import('postgraphile');
const { PostGraphileAmberPreset } = await import('postgraphile/presets/amber');
const { makePgService } = await import('postgraphile/adaptors/pg');
const { grafserv } = await import('postgraphile/grafserv/node');
const { PostGraphileConnectionFilterPreset } = await import(
  'postgraphile-plugin-connection-filter'
);

const [, , port, connectionString] = process.argv;
const instance = postgraphile({
  extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset],
  pgServices: [makePgService({ connectionString, schemas: ['public'] })],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  // Filters on every column, not only on those that an index begins with.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
});
const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(Number(port), '127.0.0.1');
