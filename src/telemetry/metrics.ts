import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Account } from './account.js';
import { operationLabels } from './operation-labels.js';
import { StatementCounts } from './statement-counts.js';
import type { Written } from './written.js';

/** A request that is over. */
export interface RequestDone {
  readonly account: Account;
  /** `ok`, `not_modified`, `left` where the client did not wait, or the code of its first problem. */
  readonly outcome: string;
  readonly seconds: number;
}

/** A plan that is made no more. */
interface PlanEnded {
  readonly kind: string;
  readonly status: string;
}

/**
 * What is counted in this process, as Prometheus reads it (docs/operations.md has the meaning of each). Nothing of the
 * data is in a label, and each label has so many values at the most.
 */
export class Metrics {
  /** By the statements that the engine was asked. */
  readonly statements = new StatementCounts();
  readonly #registry = new Registry();
  readonly #labelOf: ReturnType<typeof operationLabels>;
  readonly #requests: Counter<'operation' | 'outcome'>;
  readonly #seconds: Histogram<'operation'>;
  readonly #points: Counter<'operation'>;
  readonly #remembered: Counter;
  readonly #commits: Counter;
  readonly #commitSeconds: Histogram;
  readonly #rows: Counter<'change'>;
  readonly #reassessed: Counter;
  readonly #plans: Counter<'kind' | 'outcome'>;

  /** @param trusted the names of trusted documents */
  constructor(trusted: Iterable<string> = []) {
    const registers = [this.#registry];
    this.#labelOf = operationLabels(trusted);
    this.#requests = new Counter({
      name: 'orgweave_requests_total',
      help: 'Requests by operation, and by how they ended',
      labelNames: ['operation', 'outcome'],
      registers,
    });
    this.#seconds = new Histogram({
      name: 'orgweave_request_seconds',
      help: 'How long operations took, from the request to the end of the answer',
      labelNames: ['operation'],
      buckets: [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
      registers,
    });
    this.#points = new Counter({
      name: 'orgweave_points_total',
      help: 'What operations cost that were worked out or refused, in points (docs/prices.md)',
      labelNames: ['operation'],
      registers,
    });
    this.#remembered = new Counter({
      name: 'orgweave_answers_remembered_total',
      help: 'Answers that were not worked out, as nothing had changed since the last',
      registers,
    });
    this.#commits = new Counter({
      name: 'orgweave_commits_total',
      help: 'Change sets that this process has committed',
      registers,
    });
    this.#commitSeconds = new Histogram({
      name: 'orgweave_commit_seconds',
      help: 'How long the transactions of commits took, their wait for other writers included',
      buckets: [0.01, 0.05, 0.25, 1, 5, 30, 120, 600],
      registers,
    });
    this.#rows = new Counter({
      name: 'orgweave_rows_written_total',
      help: 'Rows of the input that commits have added and replaced',
      labelNames: ['change'],
      registers,
    });
    this.#reassessed = new Counter({
      name: 'orgweave_units_reassessed_total',
      help: 'Units whose timeline was worked out anew',
      registers,
    });
    this.#plans = new Counter({
      name: 'orgweave_plans_total',
      help: 'Plans by what they are of, and by how their making ended',
      labelNames: ['kind', 'outcome'],
      registers,
    });
    this.statements.register(this.#registry);
  }

  /** Counts what Node itself can tell: the event loop's delay, memory, collections of garbage, open files. */
  observeProcess(): void {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** A figure that is looked up whenever somebody asks. */
  gauge(name: string, help: string, value: () => number | Promise<number>): void {
    new Gauge({
      name,
      help,
      registers: [this.#registry],
      async collect() {
        this.set(await value());
      },
    });
  }

  requestDone({ account, outcome, seconds }: RequestDone): void {
    const operation = this.#labelOf(account.operation);
    this.#requests.inc({ operation, outcome });
    if (account.isRemembered) this.#remembered.inc();
    else if (account.cost !== null) this.#points.inc({ operation }, account.cost);
    // A stream lasts as long as somebody follows.
    if (account.operation !== null && account.operation.type !== 'subscription')
      this.#seconds.observe({ operation }, seconds);
  }

  written({ commit, reassessed }: Written, seconds: number): void {
    this.#reassessed.inc(reassessed);
    if (commit === null) return;
    this.#commits.inc();
    this.#commitSeconds.observe(seconds);
    this.#rows.inc({ change: 'added' }, commit.added);
    this.#rows.inc({ change: 'replaced' }, commit.replaced);
  }

  planEnded({ kind, status: outcome }: PlanEnded): void {
    this.#plans.inc({ kind, outcome });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** All figures in the text format of Prometheus. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }
}
