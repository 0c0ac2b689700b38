/** Days no region of the code list shows yet: a last day, and two times in one region. */
import { Directory } from '../../../../subgraphs/regional/directory/Directory';

const mockMembers = [
  { region: 'eastern', office: 'essex', from: '2012-11-22', to: '2016-03-31', note: null },
  { region: 'eastern', office: 'kent', from: '2016-04-01', to: null, note: null },
  { region: 'eastern', office: 'norfolk', from: null, to: '2016-03-31', note: 'start unknown' },
  { region: 'eastern', office: 'suffolk', from: null, to: null, note: 'dates unknown' },
  { region: 'eastern', office: 'essex', from: '2018-04-01', to: null, note: 'again' },
];

jest.mock('../../../../schema/codelists', () => ({
  ...jest.requireActual<object>('../../../../schema/codelists'),
  readRegionMembers: () => mockMembers,
}));

const directory = new Directory([]);

it.each([
  ['1974-04-01', ['norfolk', 'suffolk']],
  ['2012-11-21', ['norfolk', 'suffolk']],
  ['2012-11-22', ['essex', 'norfolk', 'suffolk']],
  ['2016-03-31', ['essex', 'norfolk', 'suffolk']],
  ['2016-04-01', ['kent', 'suffolk']],
  ['2018-03-31', ['kent', 'suffolk']],
  ['2018-04-01', ['kent', 'suffolk', 'essex']],
])('on %s the members are %j: first and last day count, unknown days count', (on, members) => {
  expect(directory.findOfficesIn('eastern', on)).toEqual(members);
});

it('names an office that was a member twice with both times', () => {
  expect(directory.findMembers('eastern')).toEqual(mockMembers);
  expect(directory.findRegionsOf('essex', '2018-04-01').map(({ code }) => code)).toEqual([
    'eastern',
  ]);
  expect(directory.findRegionsOf('essex', '2017-01-01')).toEqual([]);
});
