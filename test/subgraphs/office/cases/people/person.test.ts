import { createCipheriv, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { DataSource } from 'typeorm';

import { openCase } from '../../../../../subgraphs/office/cases/appendCaseEvent';
import {
  checkKeysFit,
  PersonalKeys,
} from '../../../../../subgraphs/office/cases/people/PersonalKeys';
import {
  readKeptPerson,
  readPerson,
  storePerson,
} from '../../../../../subgraphs/office/cases/people/person';
import { openDatabase } from '../../../../../subgraphs/office/database/openDatabase';
import { createTestDatabase } from '../../../../federation/createTestDatabase';
import { aCaseOpening, arrival, owner } from '../aCase';

/** Personal details at rest: sealed for their case, opened by the office's keys, readings told. */

const details = {
  name: 'Invented Person',
  bornOn: '1980-01-01',
  address: '1 Made-Up Street',
  phone: '01632 960001',
  email: 'invented@example.org',
  safeContact: 'after six only',
};
const reader = { actor: 'a caseworker', purpose: 'CASEWORK' } as const;

let dataSource: DataSource;
let keys: PersonalKeys;
let file: string;
beforeEach(async () => {
  dataSource = await openDatabase({ url: await createTestDatabase('person'), poolSize: 4 });
  file = join(await mkdtemp(join(tmpdir(), 'pcc-keys-')), 'essex.json');
  keys = new PersonalKeys(file);
  await keys.makeIfMissing();
  await openCase(dataSource.manager, owner, aCaseOpening(), arrival);
  await openCase(dataSource.manager, owner, aCaseOpening({ reference: 'essex:r-2' }), arrival);
  await storePerson(dataSource.manager, keys, 'essex:r-1', details);
});
afterEach(() => dataSource.destroy());

const read = (reference = 'essex:r-1') =>
  readPerson({ manager: dataSource.manager, keys }, reference, reader);

it('gives back what was entered, and tells of each reading', async () => {
  expect(await read()).toEqual(details);
  expect(await read('essex:r-2')).toBeNull();
  expect(
    await dataSource.query('SELECT reference, actor, what, purpose FROM referral_reading'),
  ).toEqual([{ reference: 'essex:r-1', what: 'PERSONAL_DETAILS', ...reader }]);
});

it('opens what was sealed before there were notes', async () => {
  const { id, secret } = await keys.current();
  const seal = (by: Buffer, clear: Buffer, about: string): Buffer => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', by, nonce).setAAD(Buffer.from(about));
    const sealed = Buffer.concat([cipher.update(clear), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  };
  const dataKey = randomBytes(32);
  const text = Buffer.from(JSON.stringify({ ...details, name: 'Of Before' }));
  await dataSource.query(
    `INSERT INTO referral_person (reference, key_id, wrapped_key, sealed)
     VALUES ('essex:r-2', $1, $2, $3)`,
    [id, seal(secret, dataKey, 'key essex:r-2'), seal(dataKey, text, 'person essex:r-2')],
  );
  const { manager } = dataSource;
  expect(await readKeptPerson({ manager, keys }, 'essex:r-2', reader)).toEqual({
    details: { ...details, name: 'Of Before' },
    synthetic: false,
  });
});

it.each(['UPDATE referral_reading SET actor = actor', 'DELETE FROM referral_reading'])(
  'the database itself refuses %s',
  async (statement) => {
    await read();
    await expect(dataSource.query(statement)).rejects.toThrow('Readings are append-only');
  },
);

it('holds nothing in clear: no value stands in any table, in any encoding of bytes', async () => {
  const tables = await dataSource.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
  );
  for (const { name } of tables) {
    const rows = await dataSource.query<Record<string, unknown>[]>(`SELECT * FROM ${name}`);
    const texts = rows.flatMap((row) =>
      Object.values(row).map((value) =>
        Buffer.isBuffer(value) ? value.toString('latin1') : JSON.stringify(value),
      ),
    );
    for (const value of Object.values(details)) expect(texts.join('\n')).not.toContain(value);
  }
});

it('opens nothing that was moved to another case, altered, or sealed by a key it lacks', async () => {
  await dataSource.query(
    `INSERT INTO referral_person (reference, key_id, wrapped_key, sealed)
     SELECT 'essex:r-2', key_id, wrapped_key, sealed FROM referral_person`,
  );
  await expect(read('essex:r-2')).rejects.toThrow();
  await dataSource.query(
    `UPDATE referral_person SET sealed = set_byte(sealed, 30, 255 - get_byte(sealed, 30))`,
  );
  await expect(read()).rejects.toThrow();
  await storePerson(dataSource.manager, keys, 'essex:r-1', details);
  await keys.addKey();
  expect(await read()).toEqual(details);
  await keys.keepOnly(new Set());
  await expect(read()).rejects.toThrow(/the key [\w-]+ is not in the file/);
});

it('seals the same details differently each time', async () => {
  await storePerson(dataSource.manager, keys, 'essex:r-2', details);
  const rows = await dataSource.query<{ sealed: Buffer; wrapped_key: Buffer }[]>(
    'SELECT sealed, wrapped_key FROM referral_person',
  );
  expect(new Set(rows.map(({ sealed }) => sealed.toString('hex'))).size).toBe(2);
  expect(new Set(rows.map(({ wrapped_key }) => wrapped_key.toString('hex'))).size).toBe(2);
});

it('keeps its file to its user, and says what is wrong with it without repeating it', async () => {
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const before = await readFile(file, 'utf8');
  await keys.makeIfMissing();
  expect(await readFile(file, 'utf8')).toBe(before);
  await writeFile(file, JSON.stringify({ keys: [{ kty: 'oct', kid: 'a', k: 'too-short' }] }));
  const refusal = await new PersonalKeys(file).check().catch((error: Error) => error.message);
  expect(refusal).toMatch(/^PERSONAL_KEYS_FILE: .*keys\.0\.k is malformed\.$/);
  await expect(new PersonalKeys(`${file}.lost`).check()).rejects.toThrow('cannot be read (ENOENT)');
});

it('takes no keys but those its records are sealed under', async () => {
  await expect(checkKeysFit(dataSource, keys)).resolves.toBeUndefined();
  const others = new PersonalKeys(`${file}.others`);
  await others.makeIfMissing();
  const refusal = /^PERSONAL_KEYS_FILE: .*\.others does not hold the key [\w-]+,/;
  await expect(checkKeysFit(dataSource, others)).rejects.toThrow(refusal);
  // Nor another key under the same id.
  const [ours, theirs] = [await keys.current(), await readFile(`${file}.others`, 'utf8')];
  await writeFile(`${file}.others`, theirs.replace(/"kid": "[^"]+"/, `"kid": "${ours.id}"`));
  await expect(checkKeysFit(dataSource, new PersonalKeys(`${file}.others`))).rejects.toThrow(
    refusal,
  );
});
