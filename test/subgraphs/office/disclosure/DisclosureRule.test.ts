import type { DataSource } from 'typeorm';

import { readSettings } from '../../../../process/readSettings';
import { storeCases } from '../../../../subgraphs/office/cases/caseColumns';
import { syntheticCases } from '../../../../subgraphs/office/cases/synthetic/syntheticCases';
import { openDatabase } from '../../../../subgraphs/office/database/openDatabase';
import { ruleOf, ruleSettings } from '../../../../subgraphs/office/disclosure/DisclosureRule';
import { answerTotals } from '../../../../subgraphs/office/disclosure/answerTotals';
import { readRule } from '../../../../subgraphs/office/disclosure/recordRule';
import {
  endedYears,
  findReleases,
  keepReleases,
  readReleases,
} from '../../../../subgraphs/office/disclosure/releases';
import { createTestDatabase } from '../../../federation/createTestDatabase';
import { recordTestRule } from '../../../federation/recordTestRule';

import { publicQuestions } from './publicQuestions';

/** By which rule an office releases its totals, and that a year without a case is like another. */

const opened: DataSource[] = [];
async function openOffice(): Promise<DataSource> {
  const url = await createTestDatabase('rules');
  const dataSource = await openDatabase({ url, poolSize: 2 });
  opened.push(dataSource);
  return dataSource;
}
afterEach(() => Promise.all(opened.splice(0).map((dataSource) => dataSource.destroy())));

async function enterCases(dataSource: DataSource, financialYear: string, count: number) {
  const wanted = { office: 'essex', seed: 7, financialYear, count, providers: [] };
  const cases = syntheticCases(wanted).map((history) => history.case);
  const recorded = cases.map((entered) => ({ ...entered, origin: 'RECORDED' as const }));
  await storeCases(dataSource.manager, recorded);
}

describe('a financial year without a case', () => {
  it('is released like one with nine, and every question about it has the same answer', async () => {
    const answers = await Promise.all(
      [0, 1, 9].map(async (count) => {
        const dataSource = await openOffice();
        if (count > 0) await enterCases(dataSource, '2014-15', count);
        await enterCases(dataSource, '2015-16', 300);
        await recordTestRule(dataSource);
        await keepReleases(dataSource, 'essex', '2016-04-01');
        const releases = await readReleases(dataSource);
        expect(await findReleases(dataSource.manager)).toMatchObject([
          { financialYear: '2013-14', synthetic: false },
          { financialYear: '2014-15', synthetic: false },
          { financialYear: '2015-16', synthetic: false },
        ]);
        const asked = publicQuestions(releases).filter((_, index) => index % 23 === 0);
        expect(asked.length).toBeGreaterThan(500);
        return JSON.stringify(asked.map((question) => answerTotals(releases, question)));
      }),
    );
    expect(answers[1]).toBe(answers[0]);
    expect(answers[2]).toBe(answers[0]);
    // Ten can be told: that the three are alike is no matter of course.
    const dataSource = await openOffice();
    await enterCases(dataSource, '2014-15', 10);
    await recordTestRule(dataSource);
    await keepReleases(dataSource, 'essex', '2016-04-01');
    const [, ten, none] = await readReleases(dataSource);
    expect([ten?.total, none?.total]).toEqual([10, null]);
  });

  it('does not tell by being called made up, where the office has any case that is', async () => {
    const madeUp = await Promise.all(
      [0, 5].map(async (count) => {
        const dataSource = await openOffice();
        if (count > 0) await enterCases(dataSource, '2014-15', count);
        const wanted = { office: 'essex', seed: 7, financialYear: '2015-16', count: 40 };
        const histories = syntheticCases({ ...wanted, providers: [] });
        await storeCases(
          dataSource.manager,
          histories.map((history) => history.case),
        );
        await recordTestRule(dataSource);
        await keepReleases(dataSource, 'essex', '2016-04-01');
        return (await findReleases(dataSource.manager)).map(({ synthetic }) => synthetic);
      }),
    );
    expect(madeUp).toEqual([
      [true, true, true],
      [true, true, true],
    ]);
  });
});

it('releases a year so many days after its end, from the first year of the papers on', async () => {
  expect(endedYears('2015-04-30', 30)).toEqual(['2013-14']);
  expect(endedYears('2015-05-01', 30)).toEqual(['2013-14', '2014-15']);
  expect(endedYears('2014-03-31', 0)).toEqual([]);
  const dataSource = await openOffice();
  await recordTestRule(dataSource, { releaseAfterDays: 30 });
  expect(await keepReleases(dataSource, 'essex', '2015-04-30')).toEqual(['2013-14']);
  await enterCases(dataSource, '2014-15', 20);
  expect(await keepReleases(dataSource, 'essex', '2015-05-01')).toEqual(['2014-15']);
  expect((await readReleases(dataSource))[1]?.total).toBe(20);
});

