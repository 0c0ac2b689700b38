import { fiveOffices } from '../../../federation/register';
import { Directory } from '../../../../subgraphs/regional/directory/Directory';

const directory = new Directory(fiveOffices);

it('lists every office of England and Wales with its police area, federated or not', () => {
  expect(directory.offices).toHaveLength(43);
  expect(directory.getOffice('mopac')).toEqual({
    code: 'mopac',
    name: "Mayor's Office for Policing and Crime",
    policeAreaCode: 'E23000001',
    policeAreaName: 'Metropolitan Police',
    identity: { code: 'mopac', prefix: 'Mopac', portOffset: 4 },
  });
  expect(directory.getOffice('norfolk')).toEqual({
    code: 'norfolk',
    name: 'Police and Crime Commissioner for Norfolk',
    policeAreaCode: 'E23000024',
    policeAreaName: 'Norfolk',
    identity: null,
  });
});

it('knows as federated those of the register, in its order', () => {
  expect(directory.federated).toBe(fiveOffices);
  const federated = directory.offices.filter(({ identity }) => identity !== null);
  expect(federated.map(({ code }) => code)).toEqual(fiveOffices.map(({ code }) => code).sort());
});

it('has nobody for a code that is not listed', () => {
  expect(directory.tryGetOffice('rutland')).toBeNull();
  expect(directory.tryGetRegion('rutland')).toBeNull();
  expect(directory.findMembers('rutland')).toEqual([]);
  expect(directory.findOfficesIn('rutland', '2014-11-27')).toEqual([]);
  expect(directory.findRegionsOf('rutland', '2014-11-27')).toEqual([]);
  expect(() => directory.getOffice('rutland')).toThrow('The directory has no office "rutland".');
});

it('refuses a register with an office that is not listed', () => {
  const rutland = { code: 'rutland', prefix: 'Rutland', portOffset: 9 };
  expect(() => new Directory([...fiveOffices, rutland])).toThrow(
    'The directory has no office "rutland".',
  );
  expect(new Directory([]).federated).toEqual([]);
});

it('finds the regions of an office in the order of the code list', () => {
  const regionsOf = (office: string, on: string): string[] =>
    directory.findRegionsOf(office, on).map(({ code }) => code);
  expect(regionsOf('essex', '2014-11-27')).toEqual([
    'eastern',
    'seven-force',
    'moj-east-of-england',
  ]);
  expect(regionsOf('essex', '2012-11-21')).toEqual(['seven-force', 'moj-east-of-england']);
  expect(regionsOf('northamptonshire', '2014-11-27')).toEqual([
    'east-midlands',
    'moj-east-of-england',
  ]);
});

it.each([
  ['essex', '2014-11-27', 'eastern'],
  ['cambridgeshire', '2014-11-27', 'eastern'],
  ['kent', '2014-11-27', 'south-east'],
  ['mopac', '2014-11-27', 'london'],
  ['mopac', '2012-01-16', 'london'],
  ['mopac', '2012-01-15', null],
  ['west-midlands', '2014-11-27', 'west-midlands-region'],
  ['west-midlands', '2012-11-21', null],
  ['rutland', '2014-11-27', null],
])('finds for %s on %s the police region %s', (office, on, region) => {
  expect(directory.tryGetPoliceRegion(office, on)).toBe(region);
});
