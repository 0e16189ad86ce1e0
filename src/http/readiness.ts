import type { Graph } from '../graph/graph.js';

/** What a start is doing, and how far it is. */
export interface UnderWay {
  readonly stage: string;
  readonly done?: number;
  readonly total?: number | null;
}

/** What state a server is in, from its start to its end. */
export type State =
  | { readonly status: 'starting'; readonly underWay: UnderWay }
  | { readonly status: 'ready'; readonly graph: Graph }
  | { readonly status: 'closing' };

/** The state of a server, for those who ask over HTTP; who starts and ends it moves it on. */
export class Readiness {
  state: State = { status: 'starting', underWay: { stage: 'opening' } };

  starts(underWay: UnderWay): void {
    this.state = { status: 'starting', underWay };
  }

  serves(graph: Graph): void {
    this.state = { status: 'ready', graph };
  }

  closes(): void {
    this.state = { status: 'closing' };
  }
}
