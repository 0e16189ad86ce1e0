import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { chained, emptyHead, hashOf, noHash } from '../../src/access/audit/chain.js';
import { itself, nobodyFrom } from '../../src/access/audit/entry.js';

const at = '2026-06-30T01:00:00.000Z';

test('the hash of an entry is that of its canonical JSON, written out by hand', () => {
  const [first, second] = chained(emptyHead, [
    {
      at,
      initiator: itself,
      action: 'IMPORT',
      detail: { origin: 'seeds/甲', commit: 1, added: 9 },
    },
    { at, initiator: nobodyFrom('10.0.0.7'), action: 'REFUSED', detail: {} },
  ]);
  const one = `{"action":"IMPORT","actor":"orgweave","at":"${at}","by":"PROCESS","detail":"{\\"added\\":9,\\"commit\\":1,\\"origin\\":\\"seeds/甲\\"}","from":null,"grant":null,"name":"orgweave","number":1,"previous":"${noHash}"}`;
  expect(first?.hash).toBe(createHash('sha256').update(one).digest('hex'));
  const two = `{"action":"REFUSED","actor":"nobody","at":"${at}","by":"NOBODY","detail":"{}","from":"10.0.0.7","grant":null,"name":"nobody","number":2,"previous":"${first?.hash}"}`;
  expect(second?.hash).toBe(createHash('sha256').update(two).digest('hex'));
});

test('each field of an entry decides its hash', () => {
  const [entry] = chained(emptyHead, [{ at, initiator: itself, action: 'BACKUP', detail: {} }]);
  if (entry === undefined) throw new Error('One deed is one entry.');
  const { hash, ...content } = entry;
  expect(hashOf(content)).toBe(hash);
  const others = [
    ...[{ number: 2 }, { at: '2026-06-30T01:00:00.001Z' }, { actor: 'owner' }, { name: 'x' }],
    ...[{ by: 'OWNER' }, { from: '' }, { grant: '' }, { action: 'RESTORE' }, { detail: '{ }' }],
    ...[{ region: '350428100' }, { previous: `1${noHash.slice(1)}` }],
  ] as const;
  expect(others.map((other) => Object.keys(other)[0]).sort()).toEqual(Object.keys(content).sort());
  const hashes = others.map((other) => hashOf({ ...content, ...other }));
  expect(new Set([hash, ...hashes]).size).toBe(others.length + 1);
});

test('what others send is cut, and has no character that a graph would give back otherwise', () => {
  const account = `${'甲'.repeat(400)}`;
  const [entry] = chained(emptyHead, [
    { at, initiator: nobodyFrom('a\0b\ud800c'), action: 'SIGN_IN_REFUSED', detail: { account } },
  ]);
  expect(entry?.from).toBe('a\ufffdb\ufffdc');
  expect(JSON.parse(entry?.detail ?? '')).toEqual({ account: `${'甲'.repeat(300)}…` });
});
