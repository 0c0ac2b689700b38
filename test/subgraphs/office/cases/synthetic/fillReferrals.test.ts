import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { DataSource } from 'typeorm';

import { PersonalKeys } from '../../../../../subgraphs/office/cases/people/PersonalKeys';
import { readKeptPerson } from '../../../../../subgraphs/office/cases/people/person';
import { fillReferrals } from '../../../../../subgraphs/office/cases/synthetic/fillReferrals';
import { openDatabase } from '../../../../../subgraphs/office/database/openDatabase';
import { keepReleases, readReleases } from '../../../../../subgraphs/office/disclosure/releases';
import { createTestDatabase } from '../../../../federation/createTestDatabase';
import { recordTestRule } from '../../../../federation/recordTestRule';

let dataSource: DataSource;
beforeEach(async () => {
  dataSource = await openDatabase({ url: await createTestDatabase('fill'), poolSize: 2 });
});
afterEach(() => dataSource.destroy());

const fill = (casesPerYear: number, keys: PersonalKeys | null = null) =>
  fillReferrals(dataSource, { office: { code: 'kent' }, casesPerYear, keys });

it('fills an empty office once, and what is released of it is marked as made up', async () => {
  expect(await fill(300)).toBe(600);
  expect(await fill(300)).toBe(0);
  await recordTestRule(dataSource);
  await keepReleases(dataSource, 'kent', '2014-11-27');
  expect(await readReleases(dataSource)).toMatchObject([
    { office: 'kent', financialYear: '2013-14', total: 300, isSynthetic: true },
  ]);
});

it('puts a person behind each case where the office has keys, sealed and marked', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'pcc-fill-')), 'kent.json');
  const keys = new PersonalKeys(file);
  await keys.makeIfMissing();
  expect(await fill(20, keys)).toBe(40);
  const [row] = await dataSource.query<{ cases: number; events: number; people: number }[]>(
    `SELECT (SELECT count(*)::integer FROM referral_case) AS cases,
            (SELECT count(*)::integer FROM referral_case_event WHERE kind = 'DETAILS_ENTERED')
              AS events,
            (SELECT count(*)::integer FROM referral_person WHERE origin = 'SYNTHETIC') AS people`,
  );
  expect(row).toEqual({ cases: 40, events: 40, people: 40 });
  const { manager } = dataSource;
  const reader = { actor: 'a caseworker', purpose: 'CASEWORK' } as const;
  expect(await readKeptPerson({ manager, keys }, 'kent:r-2014-15-000020', reader)).toMatchObject({
    synthetic: true,
    details: { name: expect.stringMatching(/ \(synthetic\)$/) },
  });
});

it('makes up nobody where it has none', async () => {
  await fill(20);
  expect(await dataSource.query('SELECT FROM referral_person')).toEqual([]);
});

it('gives the cases of an office that promises contact their moments', async () => {
  await fillReferrals(dataSource, {
    office: { code: 'kent', promisedHours: 24 },
    casesPerYear: 300,
  });
  const [counts] = await dataSource.query<object[]>(
    `SELECT count(reported_at)::int AS reported, count(promised_hours)::int AS promised,
            count(contacted_at) > 300 AS contacted, count(contact_outcome) > 400 AS settled
       FROM referral_case`,
  );
  expect(counts).toEqual({ reported: 600, promised: 600, contacted: true, settled: true });
});

it('makes nothing up unless it is told to', async () => {
  expect(await fill(0)).toBe(0);
  expect(await dataSource.query('SELECT FROM referral_case')).toEqual([]);
});

it('leaves an office alone that has a case of its own', async () => {
  await dataSource.query(
    `INSERT INTO referral_case (reference, origin, received_on, priority_category, crime_type,
                                source, state, requested_on)
     VALUES ('kent:1', 'RECORDED', '2014-11-27', 'STANDARD', 'THEFT', 'SELF', 'RECEIVED', '2014-11-27')`,
  );
  expect(await fill(300)).toBe(0);
  expect(await dataSource.query('SELECT reference FROM referral_case')).toEqual([
    { reference: 'kent:1' },
  ]);
});
