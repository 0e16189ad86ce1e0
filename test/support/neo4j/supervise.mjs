/**
 * Runs a server (the arguments after the first) in a home folder (the first) for as long as standard
 * input stays open, then kills it and removes the home. The system closes that pipe when the process
 * that holds its other end ends, however it ends, so no server outlives the tests.
 * The kill is hard: the data is thrown away, and an orderly stop takes Neo4j 10 s.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

const [home, command, ...args] = process.argv.slice(2);
const server = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });

process.stdin.resume();
process.stdin.once('close', () => server.kill('SIGKILL'));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => server.kill('SIGKILL'));
}

server.once('error', (error) => finish(`${command} could not be started: ${error.message}`));
server.once('exit', (code, signal) => finish(`${command} ended with ${signal ?? `code ${code}`}`));

function finish(how) {
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  process.stderr.write(`${how}\n`, () => process.exit());
}
