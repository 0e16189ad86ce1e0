import { context, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import { type ServedApp, served, withJiangle } from './served.js';

const exporter = new InMemorySpanExporter();
const graph = openGrafeo(null);
let app: ServedApp;

beforeAll(async () => {
  await withJiangle(graph);
  app = await served(graph);
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  const spanProcessors = [new SimpleSpanProcessor(exporter)];
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors }));
});

beforeEach(() => exporter.reset());

afterAll(async () => {
  trace.disable();
  context.disable();
  await app.close();
  await graph.close();
});

/** The spans as lines, each below the one that it stands in. */
function tree(): string[] {
  const spans = exporter.getFinishedSpans();
  const below = (parent: string | undefined, indent: string): string[] =>
    spans
      .filter(({ parentSpanContext }) => parentSpanContext?.spanId === parent)
      .flatMap((span) => [indent + span.name, ...below(idOf(span), `${indent}  `)]);
  return below(undefined, '');
}

const idOf = (span: ReadableSpan) => span.spanContext().spanId;

test('the statements of a question stand below its operation, and say nothing of what is asked', async () => {
  await app.ask('query Look($id: ID!) { unit(id: $id) { name } }', { id: 'jl-unit-yongxin' });
  expect(tree()).toEqual(['query Look', '  graph.head', '  ask.Unit']);
  const [, unit, look] = exporter.getFinishedSpans();
  expect(look?.attributes).toEqual({
    'graphql.operation.type': 'query',
    'graphql.operation.name': 'Look',
  });
  expect(unit?.attributes).toEqual({
    'db.system.name': 'grafeo',
    'db.query.summary': 'ask.Unit',
    'db.response.returned_rows': 1,
  });
});

test('a commit stands below its mutation, with what it writes', async () => {
  await app.ask(`mutation Cover { commit(input: {source: "jiangle-article", changes: [{cover: {
    organization: "jl-org-county-committee", unit: "jl-unit-yongxin", mode: LIAISON}}]}) { version } }`);
  const lines = tree();
  expect(lines.filter((line) => /^ {0,2}\w/.test(line))).toEqual(
    expect.arrayContaining(['mutation Cover', '  commit']),
  );
  expect(lines).toEqual(expect.arrayContaining(['    changes.lock', '    changes.append']));
});

test('what fails says its code, and not what was sent', async () => {
  await app.ask(`mutation Wrong { commit(input: {source: "jiangle-article", ifVersion: 99, changes: [{cover: {
    organization: "jl-org-county-committee", unit: "jl-unit-yongxin", mode: LIAISON}}]}) { version } }`);
  const commit = exporter.getFinishedSpans().find(({ name }) => name === 'commit');
  expect(commit?.status).toEqual({ code: 2, message: 'BAD_USER_INPUT' });
  expect(commit?.events).toEqual([]);
});
