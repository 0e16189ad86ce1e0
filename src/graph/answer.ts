import type { Reader } from './graph.js';

/**
 * One object of a compiled statement's answer. Its values stand under response keys, not field
 * names, so that two aliases of one field can hold different pages.
 */
export class Answer {
  constructor(
    readonly typeName: string,
    readonly values: Readonly<Record<string, unknown>>,
  ) {}
}

/** A value of an answer that takes more to be read, which is done when it is asked for. */
export class Deferred<Value = unknown> {
  constructor(readonly read: (reader: Reader) => Promise<Value>) {}
}
