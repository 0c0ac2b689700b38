/* Keys of transfers: what another office believes of what the directory says. */
import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readSettings } from '../../../../../process/readSettings';
import { rotateKeyFile } from '../../../../../subgraphs/office/transfers/keys/KeyFile';
import {
  KeyRing,
  newestKey,
  type PublishedKey,
} from '../../../../../subgraphs/office/transfers/keys/KeyRing';
import {
  believeKeys,
  pinsSetting,
  readPins,
} from '../../../../../subgraphs/office/transfers/keys/believeKeys';

import { heldKeys } from '../heldKeys';

const signing = (keys: readonly PublishedKey[]): string[] =>
  keys.filter(({ use }) => use === 'SIGN').map(({ fingerprint }) => fingerprint);

describe('what an office believes', () => {
  it('is all of its keys, without pins and with the first one pinned, after rotations', async () => {
    const kent = await heldKeys('kent', '2026-01-05', '2026-02-02', '2026-03-02');
    expect(await believeKeys('kent', kent, [])).toEqual(kent);
    const oldest = signing(kent).slice(-1);
    expect(await believeKeys('kent', kent, oldest)).toEqual(kent);
  });

  it('is nothing that a hub puts in its place, once a key is pinned; without, it is', async () => {
    const kent = await heldKeys('kent', '2026-01-05');
    const false1 = await heldKeys('kent', '2026-01-05');
    expect(await believeKeys('kent', false1, signing(kent))).toEqual([]);
    expect(await believeKeys('kent', [...false1, ...kent], signing(kent))).toEqual(kent);
    expect(await believeKeys('kent', false1, [])).toEqual(false1);
  });

  it('is no key of another office', async () => {
    expect(await believeKeys('kent', await heldKeys('essex', '2026-01-05'), [])).toEqual([]);
  });

  it.each<[string, (key: PublishedKey, others: readonly PublishedKey[]) => PublishedKey]>([
    ['another name', (key) => ({ ...key, fingerprint: 'x'.repeat(43) })],
    ['a pinned name', (key, [first]) => ({ ...key, fingerprint: first?.fingerprint ?? '' })],
    ['a longer life', (key) => ({ ...key, validUntil: '2099-12-31' })],
    ['another use', (key) => ({ ...key, use: 'SIGN' })],
    ['no statement', (key) => ({ ...key, statement: '' })],
    ['a private half', (key) => ({ ...key, publicKey: key.publicKey.replace('{', '{"d":"x",') })],
    ['no JSON', (key) => ({ ...key, publicKey: 'none' })],
  ])('is no sealing key that was given %s', async (_, change) => {
    const kent = await heldKeys('kent', '2026-01-05');
    const altered = kent.map((key) => (key.use === 'SEAL' ? change(key, kent) : key));
    for (const pins of [[], signing(kent)]) {
      const believed = await believeKeys('kent', altered, pins);
      expect(believed.map(({ use }) => use)).toEqual(['SIGN']);
    }
  });
});

it('seals to the newest key that is valid on the day', async () => {
  const kent = await heldKeys('kent', '2026-01-05', '2026-03-02');
  const [newer, older] = kent.filter(({ use }) => use === 'SEAL');
  expect(newestKey(kent, 'SEAL', '2026-03-02')).toBe(newer);
  expect(newestKey(kent, 'SEAL', '2026-03-01')).toBe(older);
  expect(newestKey(kent, 'SEAL', '2026-01-04')).toBeNull();
  expect(newestKey(kent, 'SEAL', '2027-12-31')).toBeNull();
});

it('pins keys of offices there are: a name that is misspelt is refused with its setting', () => {
  const fingerprint = 'x'.repeat(43);
  expect(readPins(`kent=${fingerprint}`)).toEqual(new Map([['kent', [fingerprint]]]));
  const table = { TRANSFER_PINS: pinsSetting({ desc: 'Pins' }) };
  expect(() => readSettings({ TRANSFER_PINS: `kemt=${fingerprint}` }, table)).toThrow(
    /^TRANSFER_PINS: .*No office has the code "kemt"\. Did you mean kent \(/,
  );
});

describe('the key file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'transfer-keys-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is for its owner alone, and a rotation counts at once and loses no key', async () => {
    const file = join(folder, 'keys', 'kent.json');
    await rotateKeyFile(file, 'kent', '2026-01-05');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const ring = new KeyRing('kent', file);
    const before = await ring.read();
    await rotateKeyFile(file, 'kent', '2026-03-02');
    // Written within the same tick of the file system's clock it would not show.
    await utimes(file, new Date(), new Date(Date.now() + 5_000));
    const after = await ring.read();
    expect(after.slice(2).map(({ fingerprint }) => fingerprint)).toEqual(
      before.map(({ fingerprint }) => fingerprint),
    );
    expect((await ring.signingKey('2026-03-02'))?.fingerprint).toBe(after[0]?.fingerprint);
    expect(JSON.stringify(await ring.published())).not.toContain('"d"');
  });

  it.each([
    ['missing', null, 'ENOENT'],
    ['not JSON', '{', 'it is not JSON'],
    ["another office's", '{"office":"essex","keys":[]}', 'another office'],
    ['of another shape', '{"office":"kent","keys":[{}]}', 'keys'],
  ])('that is %s is refused by name, and without what it holds', async (name, text, reason) => {
    const file = join(folder, `${name}.json`);
    if (text !== null) await writeFile(file, text);
    await expect(new KeyRing('kent', file).load()).rejects.toThrow(
      expect.objectContaining({ message: expect.stringMatching(`TRANSFER_KEYS_FILE.*${reason}`) }),
    );
  });

  it('that cannot be read while the office runs is an error with a code', async () => {
    const file = join(folder, 'gone.json');
    await rotateKeyFile(file, 'kent', '2026-01-05');
    const ring = new KeyRing('kent', file);
    await ring.load();
    await writeFile(file, 'secretzyx');
    await utimes(file, new Date(), new Date(Date.now() + 5_000));
    await expect(ring.read()).rejects.toMatchObject({
      message: expect.not.stringMatching(/secret|gone\.json/),
      extensions: { code: 'OFFICE_UNAVAILABLE', office: 'kent' },
    });
  });

  it.each([
    ['not JSON', 'secretzyx-and-more', 'it is not JSON'],
    ['of another shape', '{"office":"kent","keys":[{"d":"secretzyx"}]}', 'keys.0.use'],
    ['no object', '"secretzyx"', 'it is of another shape'],
  ])('that is %s is not rotated, and nothing of it is said', async (name, text, reason) => {
    const file = join(folder, `rotated ${name}.json`);
    await writeFile(file, text);
    const said = await rotateKeyFile(file, 'kent', '2026-01-05').catch(String);
    expect(said).toMatch(`TRANSFER_KEYS_FILE: ${file}`);
    expect(said).toMatch(reason);
    expect(said).not.toMatch('secret');
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  it('of another office is not rotated', async () => {
    const file = join(folder, 'essex.json');
    await rotateKeyFile(file, 'essex', '2026-01-05');
    const before = await readFile(file, 'utf8');
    await expect(rotateKeyFile(file, 'kent', '2026-01-05')).rejects.toThrow('keys of essex');
    expect(await readFile(file, 'utf8')).toBe(before);
  });
});
