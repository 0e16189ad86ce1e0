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
