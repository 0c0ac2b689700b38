/* One organisation is one provider, whatever the offices wrote. */
import { startFederation, type TestFederation } from '../federation/startFederation';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
});
afterAll(() => hub.stop());

describe('provider', () => {
  const query = `query ($id: ID!) { provider(id: $id) {
    name aliases totalPence withoutAmount awardCount coverage { complete }
    engagements { office { code } recordedNames totalPence withoutAmount paidByOthersPence
      awards { id recipientName amountPence provider { id } } } } }`;

  interface ProviderAnswer {
    readonly provider: {
      readonly engagements: readonly {
        readonly office: { readonly code: string };
        readonly recordedNames: readonly string[];
        readonly totalPence: number;
        readonly paidByOthersPence: number;
        readonly awards: readonly { readonly amountPence: number | null }[];
      }[];
    };
  }

  it('finds Victim Support in all five offices under the names they wrote', async () => {
    const { data, errors } = await hub.ask<ProviderAnswer>(query, { id: 'GB-CHC-298028' });
    expect(errors).toEqual([]);
    expect(data.provider).toMatchObject({
      name: 'Victim Support',
      totalPence: 749_286_900,
      withoutAmount: 2,
      awardCount: 7,
      coverage: { complete: true },
    });
    expect(
      data.provider.engagements.map(({ office, totalPence }) => [office.code, totalPence]),
    ).toEqual([
      ['essex', 23_984_100],
      ['kent', 0],
      ['cambridgeshire', 0],
      ['mopac', 614_428_800],
      ['west-midlands', 110_874_000],
    ]);
    expect(data.provider.engagements[4]?.recordedNames).toEqual([
      '1st contact, assessment and referral service delivered by Victim Support',
      'Road Traffic Case Workers – through Victim Support',
    ]);
    expect(
      data.provider.engagements.flatMap(({ awards }) => awards.map((award) => award.amountPence)),
    ).toHaveLength(7);
  });

  it('keeps what others pay a provider out of its total', async () => {
    const { data } = await hub.ask<ProviderAnswer>(query, { id: 'GB-CHC-277424' });
    expect(data.provider).toMatchObject({ name: 'Refuge', totalPence: 0, awardCount: 0 });
    expect(data.provider.engagements).toMatchObject([
      { office: { code: 'mopac' }, totalPence: 0, paidByOthersPence: 4_616_900 },
    ]);
  });

  it('knows one organisation in two offices as one: Brake', async () => {
    const { data } = await hub.ask<ProviderAnswer>(query, { id: 'GB-COH-03260243' });
    expect(data.provider.engagements.map(({ office }) => office.code)).toEqual([
      'mopac',
      'west-midlands',
    ]);
  });

  it('answers null for an organisation the register does not know', async () => {
    for (const id of ['GB-CHC-1', '360G-example-nobody', 'Victim Support']) {
      const { data, errors } = await hub.ask(query, { id });
      expect([data, errors]).toEqual([{ provider: null }, []]);
    }
  });

  it.each([
    ['gb-chc-1108687'],
    ['ＧＢ－ＣＨＣ－１１０８６８７'],
    ['GB–CHC–\u00a01108687'],
    ['GB-COH-05382856'],
    ['gb-coh-5382856'],
    ['05382856'],
    ['GB-SC-037960'],
    ['SC037960'],
  ])('finds Crimestoppers by %j', async (id) => {
    const { data, errors } = await hub.ask<{ provider: unknown }>(
      `query ($id: ID!) { provider(id: $id) { id name awardCount engagements { office { code } } } }`,
      { id },
    );
    expect(errors).toEqual([]);
    expect(data.provider).toEqual({
      id: 'GB-CHC-1108687',
      name: 'Crimestoppers Trust',
      awardCount: 1,
      engagements: [{ office: { code: 'west-midlands' } }],
    });
  });

  it('says what an identifier looks like that cannot be one', async () => {
    const { errors } = await hub.ask(query, { id: 'GB-CHC-29802X' });
    expect(errors).toMatchObject([
      {
        message:
          'id: An identifier of the list GB-CHC is GB-CHC- and up to 7 digits, such as GB-CHC-298028.',
        extensions: { code: 'BAD_ARGUMENT', argument: 'id' },
      },
    ]);
  });

  it.each([
    'awards(filter: $filter) { totalCount }',
    'awardTotals(filter: $filter, groupBy: [PROVIDER]) { groups { key count } }',
    'office(code: "west-midlands") { awards(filter: $filter) { totalCount } }',
  ])('is filtered for by any identifier: %s', async (field) => {
    const count = async (providers: readonly string[]): Promise<unknown> => {
      const { data, errors } = await hub.ask(`query ($filter: AwardFilter) { ${field} }`, {
        filter: { providers },
      });
      expect(errors).toEqual([]);
      return data;
    };
    const expected = await count(['GB-CHC-1108687']);
    expect(JSON.stringify(expected)).toMatch(/"(totalCount|count)":1/);
    expect(await count(['gb-coh-5382856'])).toEqual(expected);
    expect(await count(['GB-SC-SC037960', 'GB-CHC-1108687'])).toEqual(expected);
  });

  it('leaves a recipient nobody identified without provider, under its own identifier', async () => {
    const { data } = await hub.ask(
      `{ award(id: "essex:cc-01") { recipientName recipientId provider { id } } }`,
    );
    expect(data).toEqual({
      award: {
        recipientName: 'Victims Portal',
        recipientId: 'essex:victims-portal',
        provider: null,
      },
    });
  });
});