it('follows the latest rule an office started with, and leaves what was released before', async () => {
  const dataSource = await openOffice();
  for (const year of ['2013-14', '2014-15', '2015-16']) await enterCases(dataSource, year, 33);
  expect(await recordTestRule(dataSource)).toEqual([]);
  await keepReleases(dataSource, 'essex', '2014-04-01');
  const strict = { threshold: 40, roundingBase: 20 };
  expect(await recordTestRule(dataSource, strict)).toEqual([
    'The rule of disclosure was: under 10 suppressed, rounded to 5, zero suppressed, released 0 ' +
      'days after the year. It is now: under 40 suppressed, rounded to 20, zero suppressed, ' +
      'released 0 days after the year.',
    expect.stringContaining('2013-14 were released by another rule'),
  ]);
  await keepReleases(dataSource, 'essex', '2015-04-01');
  // Said at each start for as long as it is so; the rule itself is recorded once.
  expect(await recordTestRule(dataSource, strict)).toHaveLength(1);
  await recordTestRule(dataSource, { zeroIsPublished: true });
  await keepReleases(dataSource, 'essex', '2016-04-01');
  expect((await readReleases(dataSource)).map(({ total }) => total)).toEqual([35, null, 35]);
  expect(await findReleases(dataSource.manager)).toMatchObject([
    { rule: { threshold: 10, roundingBase: 5, zerosPublished: false } },
    { rule: { threshold: 40, roundingBase: 20, zerosPublished: false } },
    { rule: { threshold: 10, roundingBase: 5, zerosPublished: true } },
  ]);
  expect(await readRule(dataSource.manager)).toMatchObject({ threshold: 10 });
  const kept = await dataSource.query('SELECT threshold, actor FROM disclosure_rule ORDER BY 1');
  expect(kept).toMatchObject([{ threshold: 10 }, { threshold: 10 }, { threshold: 40 }]);
  expect(kept[0].actor).not.toBe('');
});

it.each([
  'UPDATE disclosure_rule SET threshold = 10',
  'DELETE FROM disclosure_rule',
  'TRUNCATE disclosure_rule',
])('refuses: %s', async (sql) => {
  const dataSource = await openOffice();
  await recordTestRule(dataSource, { threshold: 50 });
  await expect(dataSource.query(sql)).rejects.toThrow('Rules of disclosure are append-only');
});

it.each([
  ['DISCLOSURE_THRESHOLD', '9', 'must be a whole number from 10 to 1000, not "9"'],
  ['DISCLOSURE_THRESHOLD', '12', 'that rounding to 5 does not make less, not 12: what is shown'],
  ['DISCLOSURE_ROUNDING_BASE', '4', 'must be a whole number from 5 to 1000, not "4"'],
  ['DISCLOSURE_ROUNDING_BASE', '7', 'must be a multiple of 5 and no more than DISCLOSURE_THRESH'],
  ['DISCLOSURE_ROUNDING_BASE', '15', 'no more than DISCLOSURE_THRESHOLD, which is 10, not 15.'],
  ['DISCLOSURE_ZEROS', 'perhaps', 'Invalid bool input: "perhaps"'],
  ['RELEASE_AFTER_DAYS', '-1', 'must be a whole number from 0 to 366, not "-1"'],
])('refuses %s=%s', (name, value, sentence) => {
  const read = () => ruleOf(readSettings({ [name]: value }, ruleSettings));
  expect(read).toThrow(
    expect.objectContaining({ name: 'SettingsError', message: expect.stringContaining(sentence) }),
  );
  expect(read).toThrow(name);
});

it('takes a stricter rule, and 10 and 5 with a month where nothing is set', () => {
  const read = (given: Record<string, string>) => ruleOf(readSettings(given, ruleSettings));
  expect(read({})).toEqual({
    threshold: 10,
    roundingBase: 5,
    zeroIsPublished: false,
    releaseAfterDays: 30,
  });
  const strict = { DISCLOSURE_THRESHOLD: '20', DISCLOSURE_ROUNDING_BASE: '20' };
  expect(read({ ...strict, DISCLOSURE_ZEROS: 'true' })).toMatchObject({
    threshold: 20,
    roundingBase: 20,
    zeroIsPublished: true,
  });
});
