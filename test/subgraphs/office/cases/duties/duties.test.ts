import { execFile } from 'node:child_process';
import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { DataSource } from 'typeorm';

import { appendCaseEvent, openCase } from '../../../../../subgraphs/office/cases/appendCaseEvent';
import { casePage } from '../../../../../subgraphs/office/cases/duties/casePage';
import { exportCase } from '../../../../../subgraphs/office/cases/duties/exportCase';
import { purgeCases } from '../../../../../subgraphs/office/cases/duties/purgeCases';
import { rotateKeys } from '../../../../../subgraphs/office/cases/duties/rotateKeys';
import { PersonalKeys } from '../../../../../subgraphs/office/cases/people/PersonalKeys';
import { readPerson, storePerson } from '../../../../../subgraphs/office/cases/people/person';
import { openDatabase } from '../../../../../subgraphs/office/database/openDatabase';
import { findReleases } from '../../../../../subgraphs/office/disclosure/releases';
import { createTestDatabase } from '../../../../federation/createTestDatabase';
import { recordTestRule } from '../../../../federation/recordTestRule';
import { aCaseOpening, arrival, owner } from '../aCase';

/** What an office owes the people behind its cases: a record goes in time, is shown on request. */

const details = {
  name: 'Invented <b>Person</b>',
  bornOn: '1980-01-01',
  address: '1 Made-Up Street',
  phone: null,
  email: null,
  safeContact: 'after six only',
};
const reader = { actor: 'a caseworker', purpose: 'CASEWORK' } as const;
const ended = 'essex:r-ended';
const open = 'essex:r-open';

let dataSource: DataSource;
let keys: PersonalKeys;
let url: string;
let folder: string;
beforeEach(async () => {
  url = await createTestDatabase('duties');
  dataSource = await openDatabase({ url, poolSize: 4 });
  folder = await mkdtemp(join(tmpdir(), 'pcc-duties-'));
  keys = new PersonalKeys(join(folder, 'keys.json'));
  await keys.makeIfMissing();
  const { manager } = dataSource;
  for (const reference of [ended, open]) {
    await openCase(manager, owner, aCaseOpening({ reference }), arrival);
    await storePerson(manager, keys, reference, details);
  }
  const close = { kind: 'CLOSED', happenedOn: '2014-11-30', reasonCode: 'NEEDS_MET' } as const;
  await appendCaseEvent(manager, owner, { ...close, reference: ended, actor: 'a' });
});
afterEach(() => dataSource.destroy());

const read = (reference: string) =>
  readPerson({ manager: dataSource.manager, keys }, reference, reader);
const count = async (table: string, reference: string): Promise<number> =>
  (await dataSource.query<object[]>(`SELECT FROM ${table} WHERE reference = $1`, [reference]))
    .length;

describe('the purge', () => {
  it('removes a case the day after its retention date, and leaves who had read it', async () => {
    await read(ended);
    expect(await purgeCases(dataSource, 'an administrator', '2021-11-30')).toBe(0);
    expect(await purgeCases(dataSource, 'an administrator', '2021-12-01')).toBe(1);
    expect(await purgeCases(dataSource, 'an administrator', '2999-01-01')).toBe(0);
    const tables = ['referral_case', 'referral_case_event', 'referral_person'];
    expect(await Promise.all(tables.map((table) => count(table, ended)))).toEqual([0, 0, 0]);
    expect(await Promise.all(tables.map((table) => count(table, open)))).toEqual([1, 2, 1]);
    expect(
      await dataSource.query(
        `SELECT reference, actor, retain_until::text AS until, event_count, had_personal_details
           FROM referral_purge`,
      ),
    ).toEqual([
      {
        reference: ended,
        actor: 'an administrator',
        until: '2021-11-30',
        event_count: 3,
        had_personal_details: true,
      },
    ]);
    expect(await count('referral_reading', ended)).toBe(1);
    await expect(dataSource.query('DELETE FROM referral_purge')).rejects.toThrow('append-only');
  });

  it('waits for the day of the database, which in summer begins an hour after that of Britain', async () => {
    await dataSource.query(
      `UPDATE referral_case SET retain_until = current_date WHERE reference = $1`,
      [ended],
    );
    expect(await purgeCases(dataSource, 'an administrator', '2999-01-01')).toBe(0);
    expect(await count('referral_case', ended)).toBe(1);
  });

  it.each(['referral_person', 'referral_case_event', 'referral_case'])(
    'is the only way: the database lets nothing go from %s that is not due and recorded',
    async (table) => {
      for (const reference of [ended, open]) {
        await expect(
          dataSource.query(`DELETE FROM ${table} WHERE reference = $1`, [reference]),
        ).rejects.toThrow('A case is kept until its retention date is past');
      }
      await dataSource.query(
        `INSERT INTO referral_purge (reference, actor, retain_until, event_count, had_personal_details)
         VALUES ($1, 'somebody', '2000-01-01', 0, false)`,
        [open],
      );
      await expect(
        dataSource.query(`DELETE FROM ${table} WHERE reference = $1`, [open]),
      ).rejects.toThrow('A case is kept until its retention date is past');
    },
  );
});

