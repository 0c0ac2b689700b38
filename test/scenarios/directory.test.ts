/* Who there is, whether it runs a subgraph or not. */
import { startFederation } from '../federation/startFederation';
import type { TestFederation } from '../federation/startFederation';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
});
afterAll(() => hub.stop());

describe('the directory', () => {
  it('lists the 43 offices, five of them federated, with what the others cannot answer as null', async () => {
    const { data } = await hub.ask<{ offices: { federated: boolean; awards: unknown }[] }>(
      `{ offices { code federated awards { totalCount } } }`,
    );
    expect(data.offices).toHaveLength(43);
    const federated = data.offices.filter((office) => office.federated);
    expect(federated.map(({ awards }) => awards)).toEqual(
      [21, 32, 1, 20, 18].map((count) => ({
        // MOPAC's 15 lines of Appendix 3 are paid by the Ministry.
        totalCount: count === 20 ? 5 : count,
      })),
    );
    expect(data.offices.filter(({ awards }) => awards === null)).toHaveLength(38);
  });

  it('knows regions by scheme: Kent is not Eastern, and one of seven forces', async () => {
    const { data } = await hub.ask(`{ office(code: "kent") { policeAreaCode regions { code } }
      region(code: "eastern") { name scheme offices { code federated } } nowhere: region(code: "x") { name } }`);
    expect(data).toEqual({
      office: {
        policeAreaCode: 'E23000032',
        regions: [
          { code: 'south-east' },
          { code: 'seven-force' },
          { code: 'moj-kent-surrey-sussex' },
        ],
      },
      region: {
        name: 'Eastern',
        scheme: 'police',
        offices: [
          { code: 'bedfordshire', federated: false },
          { code: 'cambridgeshire', federated: true },
          { code: 'essex', federated: true },
          { code: 'hertfordshire', federated: false },
          { code: 'norfolk', federated: false },
          { code: 'suffolk', federated: false },
        ],
      },
      nowhere: null,
    });
  });
});
