import {
  type Attributes,
  ProxyTracerProvider,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { Problem } from '../domain/problem.js';

/** Gives spans to the SDK that whoever runs the process has registered. */
const tracer = trace.getTracer('orgweave');

/** Whether one is registered. */
export function isTracing(): boolean {
  const provider = trace.getTracerProvider();
  return (
    !(provider instanceof ProxyTracerProvider) ||
    provider.getDelegateTracer('orgweave') !== undefined
  );
}

/** Whether what is done now belongs to something that is traced: what nobody has asked for has no spans. */
export function isTraced(): boolean {
  return trace.getActiveSpan() !== undefined;
}

/** Does work within a span, which what it asks stands below. */
export function inSpan<Result>(
  name: string,
  attributes: Attributes,
  work: (span: Span) => Promise<Result>,
  kind: SpanKind = SpanKind.INTERNAL,
): Promise<Result> {
  return tracer.startActiveSpan(name, { kind, attributes }, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      // The message of a problem may hold what was sent.
      const type = error instanceof Problem ? error.code : 'INTERNAL';
      span.setAttribute('error.type', type);
      span.setStatus({ code: SpanStatusCode.ERROR, message: type });
      throw error;
    } finally {
      span.end();
    }
  });
}