describe('the export', () => {
  const request = { office: 'essex', actor: 'an administrator', today: '2014-12-01' };
  const exported = (reference: string) =>
    exportCase({ manager: dataSource.manager, keys }, { ...request, reference });

  it('holds all that is kept of one person, and is itself among the readings', async () => {
    await read(ended);
    expect(await exported(ended)).toMatchObject({
      office: 'essex',
      exportedOn: '2014-12-01',
      personalDetails: details,
      case: { reference: ended, state: 'CLOSED' },
      events: [{ kind: 'RECEIVED' }, { kind: 'REQUESTED' }, { kind: 'CLOSED' }],
      readings: [
        { by: 'an administrator', what: 'PERSONAL_DETAILS', purpose: 'SUBJECT_ACCESS' },
        { by: 'an administrator', what: 'CASE', purpose: 'SUBJECT_ACCESS' },
        { by: 'a caseworker', what: 'PERSONAL_DETAILS', purpose: 'CASEWORK' },
      ],
    });
    expect(await exported('essex:r-none')).toBeNull();
  });

  it('makes a page that shows every value as text', async () => {
    const record = await exported(ended);
    if (!record) throw new Error('There is no record.');
    const page = casePage(record);
    expect(page).toContain('Invented &lt;b&gt;Person&lt;/b&gt;');
    expect(page).not.toContain('<b>');
    for (const text of ['after six only', 'retain until', '2021-11-30', 'by']) {
      expect(page).toContain(text);
    }
    // Words that the contract has for its codes, and names of offices.
    for (const words of [
      'The victim&#39;s needs were met.',
      'Support has ended.',
      'Support ended, or was not needed.',
      'To answer a person who asks for their record.',
      'Who the victim is.',
      'What Police and Crime Commissioner for Essex keeps',
    ]) {
      expect(page).toContain(words);
    }
    expect(page).not.toMatch(/>[A-Z][A-Z_]{2,}</);
  });

  it('shows the promise that was made and its moments, on the page in British time', async () => {
    const { manager } = dataSource;
    const opening = aCaseOpening({ reference: 'essex:r-summer', receivedOn: '2014-07-01' });
    const reported = { ...arrival, requestedOn: null, reportedAt: '2014-07-01T21:30:00.000Z' };
    const told = { ...opening, allegedOn: '2014-07-01' };
    await openCase(manager, { ...owner, promisedHours: 24 }, told, reported);
    const request = { office: 'essex', reference: told.reference, actor: 'a', today: owner.today };
    const record = await exportCase({ manager, keys }, request);
    if (!record) throw new Error('The case is gone.');
    expect(record.case).toMatchObject({ promisedHours: 24, reportedAt: reported.reportedAt });
    expect(record.events).toMatchObject([{ reportedAt: reported.reportedAt }]);
    expect(casePage(record)).toMatch(/reported at<.*>1 July 2014 at 22:30</);
    expect(casePage(record)).toContain('promised hours');
  });
});

