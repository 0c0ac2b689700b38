/*
 * Offices go on writing while somebody pages: an award that is there from the first page to the
 * last is read exactly once, whatever is entered or removed before and after the cursor.
 */
import fc from 'fast-check';

import { startFederation, type TestFederation } from '../federation/startFederation';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
});
afterAll(() => hub.stop());

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const query = `query ($orderBy: AwardOrder, $first: Int, $after: String) {
  awards(orderBy: $orderBy, first: $first, after: $after) {
    nodes { id } pageInfo { hasNextPage endCursor } } }`;

const offices = ['essex', 'cambridgeshire', 'mopac', 'west-midlands'] as const;

/** An award entered, or one that was entered before removed, in one of the offices. */
interface Write {
  readonly office: (typeof offices)[number];
  readonly amountPence: number | null;
  readonly title: string;
  readonly startsOn: string | null;
  readonly isRemoval: boolean;
}

const aWrite: fc.Arbitrary<Write> = fc.record({
  office: fc.constantFrom(...offices),
  amountPence: fc.option(fc.integer({ min: 0, max: 900_000_000 })),
  title: fc.constantFrom('A', 'Mm', 'Support', 'Zz'),
  startsOn: fc.option(fc.constantFrom('2013-04-01', '2015-10-01', '2020-01-01')),
  isRemoval: fc.boolean(),
});

let entered = 0;

async function write({ office, amountPence, title, startsOn, isRemoval }: Write): Promise<void> {
  const database = hub.offices.get(office)?.dataSource;
  if (isRemoval) {
    await database?.query(
      `DELETE FROM award WHERE id = (SELECT id FROM award WHERE origin = 'SYNTHETIC' LIMIT 1)`,
    );
    return;
  }
  entered += 1;
  await database?.query(
    `INSERT INTO award (id, title, recipient_id, recipient_name, kind, status, financial_year,
       amount_pence, starts_on, origin)
     SELECT $1, $2, recipient_id, recipient_name, kind, status, financial_year, $3, $4, 'SYNTHETIC'
       FROM award WHERE kind = 'GRANT_TO_PROVIDER' LIMIT 1`,
    [`${office}:entered-${entered}`, title, amountPence, startsOn],
  );
}

/** Reads all pages, and lets offices write between any two of them. */
async function readAll(
  orderBy: string,
  first: number,
  writes: readonly Write[],
): Promise<string[]> {
  const read: string[] = [];
  const waiting = [...writes];
  let after: string | null = null;
  for (;;) {
    const answer = await hub.ask<{ awards: Page }>(query, { orderBy, first, after });
    expect(answer.errors).toEqual([]);
    const page: Page = answer.data.awards;
    read.push(...page.nodes.map(({ id }) => id));
    if (!page.pageInfo.hasNextPage) return read;
    after = page.pageInfo.endCursor;
    for (const next of waiting.splice(0, 3)) await write(next);
  }
}

async function published(): Promise<string[]> {
  const lists = await Promise.all(
    [...hub.offices.values()].map(({ dataSource }) =>
      dataSource.query<{ id: string }[]>(
        `SELECT id FROM award WHERE origin = 'PUBLISHED' AND kind <> 'PAID_BY_OTHERS'`,
      ),
    ),
  );
  return lists.flat().map(({ id }) => id);
}

it.each(['AMOUNT_DESC', 'AMOUNT_ASC', 'TITLE_ASC', 'STARTS_DESC'])(
  'in order %s nothing is read twice and nothing that stays is skipped',
  async (orderBy) => {
    const staying = await published();
    expect(staying).toHaveLength(77);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 4, max: 20 }),
        fc.array(aWrite, { minLength: 3, maxLength: 20 }),
        async (first, writes) => {
          const read = await readAll(orderBy, first, writes);
          expect(new Set(read).size).toBe(read.length);
          expect(staying.filter((id) => !read.includes(id))).toEqual([]);
        },
      ),
      { numRuns: 4, seed: 4 },
    );
    expect(entered).toBeGreaterThan(0);
  },
);
