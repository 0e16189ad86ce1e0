import { defineConfig } from 'vitest/config';
import tests from '../vitest.config.js';

/** Timings, each beside another one of the same run: `npm run bench:what-if`. */
export default defineConfig({
  ...tests,
  test: { include: ['bench/**/*.bench.ts'], reporters: ['dot'], testTimeout: 3_600_000 },
});
