/* Who there is, whether it runs a subgraph or not. */
import { startFederation, type TestFederation } from '../federation/startFederation';
import { isFederated } from '../federation/register';
import { offices } from '../../subgraphs/offices';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
});
afterAll(() => hub.stop());

describe('the directory', () => {
  it('lists the 43 offices, those of the register federated, with what the others cannot answer as null', async () => {
    const { data } = await hub.ask<{
      offices: { code: string; federated: boolean; awards: unknown }[];
    }>(`{ offices { code federated awards { totalCount } } }`);
    expect(data.offices).toHaveLength(43);
    const federated = data.offices.filter((office) => office.federated);
    expect(federated.map(({ code }) => code).sort()).toEqual(
      offices.map(({ code }) => code).sort(),
    );
    expect(federated).toMatchObject(federated.map(() => ({ awards: {} })));
    // MOPAC's 15 lines of Appendix 3 are paid by the Ministry.
    const counts = { cambridgeshire: 21, essex: 32, kent: 1, mopac: 5, 'west-midlands': 18 };
    for (const [code, totalCount] of Object.entries(counts)) {
      expect(federated.find((office) => office.code === code)?.awards).toEqual({ totalCount });
    }
    expect(data.offices.filter(({ awards }) => awards === null)).toHaveLength(43 - offices.length);
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
          { code: 'bedfordshire', federated: isFederated('bedfordshire') },
          { code: 'cambridgeshire', federated: true },
          { code: 'essex', federated: true },
          { code: 'hertfordshire', federated: isFederated('hertfordshire') },
          { code: 'norfolk', federated: isFederated('norfolk') },
          { code: 'suffolk', federated: isFederated('suffolk') },
        ],
      },
      nowhere: null,
    });
  });
});

describe('findOffice', () => {
  const query = `query ($name: String!) { findOffice(name: $name) {
    office { code name federated } certainty foundBy explanation } }`;

  it.each([
    ['OPCC Norfolk', 'norfolk', 'CERTAIN', 'NAME'],
    ['NORFOLK POLICE AUTHORITY', 'norfolk', 'CERTAIN', 'FORMER_BODY'],
    ["Mayor's Office for Policing & Crime (Met Police Auth)", 'mopac', 'CERTAIN', 'NAME'],
    ['Police & Crime Comissioner for Kent', 'kent', 'LIKELY', 'NAME'],
    ['Durham Constabulary', 'durham', 'LIKELY', 'FORCE'],
    ['City of London', 'city-of-london', 'POSSIBLE', 'AREA'],
  ])('%s', async (name, code, certainty, foundBy) => {
    const { data, errors } = await hub.ask(query, { name });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ findOffice: [{ office: { code }, certainty, foundBy }] });
  });

  it('finds several, and decides nothing, where a name fits several', async () => {
    const { data } = await hub.ask<{ findOffice: { certainty: string }[] }>(query, {
      name: 'Yorkshire PCC',
    });
    expect(data.findOffice).toEqual([
      {
        office: {
          code: 'north-yorkshire',
          federated: false,
          name: 'Police and Crime Commissioner for North Yorkshire',
        },
        certainty: 'POSSIBLE',
        foundBy: 'NAME',
        explanation:
          'It names the police and crime commissioner for Yorkshire, of which its area is a part. It names another office, too.',
      },
      expect.objectContaining({ certainty: 'POSSIBLE' }),
      expect.objectContaining({ certainty: 'POSSIBLE' }),
    ]);
  });

  it.each(['', "St Peter's PCC", 'College of Policing', 'Kent Police Sports Club'])(
    '%j is no office',
    async (name) => {
      expect((await hub.ask(query, { name })).data).toEqual({ findOffice: [] });
    },
  );

  it('refuses a name that is too long', async () => {
    const { errors } = await hub.ask(query, { name: 'x'.repeat(201) });
    expect(errors).toMatchObject([
      {
        message: 'name: must be at most 200 characters.',
        extensions: { code: 'BAD_ARGUMENT', argument: 'name' },
      },
    ]);
  });

  it('leads to what a federated office answers', async () => {
    const { data } = await hub.ask(
      `{ findOffice(name: "OPCC Kent") { office { code awards { totalCount } } } }`,
    );
    expect(data).toEqual({
      findOffice: [{ office: { code: 'kent', awards: { totalCount: 1 } } }],
    });
  });
});
