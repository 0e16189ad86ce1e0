/** How many things answer a question with yes, with no, and how many leave it open. */
export interface Answers {
  readonly yes: number;
  readonly no: number;
  readonly unknown: number;
}

/** @param answerOf null where it is unknown */
export function answersOf<Row>(
  rows: readonly Row[],
  answerOf: (row: Row) => boolean | null,
): Answers {
  const number = (answer: boolean | null) => rows.filter((row) => answerOf(row) === answer).length;
  return { yes: number(true), no: number(false), unknown: number(null) };
}
