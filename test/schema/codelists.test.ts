import {
  readOffices,
  readOrganisations,
  readPoliceAreas,
  readPriorities,
  readPriorityTexts,
  readRegionMembers,
  readRegions,
} from '../../schema/codelists';

/** The values that stand in a list more than once. */
function duplicates(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

const officeCodes = readOffices().map(({ code }) => code);
const policeRegions = readRegions().filter(({ scheme }) => scheme === 'police');

it('finds duplicates where there are some', () => {
  expect(duplicates(['a', 'b', 'a', 'a', 'c', 'b'])).toEqual(['a', 'b']);
});

describe('police areas and offices', () => {
  it('are the 39 areas of England and the 4 of Wales', () => {
    const codes = [...readPoliceAreas().keys()];
    const numbered = (letter: string, count: number): string[] =>
      Array.from({ length: count }, (_, n) => `${letter}${String(n + 1).padStart(6, '0')}`);
    expect(codes).toEqual([...numbered('E23', 39), ...numbered('W15', 4)]);
  });

  it('belong to each other one to one', () => {
    expect(
      readOffices()
        .map((office) => office.police_area_code)
        .sort(),
    ).toEqual([...readPoliceAreas().keys()].sort());
  });

  it.each([
    ['essex', 'Essex'],
    ['kent', 'Kent'],
    ['cambridgeshire', 'Cambridgeshire'],
    ['mopac', 'Metropolitan Police'],
    ['west-midlands', 'West Midlands'],
  ])('put %s in %s', (code, area) => {
    const office = readOffices().find((listed) => listed.code === code);
    expect(readPoliceAreas().get(office?.police_area_code ?? '')).toBe(area);
  });

  it('are listed in the order of the code, each code and name once', () => {
    expect(officeCodes).toEqual(officeCodes.toSorted());
    expect(duplicates(officeCodes)).toEqual([]);
    expect(duplicates(readOffices().map(({ name }) => name))).toEqual([]);
    expect(duplicates([...readPoliceAreas().values()])).toEqual([]);
  });
});

describe('regions', () => {
  it('have each code once', () => {
    expect(duplicates(readRegions().map(({ code }) => code))).toEqual([]);
  });

  it('belong to one of three schemes', () => {
    expect(new Set(readRegions().map(({ scheme }) => scheme))).toEqual(
      new Set(['police', 'seven-force', 'ministry-of-justice']),
    );
  });

  it('of the police hold every office once', () => {
    const codes = policeRegions.map(({ code }) => code);
    const members = readRegionMembers().filter(({ region }) => codes.includes(region));
    expect(members.map(({ office }) => office).sort()).toEqual(officeCodes);
  });

  it('have members that are known, and none without members', () => {
    const members = readRegionMembers();
    expect(members.filter(({ office }) => !officeCodes.includes(office))).toEqual([]);
    expect([...new Set(members.map(({ region }) => region))].sort()).toEqual(
      readRegions()
        .map(({ code }) => code)
        .sort(),
    );
  });

  it('name a member once, from a day that is no later than the last', () => {
    const members = readRegionMembers();
    expect(duplicates(members.map(({ region, office }) => `${region} ${office}`))).toEqual([]);
    const days = members.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null);
    expect(days.filter((day) => !/^\d{4}-\d{2}-\d{2}$/.test(day))).toEqual([]);
    expect(members.filter(({ from, to }) => from !== null && to !== null && to < from)).toEqual([]);
  });

  it('put the five offices where their papers do', () => {
    const regionsOf = (office: string): string[] =>
      readRegionMembers()
        .filter((member) => member.office === office)
        .map(({ region }) => region);
    expect(
      ['essex', 'kent', 'cambridgeshire', 'mopac', 'west-midlands'].map((office) => [
        office,
        ...regionsOf(office),
      ]),
    ).toEqual([
      ['essex', 'eastern', 'seven-force', 'moj-east-of-england'],
      ['kent', 'south-east', 'seven-force', 'moj-kent-surrey-sussex'],
      ['cambridgeshire', 'eastern', 'seven-force', 'moj-east-of-england'],
      ['mopac', 'london', 'moj-london'],
      ['west-midlands', 'west-midlands-region', 'moj-west-midlands'],
    ]);
  });
});

describe('organisations', () => {
  const organisations = [...readOrganisations().values()];

  it('have each identifier once, and none is another identifier of somebody else', () => {
    const identifiers = organisations.flatMap(({ id, otherIdentifiers }) => [
      id,
      ...otherIdentifiers,
    ]);
    // A Map keeps the last of two equal keys, so the file itself is counted.
    expect(duplicates(identifiers)).toEqual([]);
    expect(organisations).toHaveLength(44);
  });

  it('share no name: each name and alias leads to one organisation', () => {
    const names = organisations.flatMap(({ id, name, aliases }) =>
      [...new Set([name, ...aliases].map((known) => known.toLowerCase()))].map((known) => ({
        known,
        id,
      })),
    );
    expect(duplicates(names.map(({ known }) => known))).toEqual([]);
  });

  it('have no alias twice and none that is the name itself', () => {
    expect(organisations.flatMap(({ aliases }) => duplicates(aliases))).toEqual([]);
    expect(organisations.filter(({ name, aliases }) => aliases.includes(name))).toEqual([]);
  });

  it('say where an identifier was confirmed, and of local ones that none was', () => {
    const local = organisations.filter(({ id }) => id.startsWith('LOCAL-'));
    expect(new Set(local.map(({ identifierEvidence }) => identifierEvidence))).toEqual(
      new Set(['no identifier confirmed']),
    );
    const registered = organisations.filter(({ id }) => !id.startsWith('LOCAL-'));
    expect(
      registered.filter(({ identifierEvidence }) => /no identifier/.test(identifierEvidence)),
    ).toEqual([]);
  });

  it('know Victim Support under every name the papers give it', () => {
    expect(readOrganisations().get('GB-CHC-298028')).toEqual({
      id: 'GB-CHC-298028',
      name: 'Victim Support',
      aliases: [
        'Victim Support (existing 5.5 IDVAs)',
        '1st contact, assessment and referral service delivered by Victim Support',
        'Road Traffic Case Workers – through Victim Support',
        'Victim Support in Cambridgeshire',
      ],
      otherIdentifiers: [],
      identifierEvidence: 'london.gov.uk, decision PCD 407',
    });
  });
});

describe('priorities', () => {
  it('give every published text a known priority', () => {
    const known = readPriorities();
    const unknown = [...readPriorityTexts()].filter(([, priority]) => !known.has(priority));
    expect(unknown).toEqual([]);
  });

  it('include none that no published text leads to', () => {
    expect([...new Set(readPriorityTexts().values())].sort()).toEqual(
      [...readPriorities().keys()].sort(),
    );
  });
});
