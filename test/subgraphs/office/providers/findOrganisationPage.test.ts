import fc from 'fast-check';
import type { DataSource } from 'typeorm';

import { openDatabase } from '../../../../subgraphs/office/database/openDatabase';
import {
  findOrganisationPage,
  type OrganisationRow,
} from '../../../../subgraphs/office/providers/findOrganisationPage';
import { findProviderPage } from '../../../../subgraphs/office/providers/findProviderPage';
import { createTestDatabase } from '../../../federation/createTestDatabase';

import { codes, fill, readToTheEnd, type Recorded, recorded, text } from './recordedOrganisations';

let offices: readonly DataSource[];
beforeAll(async () => {
  const urls = await Promise.all(codes.map((name) => createTestDatabase(name)));
  offices = await Promise.all(urls.map((url) => openDatabase({ url, poolSize: 2 })));
});
afterAll(() => Promise.all(offices.map((office) => office.destroy())));

it('reads each line once, page by page, complete at whatever page size', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { maxLength: 4 }),
      recorded,
      fc.option(text),
      fc.integer({ min: 1, max: 3 }),
      async (names, awards, search, first) => {
        await fill(offices, names, awards);
        const whole = await readToTheEnd(offices, search, 500);
        expect(await readToTheEnd(offices, search, first)).toEqual(whole);
        expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length);
        // What `providers` finds is found here, too.
        const providers = await Promise.all(
          offices.map((office) => findProviderPage(office, { search, first: 501, after: null })),
        );
        const ids = whole.map(({ id }) => id);
        for (const { id } of providers.flat()) expect(ids).toContain(id);
        if (search !== null) return;
        // Without a search: the register, and every award of a name alone in one of the lines.
        expect(ids).toEqual(expect.arrayContaining(names.map((_, number) => `GB-CHC-${number}`)));
        const alone = awards.filter(
          ({ provider, kind }) => (provider === null || names.length === 0) && kind === 'PURCHASE',
        );
        const sums = whole.flatMap((line) => line.recorded?.byOffice ?? []);
        expect(total(sums.map(({ awardCount }) => awardCount))).toBe(alone.length);
        expect(total(sums.map(({ totalPence }) => totalPence))).toBe(
          total(alone.map(({ amountPence }) => amountPence ?? 0)),
        );
        expect(total(sums.map(({ withoutAmount }) => withoutAmount))).toBe(
          alone.filter(({ amountPence }) => amountPence === null).length,
        );
      },
    ),
    { numRuns: 40 },
  );
});

const purchase = (name: string, more: Partial<Recorded> = {}): Recorded => ({
  name,
  provider: null,
  office: 0,
  amountPence: 100,
  kind: 'PURCHASE',
  ...more,
});

async function linesOf(search: string): Promise<Partial<OrganisationRow>[]> {
  const office = offices[0];
  if (!office) throw new Error('There is no office.');
  const rows = await findOrganisationPage(office, { search, first: 9, after: null });
  return rows.map(({ names, recorded: isRecorded, awardCount, totalPence }) => ({
    names,
    recorded: isRecorded,
    awardCount,
    totalPence,
  }));
}

it('makes one line of what differs in signs alone, and none of pools', async () => {
  await fill(
    offices,
    ['Haven'],
    [
      purchase('HAVEN'),
      purchase("Haven's Gate"),
      purchase('Havens\u00a0Gate', { amountPence: null }),
      purchase('HAVENS GATE', { kind: 'PAID_BY_OTHERS', amountPence: 7 }),
      purchase('Havens Gate pool', { kind: 'POOL' }),
    ],
  );
  expect(await linesOf('havens gate')).toEqual([
    {
      names: ['HAVENS GATE', "Haven's Gate", 'Havens\u00a0Gate'],
      recorded: true,
      awardCount: 2,
      totalPence: 100,
    },
  ]);
});

it('never takes a name for the organisation of that name, until somebody identifies it', async () => {
  await fill(offices, ['Haven'], [purchase('HAVEN')]);
  const unpaid = { names: ['Haven'], recorded: false, awardCount: null, totalPence: null };
  expect(await linesOf('haven')).toEqual([
    unpaid,
    { names: ['HAVEN'], recorded: true, awardCount: 1, totalPence: 100 },
  ]);
  await offices[0]?.query(`UPDATE award SET provider_id = 'GB-CHC-0'`);
  expect(await linesOf('haven')).toEqual([{ ...unpaid, recorded: true }]);
  await offices[0]?.query(`UPDATE award SET provider_id = NULL, recipient_name = 'Harbour'`);
  expect(await linesOf('haven')).toEqual([unpaid]);
  expect(await linesOf('harbour')).toMatchObject([{ names: ['Harbour'] }]);
  await offices[0]?.query('DELETE FROM award');
  expect(await linesOf('harbour')).toEqual([]);
});

it('takes a name longer than an index holds', async () => {
  const long = Array.from({ length: 4000 }, (_, index) => String.fromCodePoint(0x4e00 + index));
  const words = long.join('').replace(/../g, '$& ');
  await fill(offices, [], [purchase(`Haven ${long.join('')}`), purchase(`Haven ${words}`)]);
  expect(await linesOf('haven')).toHaveLength(2);
});

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
