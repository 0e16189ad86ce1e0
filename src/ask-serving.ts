import type { Config } from './config.js';
import { socketOf } from './deployment.js';
import { askServer } from './socket/ask-server.js';

/**
 * The lines that the process answers which serves the embedded graph of a configuration; null where none does, and of
 * another graph, which other processes can open as well.
 */
export async function askServing(
  config: Config,
  asked: object,
): Promise<AsyncIterable<string> | null> {
  return config.neo4j === null ? askServer(socketOf(config), asked) : null;
}

/** All of some lines. */
export async function allOf(lines: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = [];
  for await (const line of lines) found.push(line);
  return found;
}
