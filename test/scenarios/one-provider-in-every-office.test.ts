/* One organisation is one provider, whatever the offices wrote. */
import { startFederation } from '../federation/startFederation';
import type { TestFederation } from '../federation/startFederation';

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
    const { data, errors } = await hub.ask(query, { id: 'GB-CHC-0' });
    expect([data, errors]).toEqual([{ provider: null }, []]);
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