describe('the rotation of the key', () => {
  it('is one at a time: two at once would each write the file without the other key', async () => {
    const both = [keys, new PersonalKeys(join(folder, 'keys.json'))].map((each) =>
      rotateKeys(dataSource, each),
    );
    const outcomes = (await Promise.allSettled(both)).map((each) => String(Object(each).reason));
    expect(outcomes.sort()).toEqual([expect.stringContaining('rotated already'), 'undefined']);
    expect(await rotateKeys(dataSource, keys)).toBe(2);
    expect([await read(ended), await read(open)]).toEqual([details, details]);
  });

  const keyIds = async (): Promise<string[]> =>
    (
      await dataSource.query<{ id: string }[]>('SELECT DISTINCT key_id AS id FROM referral_person')
    ).map(({ id }) => id);

  it('puts every record under a new key and loses nothing, also what is written meanwhile', async () => {
    const before = await keyIds();
    const sealed = await dataSource.query('SELECT sealed FROM referral_person ORDER BY reference');
    const meanwhile = Array.from({ length: 8 }, () =>
      storePerson(dataSource.manager, new PersonalKeys(join(folder, 'keys.json')), open, details),
    );
    const [rewrapped] = await Promise.all([rotateKeys(dataSource, keys), ...meanwhile]);
    expect(rewrapped).toBeGreaterThanOrEqual(1);
    expect([await read(ended), await read(open)]).toEqual([details, details]);
    expect(await keyIds()).toContain((await keys.current()).id);
    expect(await dataSource.query('SELECT sealed FROM referral_person ORDER BY reference')).toEqual(
      [...sealed.slice(0, 1), expect.anything()],
    );
    await rotateKeys(dataSource, keys);
    await rotateKeys(dataSource, keys);
    expect([await read(ended), await read(open)]).toEqual([details, details]);
    const inFile = JSON.parse(await readFile(join(folder, 'keys.json'), 'utf8')) as {
      keys: { kid: string }[];
    };
    // The current one and the one before it; what wrapped the records at first is gone.
    expect(inFile.keys).toHaveLength(2);
    expect(inFile.keys.map(({ kid }) => kid)).not.toContain(before[0]);
  });
});

const run = (script: string, ...words: string[]) => runWith({}, script, ...words);
const runWith = (changes: object, script: string, ...words: string[]) =>
  new Promise<string>((resolve) => {
    const file = `subgraphs/office/cases/duties/${script}.ts`;
    const settings = {
      OFFICE: 'essex',
      DATABASE_URL: url,
      ACTED_BY: 'an administrator',
      PERSONAL_KEYS_FILE: join(folder, 'keys.json'),
      EXPORT_DIR: folder,
      ...changes,
    };
    execFile(
      process.execPath,
      ['--import', 'tsx', file, ...words],
      { env: { ...process.env, ...settings } },
      (error, stdout, stderr) => resolve(`${error?.code ?? 0} ${stdout}${stderr}`),
    );
  });

it('does all of it as commands that say how they ended', async () => {
  expect(await run('rotate')).toMatch(/^0 essex: 2 records are under a new key/);
  const file = join(folder, 'essex-r-ended.json');
  await writeFile(file, 'of before', { mode: 0o644 });
  expect(await run('export', ended)).toMatch(/^0 Written: .*essex-r-ended\.json and/);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ personalDetails: details });
  expect(await run('export', 'essex:r-none')).toBe('1 essex has no case of this reference.\n');
  expect(await runWith({ EXPORT_DIR: join(folder, 'none') }, 'export', ended)).toMatch(
    /^1 EXPORT_DIR: .*none is no folder/,
  );
  expect(await run('purge', '--dry-run')).toBe(
    '0 essex: the retention date of 1 cases is past. Nothing was removed.\n',
  );
  expect(await count('referral_case', ended)).toBe(1);
  expect(await dataSource.query('SELECT FROM referral_release')).toEqual([]);
  expect(await run('purge')).toMatch(/^1 essex has recorded no rule of disclosure/);
  expect(await count('referral_case', ended)).toBe(1);
  // What goes is counted before, by the office's own rule: nobody gives another one here.
  await recordTestRule(dataSource, { threshold: 50, roundingBase: 25 });
  expect(await run('purge')).toMatch(/^0 essex: 1 cases whose retention date is past were removed/);
  const [released] = await findReleases(dataSource.manager);
  expect(released).toMatchObject({ rule: { threshold: 50, roundingBase: 25 } });
});

it('does nothing where a command is given a word, or keys, that it does not know', async () => {
  const before = await readFile(join(folder, 'keys.json'), 'utf8');
  expect(await run('purge', '--dryrun')).toMatch(
    /^1 "--dryrun" is no argument of npm run cases:purge/,
  );
  expect(await run('rotate', 'now')).toMatch(/^1 "now" is no argument of npm run cases:rotate-key/);
  expect(await run('export')).toMatch(/^1 REFERENCE is missing. Nothing was done./);
  expect(await run('rotate', '--help')).toMatch(/^0 npm run cases:rotate-key\n\nMakes a new key/);
  expect(await count('referral_case', ended)).toBe(1);
  const others = join(folder, 'others.json');
  await new PersonalKeys(others).makeIfMissing();
  const refusal = await runWith({ PERSONAL_KEYS_FILE: others }, 'rotate');
  expect(refusal).toMatch(/^1 PERSONAL_KEYS_FILE: .* may be another office's\.\n$/);
  expect(await readFile(join(folder, 'keys.json'), 'utf8')).toBe(before);
});
