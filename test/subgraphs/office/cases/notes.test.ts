import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { DataSource } from 'typeorm';

import { appendCaseEvent, openCase } from '../../../../subgraphs/office/cases/appendCaseEvent';
import { casePage } from '../../../../subgraphs/office/cases/duties/casePage';
import { exportCase } from '../../../../subgraphs/office/cases/duties/exportCase';
import { purgeCases } from '../../../../subgraphs/office/cases/duties/purgeCases';
import { rotateKeys } from '../../../../subgraphs/office/cases/duties/rotateKeys';
import { appendNote, readNotes } from '../../../../subgraphs/office/cases/notes';
import { checkKeysFit, PersonalKeys } from '../../../../subgraphs/office/cases/people/PersonalKeys';
import { openDatabase } from '../../../../subgraphs/office/database/openDatabase';
import { createTestDatabase } from '../../../federation/createTestDatabase';

import { aCaseOpening, arrival, owner } from './aCase';

/** Words about a case at rest: sealed where they belong, in their author's name, never changed. */

const reference = 'essex:r-1';
const words = 'She asked for <b>another</b> caseworker\nand a later call';
const reader = { actor: 'another caseworker', purpose: 'CASEWORK' } as const;

let dataSource: DataSource;
let keys: PersonalKeys;
beforeEach(async () => {
  dataSource = await openDatabase({ url: await createTestDatabase('notes'), poolSize: 4 });
  keys = new PersonalKeys(join(await mkdtemp(join(tmpdir(), 'pcc-notes-')), 'essex.json'));
  await keys.makeIfMissing();
  await openCase(dataSource.manager, owner, aCaseOpening(), arrival);
  await openCase(dataSource.manager, owner, aCaseOpening({ reference: 'essex:r-2' }), arrival);
});
afterEach(() => dataSource.destroy());

const note = (text = words, event: number | null = null, of = reference) =>
  dataSource.transaction((manager) =>
    appendNote({ manager, keys }, 'essex', { reference: of, event, actor: 'a caseworker', text }),
  );
const read = (of = reference) => readNotes({ manager: dataSource.manager, keys }, of, reader);

it('gives back what was noted in its order, with who and when, and tells of each reading', async () => {
  await note();
  await note('A correction', 1);
  const by = 'a caseworker';
  const enteredAt = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  expect(await read()).toEqual([
    { position: 1, event: 2, by, enteredAt, text: words },
    { position: 2, event: 1, by, enteredAt, text: 'A correction' },
  ]);
  expect(await read('essex:r-2')).toEqual([]);
  expect(
    await dataSource.query('SELECT reference, actor, what, purpose FROM referral_reading'),
  ).toEqual([{ reference, what: 'NOTES', ...reader }]);
});

it('takes turns: notes that come at once are all kept, each in a place of its own', async () => {
  await Promise.all(['one', 'two', 'three'].map((text) => note(text)));
  const kept = await read();
  expect(kept.map(({ position }) => position)).toEqual([1, 2, 3]);
  expect(kept.map(({ text }) => text).sort()).toEqual(['one', 'three', 'two']);
});

it.each<[string, string, number | null]>([
  ['UNKNOWN_CASE reference', 'essex:r-none', null],
  ['FIELD_INVALID event', reference, 3],
  ['FIELD_INVALID event', reference, 0],
])('refuses %s: %s, event %s', async (expected, of, event) => {
  const { problems } = await note(words, event, of);
  expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual([expected]);
  expect(await dataSource.query('SELECT FROM referral_note')).toEqual([]);
});

it.each([
  `UPDATE referral_note SET actor = 'somebody else'`,
  `UPDATE referral_note SET sealed = wrapped_key`,
  `UPDATE referral_note SET event = 1`,
  'DELETE FROM referral_note',
  'TRUNCATE referral_note',
])('the database itself refuses %s', async (statement) => {
  await note();
  for (const sql of [statement, `SET session_replication_role = replica; ${statement}`]) {
    await expect(dataSource.query(sql)).rejects.toThrow(/is refused/);
  }
  expect(await read()).toHaveLength(1);
});

const columns = 'reference, position, event, actor, key_id, wrapped_key, sealed';
it.each([
  ['another case', `'essex:r-2', 1, event, actor`],
  ['another event', `'essex:r-1', 1, 1, actor`],
  ['another place', `'essex:r-1', 7, event, actor`],
  ["another's name", `'essex:r-1', 1, event, 'somebody else'`],
])('opens nothing that was moved to %s', async (_, place) => {
  await note();
  // Whoever owns the database can do it with the triggers off.
  await dataSource.query(`
    ALTER TABLE referral_note DISABLE TRIGGER USER;
    CREATE TABLE moved AS SELECT * FROM referral_note;
    DELETE FROM referral_note;
    INSERT INTO referral_note (${columns}) SELECT ${place}, key_id, wrapped_key, sealed FROM moved`);
  await expect(read(place.includes('r-2') ? 'essex:r-2' : reference)).rejects.toThrow();
});

it('stays readable under a new key, and is looked at when an office starts', async () => {
  await note();
  expect(await rotateKeys(dataSource, keys)).toBe(1);
  await rotateKeys(dataSource, keys);
  await rotateKeys(dataSource, keys);
  expect((await keys.all()).length).toBe(2);
  expect(await read()).toMatchObject([{ text: words }]);
  const others = new PersonalKeys(`${keys.file}.others`);
  await others.makeIfMissing();
  await expect(checkKeysFit(dataSource, others)).rejects.toThrow('does not hold the key');
});

it('is in the record that a person asks for, as text, and goes with the case', async () => {
  await note();
  const close = { kind: 'CLOSED', happenedOn: '2014-11-30', reasonCode: 'NEEDS_MET' } as const;
  await appendCaseEvent(dataSource.manager, owner, { ...close, reference, actor: 'a' });
  const request = { office: 'essex', reference, actor: 'an administrator', today: '2014-12-01' };
  const record = await exportCase({ manager: dataSource.manager, keys }, request);
  if (!record) throw new Error('There is no record.');
  expect(record).toMatchObject({
    notes: [{ event: 2, by: 'a caseworker', text: words }],
    readings: [{ what: 'NOTES', purpose: 'SUBJECT_ACCESS' }, { what: 'CASE' }],
  });
  const page = casePage(record);
  expect(page).toContain('She asked for &lt;b&gt;another&lt;/b&gt; caseworker\nand a later call');
  expect(page).not.toContain('<b>');
  expect(await purgeCases(dataSource, 'an administrator', '2021-12-01')).toBe(1);
  expect(await dataSource.query('SELECT FROM referral_note')).toEqual([]);
  expect(
    await dataSource.query('SELECT note_count, had_personal_details FROM referral_purge'),
  ).toEqual([{ note_count: 1, had_personal_details: false }]);
});
