import fc from 'fast-check';
import type { DataSource } from 'typeorm';

import { openDatabase } from '../../../../subgraphs/office/database/openDatabase';
import {
  findOrganisationPage,
  type OrganisationRow,
} from '../../../../subgraphs/office/providers/findOrganisationPage';
import { findProviderPage } from '../../../../subgraphs/office/providers/findProviderPage';
import {
  type MergedOrganisation,
  mergeOrganisations,
} from '../../../../subgraphs/regional/providers/mergeOrganisations';
import { createTestDatabase } from '../../../federation/createTestDatabase';

const codes = ['kent', 'essex'] as const;
let offices: readonly DataSource[];
beforeAll(async () => {
  const urls = await Promise.all(codes.map((name) => createTestDatabase(name)));
  offices = await Promise.all(urls.map((url) => openDatabase({ url, poolSize: 2 })));
});
afterAll(() => Promise.all(offices.map((office) => office.destroy())));

interface Recorded {
  readonly name: string;
  /** Which of the organisations it is; null while nobody has identified it. */
  readonly provider: number | null;
  readonly office: 0 | 1;
  readonly amountPence: number | null;
  readonly kind: string;
}

async function fill(names: readonly string[], recorded: readonly Recorded[]): Promise<void> {
  for (const [index, office] of offices.entries()) {
    await office.query('TRUNCATE award, organisation CASCADE');
    for (const [number, name] of names.entries()) {
      await office.query(
        `INSERT INTO organisation (id, name, aliases, other_identifiers, identifier_evidence)
         VALUES ($1, $2, '{}', '{}', 'synthetic')`,
        [`GB-CHC-${number}`, name],
      );
    }
    for (const [number, award] of recorded.entries()) {
      if (award.office !== index) continue;
      const provider = award.provider === null ? null : award.provider % (names.length || 1);
      await office.query(
        `INSERT INTO award (id, title, recipient_id, recipient_name, provider_id, kind, status,
                            financial_year, amount_pence, origin)
         VALUES ($1, 't', 'r', $2, $3, $4, 'SPENT', '2014-15', $5, 'SYNTHETIC')`,
        [
          `${codes[index]}:${number}`,
          award.name,
          provider === null || names.length === 0 ? null : `GB-CHC-${provider}`,
          award.kind,
          award.amountPence,
        ],
      );
    }
  }
}

/** All that is found, page by page, as the regional subgraph reads it. */
async function readToTheEnd(search: string | null, first: number): Promise<MergedOrganisation[]> {
  const read: MergedOrganisation[] = [];
  for (let after: MergedOrganisation | null = null; ; after = read.at(-1) ?? null) {
    const place = after && { id: after.id, sortKey: after.sortKey };
    const answered = await Promise.all(
      offices.map(async (office, index) => ({
        office: codes[index] ?? '',
        reply: await findOrganisationPage(office, { search, first: first + 1, after: place }),
      })),
    );
    const { places, hasNextPage } = mergeOrganisations(answered, first);
    read.push(...places);
    if (!hasNextPage) return read;
  }
}

const text = fc
  .array(
    fc.constantFrom('victim', 'Victm', 'SUPORT', "Women's", 'WOMENS', 'Aid', 'Tŷ', '%', '298'),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((words) => words.join(' '));
const recorded = fc.array(
  fc.record({
    name: text,
    provider: fc.option(fc.nat({ max: 5 })),
    office: fc.constantFrom(0 as const, 1 as const),
    amountPence: fc.option(fc.nat({ max: 999_999 })),
    kind: fc.constantFrom('PURCHASE', 'PURCHASE', 'PAID_BY_OTHERS', 'POOL'),
  }),
  { maxLength: 8 },
);

it('reads each line once, page by page, complete at whatever page size', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { maxLength: 4 }),
      recorded,
      fc.option(text),
      fc.integer({ min: 1, max: 3 }),
      async (names, awards, search, first) => {
        await fill(names, awards);
        const whole = await readToTheEnd(search, 500);
        expect(await readToTheEnd(search, first)).toEqual(whole);
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
        expect(sums.reduce((sum, { awardCount }) => sum + awardCount, 0)).toBe(alone.length);
        expect(sums.reduce((sum, { totalPence }) => sum + totalPence, 0)).toBe(
          alone.reduce((sum, { amountPence }) => sum + (amountPence ?? 0), 0),
        );
        expect(sums.reduce((sum, { withoutAmount }) => sum + withoutAmount, 0)).toBe(
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
  await fill(['Haven'], [purchase('HAVEN')]);
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
  await fill([], [purchase(`Haven ${long.join('')}`), purchase(`Haven ${words}`)]);
  expect(await linesOf('haven')).toHaveLength(2);
});
