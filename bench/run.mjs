/** Runs `main` of a TypeScript file of this folder: `node bench/run.mjs compare/main.ts …`. */
import { createViteServer } from 'vitest/node';

const [file, ...args] = process.argv.slice(2);
const vite = await createViteServer({
  configFile: false,
  root: import.meta.dirname,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, watch: null, ws: false },
  optimizeDeps: { noDiscovery: true },
});
try {
  const { main } = await vite.ssrLoadModule(`/${file}`);
  await main(args);
} finally {
  await vite.close();
}
