import { Counter, type Registry } from 'prom-client';

interface Count {
  asked: number;
  seconds: number;
  rows: number;
}

/** How often each statement was asked, how long it took and what it gave: added up here, as each request asks several. */
export class StatementCounts {
  readonly #counts = new Map<string, Count>();

  /** @param name of the statement, of which there are as many as in the source */
  add(name: string, milliseconds: number, rows: number): void {
    let count = this.#counts.get(name);
    if (count === undefined) {
      count = { asked: 0, seconds: 0, rows: 0 };
      this.#counts.set(name, count);
    }
    count.asked += 1;
    count.seconds += milliseconds / 1_000;
    count.rows += rows;
  }

  register(registry: Registry): void {
    const counter = (name: string, help: string, value: (count: Count) => number) => {
      const counts = this.#counts;
      new Counter({
        name: `orgweave_statement${name}_total`,
        help,
        labelNames: ['statement'],
        registers: [registry],
        collect() {
          this.reset();
          for (const [statement, count] of counts) this.inc({ statement }, value(count));
        },
      });
    };
    counter('s', 'Statements that the engine was asked', ({ asked }) => asked);
    counter('_seconds', 'How long they took, their wait for others included', (c) => c.seconds);
    counter('_rows', 'Rows that they gave', ({ rows }) => rows);
  }
}
