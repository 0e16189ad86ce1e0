import { z } from 'zod';

/** What the main thread does for a request, in the order in which a request meets it. */
export const stages = [
  'HTTP',
  'Apollo',
  'parse',
  'execute',
  'compile',
  'index',
  'engine',
  'decode',
  'serialize',
  'GC',
  'native',
  'other',
] as const;
export type Stage = (typeof stages)[number];

/** Of a V8 CPU profile (DevTools protocol, Profiler.Profile) what is needed here; times are microseconds. */
export const Profile = z.object({
  nodes: z.array(
    z.object({
      id: z.number(),
      callFrame: z.object({ functionName: z.string(), url: z.string() }),
      children: z.array(z.number()).optional(),
    }),
  ),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});
export type Profile = z.infer<typeof Profile>;

/** The share of each stage in the time in which the thread was not idle; together they are 1. */
export function sharesOf({ nodes, samples, timeDeltas }: Profile): ReadonlyMap<Stage, number> {
  const stageOf = stagesOf(nodes);
  const times = new Map<Stage, number>();
  samples.forEach((id, at) => {
    const stage = stageOf.get(id);
    if (stage !== undefined)
      times.set(stage, (times.get(stage) ?? 0) + Math.max(0, timeDeltas[at] ?? 0));
  });
  const all = Math.max(
    1,
    [...times.values()].reduce((sum, time) => sum + time, 0),
  );
  return new Map(stages.map((stage) => [stage, (times.get(stage) ?? 0) / all]));
}

/** The stage of each node of a profile; an idle one has none, nor has the sampling itself. What is of no file is its caller's. */
function stagesOf(nodes: Profile['nodes']): ReadonlyMap<number, Stage> {
  const found = new Map<number, Stage>();
  const unasked = new Set<number>();
  const callers = new Map(
    nodes.flatMap(({ id, children }) => (children ?? []).map((child) => [child, id])),
  );
  // A caller stands before whom it calls.
  for (const { id, callFrame } of nodes) {
    const callerId = callers.get(id) ?? 0;
    if (callFrame.functionName === '(root)') continue;
    const samples = callFrame.url === '' && unasked.has(callerId);
    if (samples || callFrame.functionName === '(idle)' || callFrame.url === 'node:inspector') {
      unasked.add(id);
      continue;
    }
    const caller = found.get(callerId);
    // Node's own modules work for whoever calls them; what no one calls is a socket's or a timer's.
    const own = stageOfFrame(callFrame) ?? caller ?? (isOfNode(callFrame) ? 'HTTP' : 'other');
    // Compiling makes the decoders too, which run when the engine has rows.
    const decodes = own === 'compile' && (caller === 'engine' || caller === 'decode');
    found.set(id, decodes ? 'decode' : own);
  }
  return found;
}

function isOfNode({ url }: { url: string }): boolean {
  return url.startsWith('node:');
}

function stageOfFrame({ functionName, url }: { functionName: string; url: string }): Stage | null {
  if (functionName === '(garbage collector)') return 'GC';
  // What runs outside of JavaScript: sockets, timers, and what engines hand over.
  if (functionName === '(program)') return 'native';
  return places.find(([part]) => part.test(url))?.[1] ?? null;
}

/** Where the code of a stage is; the first that fits. */
const places: readonly (readonly [RegExp, Stage])[] = [
  [
    /\/node_modules\/(fastify|@fastify|find-my-way|light-my-request|avvio|pino|secure-json-parse|fast-|content-type)|\/dist\/http\//,
    'HTTP',
  ],
  [
    /\/node_modules\/graphql\/(language|validation|utilities|error)\/|\/dist\/graphql\/(limits|operation-size)/,
    'parse',
  ],
  [/\/node_modules\/(@apollo|negotiator|whatwg-mimetype)\//, 'Apollo'],
  [/\/node_modules\/(@grafeo-db|neo4j-driver)|\/dist\/graph\/engines\//, 'engine'],
  [/\/dist\/graphql\/executor\/(answer|leaf)-text/, 'serialize'],
  [/\/node_modules\/zod\/|\/dist\/graph\/answer/, 'decode'],
  [/\/dist\/graph\/|\/dist\/graphql\/select/, 'compile'],
  [/\/dist\/(coverage|registry|alliances|evidence|changes|events|domain)\//, 'index'],
  [
    /\/node_modules\/(graphql|@graphql-tools|graphql-scalars|dataloader)\/|\/dist\/graphql\//,
    'execute',
  ],
];
