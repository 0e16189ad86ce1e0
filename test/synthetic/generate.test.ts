import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateCounty } from '../../src/synthetic/generate.js';
import { DEFAULT_UNITS } from '../../src/synthetic/model.js';
import { breaches } from './contract.js';
import { generated, JIANGLE, readFolder, readTexts, standInDivisions } from './generated-folder.js';

let divisions: string;
beforeAll(async () => {
  divisions = await standInDivisions();
});
afterAll(async () => {
  await rm(divisions, { recursive: true });
});

const MODEL_COUNTY = new URL('../../seeds/model-county', import.meta.url).pathname;
const hasJiangle = existsSync(join(JIANGLE, 'regions.csv'));

describe('a generated folder', () => {
  it.each([1, 2, 10, 100, 777, 21_000])(
    'has exactly %i units and keeps the contract',
    async (units) => {
      await generated({ seed: 1, units, divisions }, async (out, files) => {
        const folder = await readFolder(out);
        expect(folder.units).toHaveLength(units);
        expect(breaches(folder).slice(0, 5)).toEqual([]);
        for (const [name, rows] of Object.entries(folder))
          expect(files[`${name}.csv`], name).toBe(rows.length);
      });
    },
  );

  it('is the same for the same seed, byte for byte, and another for another', async () => {
    const texts = (seed: number) => generated({ seed, units: 300, divisions }, readTexts);
    const [first, again, other] = await Promise.all([texts(7), texts(7), texts(8)]);
    expect(again).toEqual(first);
    for (const name of ['organizations.csv', 'units.csv', 'coverages.csv'])
      expect(other[name]).not.toBe(first[name]);
  });

  it('is UTF-8 text with line feeds', async () => {
    const texts = await generated({ seed: 1, units: 50, divisions }, readTexts);
    for (const text of Object.values(texts)) expect(text).toMatch(/^[^\r\ufeff]*\n$/);
  });

  it('repeats the divisions and their register word for word', async () => {
    const real = await readTexts(divisions);
    const texts = await generated({ seed: 3, units: 20, divisions }, readTexts);
    expect(texts['regions.csv']?.startsWith(real['regions.csv'] ?? '?')).toBe(true);
    expect(texts['sources.csv']).toContain('register,REGISTER,登记册,2023-06-30,\n');
    expect(texts['sources.csv']).toMatch(
      /^synthetic-3,SYNTHETIC,"模拟县：种子3、.* A model, not facts: .* seed 3",/m,
    );
    expect(texts['sources.csv']).not.toContain('other');
  });

  it('grows with the number of units', async () => {
    await generated({ seed: 1, units: 20_000, divisions }, async (_, files) => {
      const share = (name: string) => (files[name] ?? 0) / 20_000;
      expect(share('organizations.csv')).toBeGreaterThan(0.5);
      expect(share('organizations.csv')).toBeLessThan(0.7);
      expect(share('coverages.csv')).toBeGreaterThan(0.65);
      expect(share('coverages.csv')).toBeLessThan(1);
      expect(share('memberships.csv')).toBeGreaterThan(0.14);
      expect(share('memberships.csv')).toBeLessThan(0.24);
      expect(share('counts.csv')).toBeGreaterThan(1);
    });
  });

  it('tells its progress, last of all every row', async () => {
    const told: number[] = [];
    const onProgress = (rows: number) => told.push(rows);
    const out = join(divisions, 'out');
    const { files } = await generateCounty({ seed: 1, units: 5_000, out, divisions, onProgress });
    const rows = Object.values(files).reduce((sum, each) => sum + each, 0);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.length).toBeGreaterThan(2);
    expect(told.at(-1)).toBe(rows);
  });

  it.each([
    [{ seed: -1 }, 'A seed is a whole number from 0, received -1.'],
    [{ seed: 1.5 }, 'A seed is a whole number from 0, received 1.5.'],
    [{ seed: 1, units: 0 }, 'The number of units is a whole number from 1, received 0.'],
  ])('refuses %o', async (options, message) => {
    await expect(generateCounty({ ...options, out: '/nowhere', divisions })).rejects.toThrow(
      message,
    );
  });
});

describe.skipIf(!hasJiangle)('the committed model county', () => {
  it('is what seed 1 gives', async () => {
    const committed = await readTexts(MODEL_COUNTY);
    expect(await generated({ seed: 1 }, readTexts)).toEqual(committed);
  });

  it('has a unit in every village and community', async () => {
    const folder = await readFolder(MODEL_COUNTY);
    const places = folder.regions.filter(
      ({ level }) => level === 'VILLAGE' || level === 'COMMUNITY',
    );
    const parents = new Map(folder.regions.map(({ code, parent }) => [code, parent]));
    const placed = new Set(
      folder.units.flatMap(({ region }) => {
        const grid = parents.get(region);
        return [region, grid, parents.get(grid)];
      }),
    );
    expect(places.filter(({ code }) => !placed.has(code))).toEqual([]);
    expect(folder.units).toHaveLength(DEFAULT_UNITS);
    expect(breaches(folder)).toEqual([]);
  });
});
