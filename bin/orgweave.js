#!/usr/bin/env node
// Without it graphql-js looks for copies of itself at every value: a tenth of what a page costs.
process.env.NODE_ENV ??= 'production';
// Whoever reads what is printed may have seen enough, as `head` has.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});
const { run } = await import('../dist/cli.js');

process.exitCode = await run(process.argv.slice(2));
