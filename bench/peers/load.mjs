/**
 * Puts load on one address: a job as JSON on standard input, what came of it as JSON on standard output.
 * `{n}` in a body becomes another number each time, so that every write writes something.
 */
import { text } from 'node:stream/consumers';
import autocannon from 'autocannon';

const { url, bodies, mayBeRemembered, connections, seconds } = JSON.parse(
  await text(process.stdin),
);
const headers = {
  'content-type': 'application/json',
  ...(mayBeRemembered ? {} : { 'cache-control': 'no-cache' }),
};
let count = 0;
const requests = bodies.map((body) => ({
  method: 'POST',
  headers,
  body,
  setupRequest: (request) => {
    count += 1;
    return { ...request, body: body.replaceAll('{n}', String(count % 997)) };
  },
}));
const {
  requests: done,
  latency,
  non2xx,
  errors,
  timeouts,
  duration,
} = await autocannon({
  url,
  connections,
  duration: seconds,
  requests,
});
const failed = non2xx + errors + timeouts;
process.stdout.write(
  JSON.stringify({
    sent: done.sent,
    answered: done.total,
    seconds: duration,
    failed,
    p50: latency.p50,
    p99: latency.p99,
  }),
);
